import * as vscode from "vscode";
import type { FileReader } from "./host";

/** The editor's own way to files: to every folder, local, remote or virtual. */
export const editorFiles: FileReader = {
  bytesOf: async (uri) => {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
      throw error;
    }
  },
  namesIn: async (folder) => {
    try {
      return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return new Set();
      throw error;
    }
  },
};

let reader = editorFiles;

/** Reads files another way from now on. Called once, before anything is read: everybody reads the same way. */
export function readFilesWith(own: FileReader): void {
  reader = own;
}

/** A file's bytes, undefined when there is no such file. Rejects with the file system's other errors. */
export function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return reader.bytesOf(uri);
}

/** The names in a folder; empty when there is no such folder, or none that can be listed. */
export function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  return reader.namesIn(folder);
}

/** Whether two files hold the same; a file that is not there is only the same as another that is not. Cost: linear. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.length !== b.length) return false;
  // No callback for each byte: files are compared at every annotation.
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
