import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { GlossatorApi } from "../../src/client/activate";
import type { PlacedAnnotation } from "../../src/client/annotations/placed";
import { patience } from "../harness/patience";

/** The scratch folder that the harness made a git repository of and opened. */
export function folder(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri !== undefined, "no folder is open");
  return uri;
}

/** A file of the scratch folder; `path` is relative, with `/`. */
export function file(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), path);
}

export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = file(path);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** The text of a file on disk, byte-order mark included. */
export async function read(path: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(file(path));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(file(path)).then(
    () => true,
    () => false,
  );
}

/** Shows a file in an editor. */
export async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(file(path));
}

/** Selects the first place where `words` stand. */
export function select(editor: vscode.TextEditor, words: string): void {
  const { document } = editor;
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” is not in the text`);
  editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + words.length));
}

/** Types at the beginning of a document, whichever editor shows it, and does not save. */
export async function typeAtStart(document: vscode.TextDocument, words: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), words);
  assert.ok(await vscode.workspace.applyEdit(edit), `“${words}” is not typed`);
}

/** The place inside the first `words` of a text. */
export function inside(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” is not in the text`);
  return document.positionAt(at + 1);
}

/** What Glossator offers to other extensions, after it has started. */
export async function api(): Promise<GlossatorApi> {
  const extension = vscode.extensions.getExtension<GlossatorApi>("glossator.glossator");
  assert.ok(extension !== undefined, "Glossator is not installed");
  return extension.activate();
}

/** Where the annotations of a text stand now. */
export async function annotations(document: vscode.TextDocument): Promise<readonly PlacedAnnotation[]> {
  const placed = await (await api()).annotations(document.uri);
  assert.ok(placed !== undefined, "not a policy text");
  return placed;
}

/** The words that an annotation stands on now; empty when it has no place. */
export function wordsOf(document: vscode.TextDocument, { ranges }: PlacedAnnotation): string {
  return ranges.map(({ start, end }) => document.getText().slice(start, end)).join(" … ");
}

/** Waits until `look` finds something, for what the editor does in its own time. Throws when it does not come. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until `condition` holds. */
export async function untilTrue(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  await until(what, async () => ((await condition()) ? true : undefined));
}

/** Closes every editor and drops what was not saved. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
