import * as vscode from "vscode";
import type { ReadSidecar } from "../../core/sidecar/model";
import { excludedGlob, fileGlobs } from "../policyTexts";
import { readSidecarFile } from "./sidecarFiles";
import type { SidecarPlaces } from "./sidecarPlaces";

export interface FolderSidecar {
  readonly uri: vscode.Uri;
  /** The text it belongs to; undefined when no such text is in its folder. */
  readonly document: vscode.Uri | undefined;
  readonly sidecar: ReadSidecar;
  /** Why it could not be read, or not wholly, in words. */
  readonly failure: string | undefined;
}

/** All sidecars of the open folders, read when somebody asks and kept until one changes. */
export class FolderAnnotations {
  readonly #places: SidecarPlaces;
  #all: Promise<readonly FolderSidecar[]> | undefined;

  constructor(places: SidecarPlaces) {
    this.#places = places;
  }

  forget(): void {
    this.#all = undefined;
  }

  all(): Promise<readonly FolderSidecar[]> {
    this.#all ??= readFolder(this.#places);
    return this.#all;
  }

  /** Codes used in the folder, most used first. */
  async usedCodes(): Promise<readonly string[]> {
    const counts = new Map<string, number>();
    for (const { sidecar } of await this.all())
      for (const { code } of sidecar.annotations)
        if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
  }
}

async function readFolder(places: SidecarPlaces): Promise<readonly FolderSidecar[]> {
  const uris = await vscode.workspace.findFiles(fileGlobs.sidecar, excludedGlob);
  const sorted = uris.sort((a, b) => (a.path < b.path ? -1 : 1));
  return Promise.all(
    sorted.map(async (uri) => {
      const document = await places.documentOf(uri);
      try {
        const { sidecar, problems } = await readSidecarFile(uri);
        const broken = problems.find(({ severity }) => severity === "error");
        const failure = sidecar.writable ? undefined : broken?.message;
        return { uri, document, sidecar, failure };
      } catch (error) {
        const sidecar = { document: {}, annotations: [], conflicts: [], writable: false, ranges: [] };
        return { uri, document, sidecar, failure: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}
