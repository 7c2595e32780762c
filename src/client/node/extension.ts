import { dirname } from "node:path";
import * as vscode from "vscode";
import { blobId } from "../../disk/blobId";
import { gitBlob, gitBlobName } from "../../disk/gitBlob";
import { replaceFile } from "../../disk/replaceFile";
import type { GlossatorApi } from "../activate";
import { activateShared } from "../activate";
import { gitApi } from "../git";
import { replaceVirtualFile } from "../replaceVirtualFile";
import { diskFiles } from "./files";
import { refuseForeignLink } from "./links";

/** Starts the extension where there is Node: on the desktop, and on the machine of a remote. */
export function activate(context: vscode.ExtensionContext): GlossatorApi {
  return activateShared(context, {
    files: diskFiles,
    createClient: async ({ loadForNode }, options) => {
      const { LanguageClient, TransportKind } = await loadForNode();
      const module = context.asAbsolutePath("dist/server.js");
      const server = { module, transport: TransportKind.ipc };
      return new LanguageClient("glossator", "Glossator", { run: server, debug: server }, options);
    },
    replaceFile: async (uri, bytes, expected) => {
      if (uri.scheme !== "file") return replaceVirtualFile(uri, bytes, expected);
      await refuseForeignLink(uri);
      return replaceFile(uri.fsPath, bytes, expected ?? "missing");
    },
    // Files of their own, beside the bundle (`esbuild.js`).
    loadLanguageClient: () => import("../languageClient"),
    loadReaders: () => import("../exchange/readers"),
    loadCharts: () => import("../../charts/bars"),
    blobId,
    gitBlob: async (file, id) => {
      const git = await gitFor(file);
      return git === undefined ? undefined : gitBlob(git, dirname(file.fsPath), id);
    },
    gitBlobName: async (file, bytes) => {
      const git = await gitFor(file);
      return git === undefined ? undefined : gitBlobName(git, file.fsPath, bytes);
    },
  });
}

/** How to call git for a file. A folder that the user does not trust yet makes no program run, and the Git extension knows which to call. */
async function gitFor({ scheme }: vscode.Uri): Promise<string | undefined> {
  const api = scheme === "file" && vscode.workspace.isTrusted ? await gitApi() : undefined;
  return api?.git.path;
}
