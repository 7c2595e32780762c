import * as vscode from "vscode";
import { gitBlobId } from "../../core/anchor/base";
import type { GlossatorApi } from "../activate";
import { activateShared } from "../activate";
import { editorFiles } from "../bytes";
import { replaceVirtualFile } from "../replaceVirtualFile";

/** Starts the extension in a browser, where the language server is a worker and every folder is virtual. */
export function activate(context: vscode.ExtensionContext): GlossatorApi {
  return activateShared(context, {
    files: editorFiles,
    createClient: async ({ loadForBrowser }, options) => {
      const { LanguageClient } = await loadForBrowser();
      const script = vscode.Uri.joinPath(context.extensionUri, "dist/server.js");
      // A worker cannot read the extension's files, so it is given the one it needs.
      const file = vscode.Uri.joinPath(context.extensionUri, "dist/glossary.bin");
      const glossary = await vscode.workspace.fs.readFile(file);
      const initializationOptions = { ...options.initializationOptions, glossary };
      // The worker itself, not a function that makes it: the host's own class of workers is not what the client tests for.
      return new LanguageClient("glossator", "Glossator", new Worker(script.toString(true)), {
        ...options,
        initializationOptions,
      });
    },
    replaceFile: replaceVirtualFile,
    loadLanguageClient: () => load<typeof import("../languageClient")>(context, "dist/languageClient.js"),
    loadReaders: () => load<typeof import("../exchange/readers")>(context, "dist/readers.js"),
    loadCharts: () => load<typeof import("../../charts/bars")>(context, "dist/charts.js"),
    blobId: gitBlobId,
    gitBlob: async () => undefined,
    gitBlobName: async () => undefined,
  });
}

/** An extension in a browser has no way to load another file but to read and run it, as its host did with the first. */
async function load<T>(context: vscode.ExtensionContext, name: string): Promise<T> {
  const file = vscode.Uri.joinPath(context.extensionUri, name);
  const script = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // The host's own, which knows the editor's API.
  new Function("module", "exports", "require", script)(module, module.exports, require);
  return module.exports as T;
}
