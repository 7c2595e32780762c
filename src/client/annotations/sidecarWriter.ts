/**
 * The only writer of sidecars, and of codebooks, in the editor.
 *
 * Changes are named by annotation id, so a change can be made again on a newer text: that is how a file that moved underneath
 * is merged instead of overwritten.
 */

import * as vscode from "vscode";
import { mergeSidecars } from "../../core/merge/merge";
import type { Result } from "../../core/problem";
import { applySplices, editInSteps, editSidecar } from "../../core/sidecar/edit";
import type { SidecarChange, Splice } from "../../core/sidecar/model";
import { bytesOf, sameBytes } from "../bytes";
import type { Host } from "../host";
import { inSlices } from "../inSlices";
import { firstFault } from "../inWords";
import { log } from "../log";
import type { CommonTexts } from "./commonTexts";
import { bytesOnDisk, dirtyDocument, knownRecords, nameOf, SidecarError, textOf } from "./sidecarFiles";
import { normalForm } from "./sidecarText";

/** What to do to a file: changes of annotations, named by their ids, or splices made for the text as it then is. */
export type FileEdit = readonly SidecarChange[] | ((text: string) => Result<readonly Splice[] | undefined>);

/** What a write did to the file, for undo. Before: with what an editor had unsaved. */
export interface Written {
  readonly uri: vscode.Uri;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** The disk refused a write, and nothing was changed: the same may succeed later. */
export class DiskError extends SidecarError {}

/** Another program that writes a file this often in one moment never stops. */
const mostTries = 50;

/** Changes sidecars, one change of a file after the other, and merges with what is written or typed into it meanwhile. */
export class SidecarWriter {
  readonly #host: Pick<Host, "replaceFile">;
  readonly #common: CommonTexts;
  /** The last write of each file: writes of one file wait for each other. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(host: Pick<Host, "replaceFile">, common: CommonTexts) {
    this.#host = host;
    this.#common = common;
  }

  /**
   * Applies changes to a sidecar and saves it. A file with unsaved changes in an editor is edited there, so that what the user
   * typed is kept; any other is replaced in one step, provided it still is as it was read. Throws `SidecarError` when that
   * cannot be done, and then nothing is changed.
   */
  write(uri: vscode.Uri, changes: FileEdit): Promise<Written> {
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
        vscode.l10n.t(
          "{0} changes again and again at this moment; nothing was written. Try again.",
          nameOf(uri),
        ),
      );
    });
  }

  /** Puts a file back to what it was before a write, provided nobody changed it since; answers whether it did. */
  restore({ uri, before, after }: Written): Promise<boolean> {
    return this.#queued(uri, async () =>
      dirtyDocument(uri) === undefined ? this.#replace(uri, before, after) : false,
    );
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
  async #writeClosed(uri: vscode.Uri, changes: FileEdit): Promise<Written | undefined> {
    const before = await bytesOnDisk(uri);
    const text = textOf(uri, before) ?? "";
    // In slices: a key was pressed, and the next one should not wait. What happens to the file meanwhile is noticed when it is replaced.
    const made =
      typeof changes === "function"
        ? changes(text)
        : await inSlices(editInSteps(text, changes, knownRecords(uri)));
    const after = new TextEncoder().encode(applySplices(text, splicesOf(uri, made)));
    if (dirtyDocument(uri) !== undefined) return undefined;
    if (before !== undefined && sameBytes(before, after)) return { uri, before, after };
    this.#common.saw(uri, text);
    if (!(await this.#replace(uri, after, before))) return undefined;
    this.#common.saw(uri, textOf(uri, after));
    return { uri, before, after };
  }

  /**
   * Changes a sidecar in its editor, where it has unsaved changes, and saves it. When the file has moved on since the editor read
   * it, both are merged first: the editor would refuse to save, and whoever then chooses one of the two loses the other. Undefined
   * when either moved once more meanwhile.
   */
  async #writeOpen(document: vscode.TextDocument, changes: FileEdit): Promise<Written | undefined> {
    const { uri, version } = document;
    const before = await bytesOnDisk(uri);
    if (document.version !== version || !document.isDirty) return undefined;
    const text = document.getText();
    const common = this.#common.of(document);
    const disk = textOf(uri, before);
    // Undo has to leave what was typed, so that is what the file was before, saved or not.
    let typed = text;
    if (disk === undefined || common === undefined || normalForm(disk) === common) {
      if (!(await edit(document, splicesFor(uri, text, changes)))) return undefined;
    } else {
      typed = mergedText(uri, common, text, disk);
      const merged = edited(uri, typed, changes);
      const after = new TextEncoder().encode(fileForm(merged, document, disk));
      if (!(await this.#replace(uri, after, before)) || document.version !== version) return undefined;
      // The file holds it all now; the editor only has to show it, and may save what is there already.
      if (!(await edit(document, [{ start: 0, end: text.length, text: merged }]))) return undefined;
    }
    await this.#save(document);
    const unsaved = new TextEncoder().encode(fileForm(typed, document, disk ?? ""));
    return { uri, before: unsaved, after: await bytesOf(uri) };
  }

  /**
   * Saves a document. When the editor refuses, because it read the file before somebody else wrote it, the file gets the text from
   * here: the editor then finds there what it wanted to save.
   */
  async #save(document: vscode.TextDocument): Promise<void> {
    const wanted = normalForm(document.getText());
    if (await document.save()) return;
    const { uri } = document;
    const before = await bytesOnDisk(uri);
    const text = document.getText();
    const disk = textOf(uri, before);
    // It also says no when something happened to the text while it was saved; what counts is what the file holds.
    if (disk !== undefined && normalForm(disk) === wanted) return;
    const isAsRead = disk !== undefined && normalForm(disk) === this.#common.of(document);
    const after = isAsRead ? new TextEncoder().encode(fileForm(text, document, disk)) : undefined;
    // When the disk refuses too, the editor has already said why.
    const isWritten =
      after !== undefined && (await this.#host.replaceFile(uri, after, before).catch(() => false));
    if (isWritten && document.getText() === text && (await document.save())) return;
    throw new SidecarError(
      vscode.l10n.t(
        "{0} is changed in its editor but could not be saved. Save it there: nothing is lost.",
        nameOf(uri),
      ),
    );
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
      throw new DiskError(
        vscode.l10n.t("{0} could not be written: {1} Nothing was changed.", nameOf(uri), reason(error)),
      );
    }
  }
}

