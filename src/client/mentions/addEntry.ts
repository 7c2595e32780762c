import * as vscode from "vscode";
import { say } from "../annotations/commands";

/**
 * Adds an entry for a term to the folder's `glossary.yaml` (made when there is none) and opens it there, with the places to
 * fill in selected one after another.
 */
export async function addGlossaryEntry(term: unknown, from: unknown): Promise<void> {
  const name = typeof term === "string" ? term : selectedText();
  const near =
    typeof from === "string" ? vscode.Uri.parse(from) : vscode.window.activeTextEditor?.document.uri;
  const folder = near === undefined ? undefined : vscode.workspace.getWorkspaceFolder(near);
  const target = folder ?? vscode.workspace.workspaceFolders?.[0];
  if (target === undefined) return say(vscode.l10n.t("A glossary is kept in a folder: open a folder first."));
  const uri = vscode.Uri.joinPath(target.uri, "glossary.yaml");
  const document = await openOrCreate(uri);
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const gap = end.character > 0 ? "\n" : "";
  await editor.insertSnippet(new vscode.SnippetString(gap + entrySnippet(name ?? "")), end);
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

function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).trim();
  return text === "" ? undefined : text;
}

function entrySnippet(term: string): string {
  const escaped = term.replace(/[\\$}"]/g, "\\$&");
  const id =
    term
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "new-entry";
  const isAcronym = /^[\p{Lu}\d/+-]{2,10}s?$/u.test(term);
  const today = new Date().toISOString().slice(0, 10);
  return [
    `  - id: "${place(1, id)}"`,
    `    kind: "${choice(2, ["actor", "treaty", "event", "concept"])}"`,
    `    subtype: "${place(3, "organisation")}"`,
    `    name: "${place(4, isAcronym ? vscode.l10n.t("Full name") : escaped)}"`,
    ...(isAcronym ? [`    acronyms: ["${escaped}"]`] : []),
    `    gloss: "${place(5, vscode.l10n.t("One neutral sentence that says what it is."))}"`,
    `    status: "${choice(6, ["active", "in-force", "unknown"])}"`,
    `    sources: [{ title: "${place(7, vscode.l10n.t("Title of the source"))}", url: "${place(8, "https://")}" }]`,
    `    asOf: "${today}"`,
    "",
  ].join("\n");
}

/** A place of a snippet that the editor lets the user fill in, in order of the numbers. */
function place(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

function choice(number: number, values: readonly string[]): string {
  return `\${${number}|${values.join(",")}|}`;
}
