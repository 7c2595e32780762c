/**
 * The only reader and writer of sidecar files in the editor.
 *
 * Changes are named by annotation id, so a change can be made again on a newer text: that is how a file that moved underneath
 * is merged instead of overwritten.
 */

import * as vscode from "vscode";
import type { Problem } from "../../core/problem";
import { applySplices, editSidecar } from "../../core/sidecar/edit";
import type { ReadSidecar, SidecarChange, Splice } from "../../core/sidecar/model";
import { readSidecar } from "../../core/sidecar/read";
import { readFile } from "../files";
import type { Host } from "../host";
import { log } from "../log";

export interface SidecarFile {
  readonly uri: vscode.Uri;
  /** Empty when the file does not exist. */
  readonly text: string;
  readonly exists: boolean;
  readonly sidecar: ReadSidecar;
  readonly problems: readonly Problem[];
}

/** What a write did, for undo. */
export interface Written {
  readonly uri: vscode.Uri;
  readonly before: string | undefined;
  readonly after: string;
}

/** A sidecar that cannot be read or must not be written; the message says what to do. */
export class SidecarError extends Error {}

const byteOrderMark = "\uFEFF";

/** Reads a sidecar as it stands in the editor if it is open there, else on disk. Throws `SidecarError` if unreadable. */
export async function readSidecarFile(uri: vscode.Uri): Promise<SidecarFile> {
  const text = openDocument(uri)?.getText() ?? (await textOnDisk(uri));
  const { value, problems } = readSidecar(text ?? "");
  return { uri, text: text ?? "", exists: text !== undefined, sidecar: value, problems };
}

/**
 * Applies changes to a sidecar and saves it. A file that is open is edited in its editor, so that what the user typed there
 * and has not saved is kept; a closed one is replaced in one step after a last look whether it moved.
 */
export async function writeSidecarFile(
  host: Host,
  uri: vscode.Uri,
  changes: readonly SidecarChange[],
): Promise<Written> {
  const document = openDocument(uri);
  if (document !== undefined) return writeOpen(document, changes);
  for (;;) {
    const before = await textOnDisk(uri);
    const after = edited(uri, before ?? "", changes);
    if ((await textOnDisk(uri)) !== before) continue;
    await replace(host, uri, after);
    return { uri, before, after };
  }
}

/** Puts a file back to a text it had, provided nobody changed it since; answers whether it did. */
export async function restoreSidecarFile(host: Host, { uri, before, after }: Written): Promise<boolean> {
  const document = openDocument(uri);
  if (document !== undefined) {
    if (normalEnds(document.getText()) !== normalEnds(after)) return false;
    await applyToDocument(document, [{ start: 0, end: document.getText().length, text: before ?? "" }]);
    return true;
  }
  if ((await textOnDisk(uri)) !== after) return false;
  if (before === undefined) await vscode.workspace.fs.delete(uri);
  else await replace(host, uri, before);
  return true;
}

async function writeOpen(document: vscode.TextDocument, changes: readonly SidecarChange[]): Promise<Written> {
  const before = document.getText();
  const splices = splicesFor(document.uri, before, changes);
  await applyToDocument(document, splices);
  return { uri: document.uri, before, after: document.getText() };
}

async function applyToDocument(document: vscode.TextDocument, splices: readonly Splice[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of splices)
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new SidecarError("The editor refused the change; try again.");
  if (!(await document.save()))
    throw new SidecarError(
      `${nameOf(document.uri)} is changed in its editor but could not be saved; save it there.`,
    );
}

async function replace(host: Host, uri: vscode.Uri, text: string): Promise<void> {
  try {
    await host.replaceFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    log().error(`${uri} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    throw new SidecarError(
      isForbidden(error)
        ? `${nameOf(uri)} could not be written: its folder is read-only. Nothing was changed. Copy the text to a folder you may write to.`
        : `${nameOf(uri)} could not be written; nothing was changed. ${error instanceof Error ? error.message : ""}`,
    );
  }
}

/** Whether the file system says so, in Node's words or in the editor's. */
function isForbidden(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["EACCES", "EPERM", "EROFS", "NoPermissions"].includes(code);
}

function edited(uri: vscode.Uri, text: string, changes: readonly SidecarChange[]): string {
  return applySplices(text, splicesFor(uri, text, changes));
}

function splicesFor(uri: vscode.Uri, text: string, changes: readonly SidecarChange[]): readonly Splice[] {
  const { value, problems } = editSidecar(text, changes);
  if (value !== undefined) return value;
  const reason = problems[0]?.message ?? "It does not parse cleanly.";
  throw new SidecarError(`${nameOf(uri)} is left as it is. ${reason}`);
}

async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  const file = await readFile(uri);
  if (file.kind === "missing") return undefined;
  if (file.kind === "unreadable") throw new SidecarError(`${nameOf(uri)} cannot be read. ${file.reason}`);
  // The decoder drops a byte-order mark; one that was there has to be written back.
  const bytes = await vscode.workspace.fs.readFile(uri);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? byteOrderMark + file.text : file.text;
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && !document.isClosed,
  );
}

function normalEnds(text: string): string {
  return text.replace(/\r\n/g, "\n");
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
