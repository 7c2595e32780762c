import * as vscode from "vscode";
import { gitBlobId } from "../../core/anchor/base";
import type { GlossatorApi } from "../activate";
import { activateShared } from "../activate";
import { editorFiles } from "../bytes";
import { replaceVirtualFile } from "../replaceVirtualFile";

/** Starts the extension in a browser, where the language server is a worker and every folder is virtual. */
export function activate(context: vscode.ExtensionContext): GlossatorApi {
  const loadLanguageClient = () =>
    load<typeof import("../languageClient")>(context, "dist/languageClient.js");
  return activateShared(context, {
    files: editorFiles,
    createClient: async (_, options) => {
      const { loadForBrowser } = await loadLanguageClient();
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
    loadLanguageClient,
    loadReaders: () => load<typeof import("../exchange/readers")>(context, "dist/readers.js"),
    loadCharts: () => load<typeof import("../../charts/bars")>(context, "dist/charts.js"),
    blobId: gitBlobId,
    gitBlob: async () => undefined,
    gitBlobName: async () => undefined,
  });
}

const loaded = new Map<string, Promise<unknown>>();

/** Loads a file, once. */
function load<T>(context: vscode.ExtensionContext, name: string): Promise<T> {
  const known = loaded.get(name) ?? run(context, name);
  loaded.set(name, known);
  return known as Promise<T>;
}

/** An extension in a browser has no way to load another file but to read and run it, as its host did with the first. */
async function run(context: vscode.ExtensionContext, name: string): Promise<unknown> {
  const file = vscode.Uri.joinPath(context.extensionUri, name);
  const script = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // The host's own, which knows the editor's API.
  new Function("module", "exports", "require", script)(module, module.exports, require);
  return module.exports;
}