/** The editor's text and the file's as one. Throws `SidecarError` when one of them cannot be read. */
function mergedText(uri: vscode.Uri, common: string, ours: string, theirs: string): string {
  const outcome = mergeSidecars(common, ours, theirs);
  if (outcome.kind === "merged") return outcome.text;
  throw new SidecarError(
    outcome.side === "theirs"
      ? vscode.l10n.t(
          "{0} has unsaved changes and was changed on disk as well, and the file is not valid: {1} Nothing was changed.",
          nameOf(uri),
          firstFault(outcome.problems) ?? "",
        )
      : vscode.l10n.t(
          "{0} has unsaved changes and was changed on disk as well, and its editor is not valid: {1} Nothing was changed.",
          nameOf(uri),
          firstFault(outcome.problems) ?? "",
        ),
  );
}

/** A text as the editor would save it: with its line ends, and with the byte-order mark that the file has. */
function fileForm(text: string, { eol }: vscode.TextDocument, disk: string): string {
  const plain = normalForm(text);
  const ends = eol === vscode.EndOfLine.CRLF ? plain.replaceAll("\n", "\r\n") : plain;
  return disk.startsWith("\uFEFF") ? `\uFEFF${ends}` : ends;
}

/** Answers false, and changes nothing, when the text is typed over at this very moment. */
async function edit(document: vscode.TextDocument, splices: readonly Splice[]): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of splices)
    change.replace(
      document.uri,
      new vscode.Range(document.positionAt(start), document.positionAt(end)),
      text,
    );
  return vscode.workspace.applyEdit(change);
}

function edited(uri: vscode.Uri, text: string, changes: FileEdit): string {
  return applySplices(text, splicesFor(uri, text, changes));
}

function splicesFor(uri: vscode.Uri, text: string, changes: FileEdit): readonly Splice[] {
  return splicesOf(uri, typeof changes === "function" ? changes(text) : editSidecar(text, changes));
}

function splicesOf(
  uri: vscode.Uri,
  { value, problems }: Result<readonly Splice[] | undefined>,
): readonly Splice[] {
  if (value !== undefined) return value;
  const reason = firstFault(problems) ?? vscode.l10n.t("It does not parse cleanly.");
  throw new SidecarError(vscode.l10n.t("{0} is left as it is. {1}", nameOf(uri), reason));
}

/** Why the file system refused, in a sentence with the remedy. It speaks Node's words or the editor's. */
function reason(error: unknown): string {
  const own = error instanceof Error && "code" in error ? String(error.code) : "";
  // The editor hands on what the provider of a folder says, but no codes that it does not know itself.
  const said = /\bE[A-Z]{4,}\b/.exec(error instanceof Error ? error.message : "")?.[0] ?? "";
  const is = (...codes: readonly string[]) => codes.includes(own) || codes.includes(said);
  if (is("EACCES", "EPERM", "EROFS", "NoPermissions"))
    return vscode.l10n.t("its folder is read-only. Copy the text to a folder you may write to.");
  if (is("ENOSPC", "EDQUOT")) return vscode.l10n.t("the disk is full. Make room, then try again.");
  if (is("Unavailable"))
    return vscode.l10n.t("its folder cannot be reached. Try again when it is connected.");
  return error instanceof Error
    ? `${error.message.replace(/\.$/, "")}.`
    : vscode.l10n.t("the disk refused it.");
}
