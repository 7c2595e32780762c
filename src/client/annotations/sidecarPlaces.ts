/** Which sidecar belongs to which text, in the editor's folders. Paths are URI paths, so that virtual folders work too. */

import * as vscode from "vscode";
import { documentOfSidecar, sidecarPath } from "../../core/sidecar/location";

/** Where the annotations of a text by a coder are kept, whether or not the file exists. */
export function sidecarUri(document: vscode.Uri, coder: string | undefined): vscode.Uri {
  const path = sidecarPath(nameIn(document), coder === undefined ? {} : { coder });
  return document.with({ path: `${folderOf(document)}/${path}`, query: "", fragment: "" });
}

/** The sidecars that exist for a text: everybody's, sorted by name. Empty when the folder cannot be listed. */
export async function sidecarsOf(document: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (document.scheme === "untitled") return [];
  const folder = document.with({ path: folderOf(document) || "/", query: "", fragment: "" });
  const names = await namesIn(folder);
  return [...names]
    .filter(
      (name) => documentOfSidecar(name, { exists: (path) => names.has(path) })?.document === nameIn(document),
    )
    .sort()
    .map((name) => vscode.Uri.joinPath(folder, name));
}

/** The text a sidecar belongs to, judged by its name and by which texts exist beside it. */
export async function documentOf(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = sidecar.with({ path: folderOf(sidecar) || "/" });
  const names = await namesIn(folder);
  const name = documentOfSidecar(nameIn(sidecar), { exists: (path) => names.has(path) })?.document;
  return name === undefined ? undefined : vscode.Uri.joinPath(folder, name);
}

/** The coder in a sidecar's name (`speech.txt.ana.ann.yaml`: ana); undefined for the shared file. */
export function coderOf(sidecar: vscode.Uri): string | undefined {
  return documentOfSidecar(nameIn(sidecar), {})?.coder;
}

export function isSidecar(uri: vscode.Uri): boolean {
  return uri.path.endsWith(".ann.yaml");
}

/** Empty when there is no such folder, or none that can be listed: many documents stand for no file. */
async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return new Set();
    throw error;
  }
}

function folderOf({ path }: vscode.Uri): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function nameIn({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
