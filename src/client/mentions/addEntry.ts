import * as vscode from "vscode";
import { say } from "../annotations/commands";

/**
 * Adds an entry to the folder's `glossary.yaml` (made when there is none) and opens it there, with the places to fill in selected
 * one after another. `term` and `written` are where a text has the words and, for a short form, where it writes the name out, as
 * UTF-16 offsets; without a term the words selected in the editor are taken, or the one at the cursor.
 */
export async function addGlossaryEntry(from: unknown, term: unknown, written: unknown): Promise<void> {
  const near =
    typeof from === "string" ? vscode.Uri.parse(from) : vscode.window.activeTextEditor?.document.uri;
  const words = near === undefined ? undefined : await wordsAt(near, term);
  const name = near === undefined ? undefined : await wordsAt(near, written);
  const folder = near === undefined ? undefined : vscode.workspace.getWorkspaceFolder(near);
  const target = folder ?? vscode.workspace.workspaceFolders?.[0];
  if (target === undefined) return say(vscode.l10n.t("A glossary is kept in a folder: open a folder first."));
  const selected = selectedText();
  const uri = vscode.Uri.joinPath(target.uri, "glossary.yaml");
  const document = await openOrCreate(uri);
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const gap = end.character > 0 ? "\n" : "";
  await editor.insertSnippet(new vscode.SnippetString(gap + entrySnippet(words ?? selected, name)), end);
}

async function openOrCreate(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== "FileNotFound") throw error;
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('format: "glossator-glossary/1"\nentries:\n'),
    );
  }
  return vscode.workspace.openTextDocument(uri);
}

/** The words of a text between two UTF-16 offsets, in one line; undefined when `span` is none. */
async function wordsAt(uri: vscode.Uri, span: unknown): Promise<string | undefined> {
  if (!Array.isArray(span)) return undefined;
  const [start, end] = span;
  if (typeof start !== "number" || typeof end !== "number") return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return document.getText(range).replace(/\s+/g, " ");
}

/** What is selected, else the word at the cursor, in one line; empty when there is neither. */
function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return "";
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}][\p{L}\p{M}\p{N}/-]*/u)
    : selection;
  return range === undefined ? "" : document.getText(range).replace(/\s+/gu, " ").trim();
}

function entrySnippet(term: string, written: string | undefined): string {
  const id =
    term
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "new-entry";
  const isAcronym = /^[\p{Lu}\d/+-]{2,10}s?$/u.test(term);
  const name = isAcronym || term === "" ? (written ?? vscode.l10n.t("Full name")) : term;
  const today = new Date().toISOString().slice(0, 10);
  return [
    `  - id: "${place(1, id)}"`,
    `    kind: "${choice(2, ["actor", "treaty", "event", "concept"])}"`,
    `    subtype: "${place(3, "organisation")}"`,
    `    name: "${place(4, inSnippet(name))}"`,
    ...(isAcronym ? [`    acronyms: ["${inSnippet(term)}"]`] : []),
    `    gloss: "${place(5, vscode.l10n.t("One neutral sentence that says what it is."))}"`,
    `    status: "${choice(6, ["active", "in-force", "unknown"])}"`,
    `    sources: [{ title: "${place(7, vscode.l10n.t("Title of the source"))}", url: "${place(8, "https://")}" }]`,
    `    asOf: "${today}"`,
    "",
  ].join("\n");
}

/** Words inside quotes of YAML, inside a snippet: each has signs of its own to escape. */
function inSnippet(words: string): string {
  return words.replace(/["\\]/g, "\\$&").replace(/[\\$}]/g, "\\$&");
}

/** A place of a snippet that the editor lets the user fill in, in order of the numbers. */
function place(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

function choice(number: number, values: readonly string[]): string {
  return `\${${number}|${values.join(",")}|}`;
}
