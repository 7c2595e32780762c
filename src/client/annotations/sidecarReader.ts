import type * as vscode from "vscode";
import { keepNewest } from "../keepNewest";
import { mayBelong, readSidecarFile, type SidecarFile } from "./sidecarFiles";
import type { SidecarPlaces } from "./sidecarPlaces";

/** All sidecars of a text. */
export interface TextSidecars {
  readonly files: readonly SidecarFile[];
  /** Those that could not be used, in words. */
  readonly problems: readonly string[];
}

/** Texts whose sidecars are remembered. */
const mostRemembered = 16;

/** Reads all sidecars of a text, and remembers what they said last, so that a text that is opened need not wait for the disk. */
export class SidecarReader {
  readonly #places: SidecarPlaces;
  /** By the addresses of the texts, the longest unread first. */
  readonly #last = new Map<string, { readonly text: vscode.Uri; readonly sidecars: TextSidecars }>();

  constructor(places: SidecarPlaces) {
    this.#places = places;
  }

  /** Rejects when nobody can say which sidecars there are. */
  async read(text: vscode.Uri): Promise<TextSidecars> {
    const sidecars = await readAll(await this.#places.sidecarsOf(text));
    keepNewest(this.#last, text.toString(), { text, sidecars }, mostRemembered);
    return sidecars;
  }

  /**
   * What the sidecars of a text said when they were read last, as far as nobody has told that they changed. Files change untold, so
   * whoever shows this reads them, too. Undefined when nobody remembers.
   */
  last(text: vscode.Uri): TextSidecars | undefined {
    return this.#last.get(text.toString())?.sidecars;
  }

  /** A sidecar has changed: what its text had is remembered no longer. */
  forget(sidecar: vscode.Uri): void {
    for (const [key, { text }] of this.#last) if (mayBelong(sidecar, text)) this.#last.delete(key);
  }
}

async function readAll(sidecars: readonly vscode.Uri[]): Promise<TextSidecars> {
  const files: SidecarFile[] = [];
  const problems: string[] = [];
  for (const result of await Promise.allSettled(sidecars.map(readSidecarFile)))
    if (result.status === "fulfilled") files.push(result.value);
    else problems.push(result.reason instanceof Error ? result.reason.message : String(result.reason));
  return { files, problems };
}
