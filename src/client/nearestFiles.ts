import * as vscode from "vscode";
import { namesIn } from "./bytes";

/**
 * What the nearest file of some names in the folders above another one says, up to the open folder that holds it. Each folder is
 * looked into once, until all are forgotten: cheaper than a search of the whole workspace, which runs a program for every answer.
 */
export class NearestFiles<T> {
  readonly #names: readonly string[];
  readonly #read: (uri: vscode.Uri) => Promise<T | undefined>;
  /** By the folders' addresses. */
  #folders = new Map<string, Promise<T | undefined>>();

  /** `names`: of two in one folder the first counts. `read` answers undefined for a file that says nothing here. */
  constructor(names: readonly string[], read: (uri: vscode.Uri) => Promise<T | undefined>) {
    this.#names = names;
    this.#read = read;
  }

  /** Of the files in the folder of `file` and above it; undefined when there is none. Rejects when a folder cannot be asked. */
  above(file: vscode.Uri): Promise<T | undefined> {
    return this.#in(parentOf(file));
  }

  forget(): void {
    this.#folders = new Map();
  }

  #in(folder: vscode.Uri): Promise<T | undefined> {
    const folders = this.#folders;
    const key = folder.toString();
    const known = folders.get(key);
    if (known !== undefined) return known;
    const looked = this.#look(folder);
    folders.set(key, looked);
    looked.catch(() => folders.delete(key)); // Whoever asks next looks again.
    return looked;
  }

  async #look(folder: vscode.Uri): Promise<T | undefined> {
    if (vscode.workspace.getWorkspaceFolder(folder) === undefined) return undefined;
    const there = await namesIn(folder);
    for (const name of this.#names) {
      const said = there.has(name) ? await this.#read(vscode.Uri.joinPath(folder, name)) : undefined;
      if (said !== undefined) return said;
    }
    return folder.path === "/" ? undefined : this.#in(parentOf(folder));
  }
}

/** The folder of a file or folder. */
export function parentOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf("/")) || "/", query: "", fragment: "" });
}
