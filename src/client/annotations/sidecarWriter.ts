/**
 * The only writer of sidecar files in the editor.
 *
 * Changes are named by annotation id, so a change can be made again on a newer text: that is how a file that moved underneath
 * is merged instead of overwritten.
 */

import * as vscode from "vscode";
import { applySplices, editSidecar } from "../../core/sidecar/edit";
import type { SidecarChange, Splice } from "../../core/sidecar/model";
import { bytesOf, sameBytes } from "../files";
import type { Host } from "../host";
import { log } from "../log";
import { CommonTexts } from "./commonTexts";
import { bytesOnDisk, dirtyDocument, nameOf, SidecarError, textOf } from "./sidecarFiles";

/** What a write did to the file, for undo. */
export interface Written {
  readonly uri: vscode.Uri;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** The disk refused a write, and nothing was changed: the same may succeed later. */
export class DiskError extends SidecarError {}

/** Another program that writes a file this often in one moment never stops. */
const mostTries = 50;

export class SidecarWriter implements vscode.Disposable {
  readonly #host: Host;
  readonly #common = new CommonTexts();
  /** The last write of each file: writes of one file wait for each other. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * Applies changes to a sidecar and saves it. A file with unsaved changes in an editor is edited there, so that what the user
   * typed is kept; any other is replaced in one step, provided it still is as it was read. Throws `SidecarError` when that
   * cannot be done, and then nothing is changed.
   */
  write(uri: vscode.Uri, changes: readonly SidecarChange[]): Promise<Written> {
    return this.#queued(uri, async () => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const document = dirtyDocument(uri);
        const written =
          document === undefined
            ? await this.#writeClosed(uri, changes)
            : await this.#writeOpen(document, changes);
        if (written !== undefined) return written;
      }
      throw new SidecarError(
        `${nameOf(uri)} is being written by another program again and again; nothing was changed. Try again.`,
      );
    });
  }

  /** Puts a file back to what it was before a write, provided nobody changed it since; answers whether it did. */
  restore({ uri, before, after }: Written): Promise<boolean> {
    return this.#queued(uri, async () =>
      dirtyDocument(uri) === undefined ? this.#replace(uri, before, after) : false,
    );
  }

  dispose(): void {
    this.#common.dispose();
  }

  #queued<T>(uri: vscode.Uri, act: () => Promise<T>): Promise<T> {
    const key = uri.toString();
    const result = (this.#queues.get(key) ?? Promise.resolve()).then(act);
    // A failure is the caller's; who waits behind it only wants to know that it is over.
    const over = result.catch(() => undefined);
    this.#queues.set(key, over);
    void over.then(() => {
      if (this.#queues.get(key) === over) this.#queues.delete(key);
    });
    return result;
  }

  /** Undefined when the file moved meanwhile. */
  async #writeClosed(uri: vscode.Uri, changes: readonly SidecarChange[]): Promise<Written | undefined> {
    const before = await bytesOnDisk(uri);
    const text = textOf(uri, before) ?? "";
    const after = new TextEncoder().encode(applySplices(text, splicesFor(uri, text, changes)));
    if (before !== undefined && sameBytes(before, after)) return { uri, before, after };
    return (await this.#replace(uri, after, before)) ? { uri, before, after } : undefined;
  }

  async #writeOpen(document: vscode.TextDocument, changes: readonly SidecarChange[]): Promise<Written> {
    const { uri } = document;
    const before = await bytesOnDisk(uri);
    await edit(document, splicesFor(uri, document.getText(), changes));
    if (!(await document.save()))
      throw new SidecarError(
        `${nameOf(uri)} is changed in its editor but could not be saved. Save it there: nothing is lost.`,
      );
    return { uri, before, after: await bytesOf(uri) };
  }

  async #replace(
    uri: vscode.Uri,
    bytes: Uint8Array | undefined,
    expected: Uint8Array | undefined,
  ): Promise<boolean> {
    try {
      return await this.#host.replaceFile(uri, bytes, expected);
    } catch (error) {
      log().error(`${uri} could not be written: ${error instanceof Error ? error.message : String(error)}`);
      throw new DiskError(`${nameOf(uri)} could not be written: ${reason(error)} Nothing was changed.`);
    }
  }
}

async function edit(document: vscode.TextDocument, splices: readonly Splice[]): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of splices)
    change.replace(
      document.uri,
      new vscode.Range(document.positionAt(start), document.positionAt(end)),
      text,
    );
  if (!(await vscode.workspace.applyEdit(change)))
    throw new SidecarError("The editor refused the change; try again.");
}

function splicesFor(uri: vscode.Uri, text: string, changes: readonly SidecarChange[]): readonly Splice[] {
  const { value, problems } = editSidecar(text, changes);
  if (value !== undefined) return value;
  const reason = problems[0]?.message ?? "It does not parse cleanly.";
  throw new SidecarError(`${nameOf(uri)} is left as it is. ${reason}`);
}

/** Why the file system refused, in a sentence with the remedy. It speaks Node's words or the editor's. */
function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["EACCES", "EPERM", "EROFS", "NoPermissions"].includes(code))
    return "its folder is read-only. Copy the text to a folder you may write to.";
  if (["ENOSPC", "EDQUOT"].includes(code)) return "the disk is full. Make room, then try again.";
  if (code === "Unavailable") return "its folder cannot be reached. Try again when it is connected.";
  return error instanceof Error ? `${error.message.replace(/\.$/, "")}.` : "the disk refused it.";
}
