import * as vscode from "vscode";
import type { SidecarChange } from "../../core/sidecar/model";
import type { Host } from "../host";
import { restoreSidecarFile, SidecarError, type Written, writeSidecarFile } from "./sidecarFiles";

/** One act of the user: what it did to the files, and how to undo it when a file has moved on since. */
interface Act {
  readonly title: string;
  readonly written: Written;
  readonly forward: readonly SidecarChange[];
  readonly backward: readonly SidecarChange[];
}

/**
 * Undo and redo of annotation changes, apart from the text's own undo, which must not remove an annotation by surprise.
 *
 * As long as nobody else touched the sidecar, undo restores its bytes; otherwise it takes back only this act, by id.
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
    const written = await writeSidecarFile(this.#host, uri, forward);
    this.#undo.push({ title, written, forward, backward });
    this.#redo.length = 0;
    await this.#tell();
  }

  /** Takes the last act back; answers its title, undefined when there is none. */
  async undo(): Promise<Act | undefined> {
    const act = this.#undo.at(-1);
    if (act === undefined) return undefined;
    if (!(await restoreSidecarFile(this.#host, act.written)))
      await writeSidecarFile(this.#host, act.written.uri, act.backward);
    this.#undo.pop();
    this.#redo.push(act);
    await this.#tell();
    return act;
  }

  /** Makes the last act that was taken back again. */
  async redo(): Promise<Act | undefined> {
    const act = this.#redo.at(-1);
    if (act === undefined) return undefined;
    const written = await writeSidecarFile(this.#host, act.written.uri, act.forward);
    this.#redo.pop();
    this.#undo.push({ ...act, written });
    await this.#tell();
    return act;
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
