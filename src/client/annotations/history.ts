import * as vscode from "vscode";
import type { SidecarChange } from "../../core/sidecar/model";
import type { Host } from "../host";
import { restoreSidecarFile, SidecarError, type Written, writeSidecarFile } from "./sidecarFiles";

/** Changes to one sidecar, and those that take them back when the file has moved on since. */
export interface FileChange {
  readonly uri: vscode.Uri;
  readonly forward: readonly SidecarChange[];
  readonly backward: readonly SidecarChange[];
}

/** One act of the user: what it did to the files, and how to undo it. */
interface Act {
  readonly title: string;
  readonly files: readonly (FileChange & { readonly written: Written })[];
}

/**
 * Undo and redo of annotation changes, apart from the text's own undo, which must not remove an annotation by surprise.
 *
 * As long as nobody else touched a sidecar, undo restores its bytes; otherwise it takes back only this act, by id.
 */
export class History {
  readonly #host: Host;
  readonly #undo: Act[] = [];
  readonly #redo: Act[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /** Makes changes to a sidecar and remembers how to take them back. */
  async apply(
    title: string,
    uri: vscode.Uri,
    forward: readonly SidecarChange[],
    backward: readonly SidecarChange[],
  ): Promise<void> {
    await this.applyAll(title, [{ uri, forward, backward }]);
  }

  /** Makes changes to several sidecars as one act: when one of them cannot be written, none is changed. */
  async applyAll(title: string, changes: readonly FileChange[]): Promise<void> {
    const files = await this.#write(changes);
    this.#undo.push({ title, files });
    this.#redo.length = 0;
    await this.#tell();
  }

  /** Takes the last act back; answers its title and files, undefined when there is none. */
  async undo(): Promise<Act | undefined> {
    const act = this.#undo.at(-1);
    if (act === undefined) return undefined;
    for (const file of [...act.files].reverse()) await this.#takeBack(file);
    this.#undo.pop();
    this.#redo.push(act);
    await this.#tell();
    return act;
  }

  /** Makes the last act that was taken back again. */
  async redo(): Promise<Act | undefined> {
    const act = this.#redo.at(-1);
    if (act === undefined) return undefined;
    const files = await this.#write(act.files);
    this.#redo.pop();
    this.#undo.push({ ...act, files });
    await this.#tell();
    return act;
  }

  async #write(changes: readonly FileChange[]): Promise<Act["files"]> {
    const files: (FileChange & { readonly written: Written })[] = [];
    try {
      for (const change of changes)
        files.push({ ...change, written: await writeSidecarFile(this.#host, change.uri, change.forward) });
    } catch (error) {
      for (const file of files.reverse()) await this.#takeBack(file);
      throw error;
    }
    return files;
  }

  async #takeBack({ uri, backward, written }: Act["files"][number]): Promise<void> {
    if (!(await restoreSidecarFile(this.#host, written))) await writeSidecarFile(this.#host, uri, backward);
  }

  async #tell(): Promise<void> {
    await vscode.commands.executeCommand("setContext", "glossator.canUndo", this.#undo.length > 0);
    await vscode.commands.executeCommand("setContext", "glossator.canRedo", this.#redo.length > 0);
  }
}

/** An error a user can act on is its own message; anything else is a fault of ours. */
export function isExpected(error: unknown): error is SidecarError {
  return error instanceof SidecarError;
}
