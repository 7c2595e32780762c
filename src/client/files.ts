import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { decodeText } from "../core/text/decode";
import * as messages from "../protocol/messages";
import type { BaseTexts } from "./annotations/baseTexts";
import { bytesOf } from "./bytes";
import { excludedGlob, fileGlobs } from "./policyTexts";

/**
 * Answers the server's requests for files with the editor's own file system, and tells the server when files change. Watchers
 * are hints: they are silent when a parent folder is renamed, so closing and opening a document asks again.
 */
export function serveFiles(client: BaseLanguageClient, bases: BaseTexts): vscode.Disposable {
  const requests = [
    client.onRequest<messages.ReadFileResult, void>(messages.readFile, ({ uri }: messages.ReadFileParams) =>
      readFile(vscode.Uri.parse(uri)),
    ),
    client.onRequest(messages.findFiles, async ({ kind }: messages.FindFilesParams) => {
      const found = await vscode.workspace.findFiles(fileGlobs[kind], excludedGlob);
      return found.map(String).sort();
    }),
    client.onRequest(messages.baseText, async ({ uri, blob }: messages.BaseTextParams) => {
      return (await bases.text(vscode.Uri.parse(uri), blob)) ?? null;
    }),
  ];
  const watchers = (["text", "sidecar", "glossary", "codebook", "folderFile"] as const).map((kind) => {
    const watcher = vscode.workspace.createFileSystemWatcher(fileGlobs[kind]);
    const tell = (uri: vscode.Uri) => {
      const params: messages.FileChangedParams = { uri: uri.toString(), kind };
      // A server that has died knows nothing that could be out of date.
      client.sendNotification(messages.fileChanged, params).catch(() => undefined);
    };
    watcher.onDidChange(tell);
    watcher.onDidCreate(tell);
    watcher.onDidDelete(tell);
    return watcher;
  });
  return vscode.Disposable.from(...requests, ...watchers);
}

/** A file's text, or why it cannot be had. Invalid encodings are refused, never guessed. */
export async function readFile(uri: vscode.Uri): Promise<messages.ReadFileResult> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await bytesOf(uri);
  } catch (error) {
    return { kind: "unreadable", reason: String(error) };
  }
  if (bytes === undefined) return { kind: "missing" };
  const { text, problem } = decodeText(bytes);
  return text === undefined
    ? { kind: "unreadable", reason: problem ?? vscode.l10n.t("The file is not text.") }
    : { kind: "text", text };
}
