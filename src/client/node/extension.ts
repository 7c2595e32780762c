import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { replaceFile } from "../../disk/replaceFile";
import type { GlossatorApi } from "../activate";
import { activateShared } from "../activate";
import { replaceVirtualFile } from "../replaceVirtualFile";
import { refuseForeignLink } from "./links";

export function activate(context: vscode.ExtensionContext): GlossatorApi {
  return activateShared(context, {
    createClient: async (_, options) => {
      const module = context.asAbsolutePath("dist/server.js");
      const server = { module, transport: TransportKind.ipc };
      return new LanguageClient("glossator", "Glossator", { run: server, debug: server }, options);
    },
    replaceFile: async (uri, bytes, expected) => {
      if (uri.scheme !== "file") return replaceVirtualFile(uri, bytes, expected);
      await refuseForeignLink(uri);
      return replaceFile(uri.fsPath, bytes, expected ?? "missing");
    },
  });
}
