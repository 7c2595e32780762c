import * as vscode from "vscode";
import type { ReadSidecar } from "../../core/sidecar/model";
import { firstFault } from "../inWords";
import { excludedGlob, fileGlobs } from "../policyTexts";
import { shownOf } from "./shown";
import { readSidecarFile } from "./sidecarFiles";
import type { ListedFolders, SidecarPlaces } from "./sidecarPlaces";

export interface FolderSidecar {
  readonly uri: vscode.Uri;
  /** The text it belongs to; undefined when no such text is in its folder. */
  readonly document: vscode.Uri | undefined;
  readonly sidecar: ReadSidecar;
  /** Whether something in it is an error, such as a record that cannot be shown or a conflict. */
  readonly hasErrors: boolean;
  /** Why it could not be read, or not wholly, in words. */
  readonly failure: string | undefined;
}

/** Files that are read at a time. No more, because the annotations of a text that is opened meanwhile share the time with them. */
const atOnce = 16;

/** All sidecars of the open folders, read when somebody asks, and each kept until it changes. */
export class FolderAnnotations {
  readonly #places: SidecarPlaces;
  readonly #read = new Map<string, Promise<FolderSidecar>>();
  #all: Promise<readonly FolderSidecar[]> | undefined;

  constructor(places: SidecarPlaces) {
    this.#places = places;
  }

  /** Reads a sidecar again when somebody asks; without an argument all, also which text each belongs to. */
  forget(sidecar?: vscode.Uri): void {
    if (sidecar === undefined) this.#read.clear();
    else this.#read.delete(sidecar.toString());
    this.#all = undefined;
  }

  all(): Promise<readonly FolderSidecar[]> {
    this.#all ??= this.#readAll();
    const all = this.#all;
    return all.catch((error: unknown) => {
      // What failed once may work when it is asked again.
      if (this.#all === all) this.forget();
      throw error;
    });
  }

  /** Codes used in the folder, or in those sidecars that are `wanted`, most used first; of what is shown. */
  async usedCodes(wanted: (sidecar: vscode.Uri) => boolean = () => true): Promise<readonly string[]> {
    const counts = new Map<string, number>();
    for (const { uri, document = uri, sidecar } of await this.all())
      for (const { code } of wanted(uri) ? shownOf(sidecar.annotations, uri, document) : [])
        if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
  }

  async #readAll(): Promise<readonly FolderSidecar[]> {
    const uris = await vscode.workspace.findFiles(fileGlobs.sidecar, excludedGlob);
    const names = new Set(uris.map(String));
    for (const name of this.#read.keys()) if (!names.has(name)) this.#read.delete(name);
    const listed: ListedFolders = new Map();
    const sorted = uris.sort((a, b) => (a.path < b.path ? -1 : 1));
    const read: FolderSidecar[] = [];
    for (let first = 0; first < sorted.length; first += atOnce)
      read.push(
        ...(await Promise.all(sorted.slice(first, first + atOnce).map((uri) => this.#one(uri, listed)))),
      );
    return read;
  }

  #one(uri: vscode.Uri, listed: ListedFolders): Promise<FolderSidecar> {
    const known = this.#read.get(uri.toString()) ?? readOne(uri, this.#places, listed);
    this.#read.set(uri.toString(), known);
    return known;
  }
}

async function readOne(
  uri: vscode.Uri,
  places: SidecarPlaces,
  listed: ListedFolders,
): Promise<FolderSidecar> {
  const document = await places.documentOf(uri, listed);
  try {
    const { sidecar, problems } = await readSidecarFile(uri);
    const broken = problems.filter(({ severity }) => severity === "error");
    const failure = sidecar.writable ? undefined : firstFault(broken);
    return { uri, document, sidecar, hasErrors: broken.length > 0, failure };
  } catch (error) {
    const sidecar = {
      document: {},
      annotations: [],
      refused: [],
      conflicts: [],
      writable: false,
      ranges: [],
    };
    const failure = error instanceof Error ? error.message : String(error);
    return { uri, document, sidecar, hasErrors: false, failure };
  }
}
