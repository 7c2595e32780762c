/** The only reader of sidecar files in the editor; `sidecarWriter.ts` is the only writer. */

import * as vscode from "vscode";
import type { Problem } from "../../core/problem";
import type { ReadSidecar } from "../../core/sidecar/model";
import { readInSteps } from "../../core/sidecar/read";
import { KnownRecords } from "../../core/sidecar/records";
import { decodeText } from "../../core/text/decode";
import { bytesOf } from "../bytes";
import { inSlices } from "../inSlices";
import { keepNewest } from "../keepNewest";
import { draftScheme } from "../untitled/draftFiles";

export interface SidecarFile {
  readonly uri: vscode.Uri;
  /** Empty when the file does not exist. */
  readonly text: string;
  readonly exists: boolean;
  readonly sidecar: ReadSidecar;
  readonly problems: readonly Problem[];
}

/** A sidecar that cannot be read or must not be written; the message says what to do. */
export class SidecarError extends Error {}

const byteOrderMark = "\uFEFF";

interface LastRead {
  /** Undefined for a file that was not there. */
  readonly text: string | undefined;
  readonly file: Promise<SidecarFile>;
  readonly records: KnownRecords;
}

/** The files read last, the longest unused first: an open text's are read after every change, mostly to find them as they were. */
const lastRead = new Map<string, LastRead>();
const mostKept = 16;

/**
 * Reads a sidecar as the user has it: with what is typed in its editor and not saved yet, else as it is on disk. Throws
 * `SidecarError` if unreadable. A text that is the same as at the last reading gives the same object.
 */
export async function readSidecarFile(uri: vscode.Uri): Promise<SidecarFile> {
  // An editor without unsaved changes may show an older state of the file: it hears of changes late.
  const text = dirtyDocument(uri)?.getText() ?? textOf(uri, await bytesOnDisk(uri));
  const key = uri.toString();
  const last = lastRead.get(key);
  const known = last !== undefined && last.text === text ? last : reading(uri, text, knownRecords(uri));
  keepNewest(lastRead, key, known, mostKept);
  return known.file;
}

/** The records of a sidecar that was read a while ago: who reads or changes it now need not read those again. */
export function knownRecords(uri: vscode.Uri): KnownRecords {
  return lastRead.get(uri.toString())?.records ?? new KnownRecords();
}

function reading(uri: vscode.Uri, text: string | undefined, records: KnownRecords): LastRead {
  const read = async () => {
    const { value, problems } = await inSlices(readInSteps(text ?? "", records));
    return { uri, text: text ?? "", exists: text !== undefined, sidecar: value, problems };
  };
  return { text, records, file: read() };
}

/** The bytes of a sidecar on disk, undefined when it does not exist. Throws `SidecarError` when it cannot be read. */
export async function bytesOnDisk(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await bytesOf(uri);
  } catch (error) {
    throw new SidecarError(
      vscode.l10n.t(
        "{0} cannot be read. {1}",
        nameOf(uri),
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}

/** The text of a sidecar's bytes, with the byte-order mark if there is one, so that it is written back. */
export function textOf(uri: vscode.Uri, bytes: Uint8Array): string;
export function textOf(uri: vscode.Uri, bytes: Uint8Array | undefined): string | undefined;
export function textOf(uri: vscode.Uri, bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const { text, problem } = decodeText(bytes);
  if (text === undefined)
    throw new SidecarError(vscode.l10n.t("{0} cannot be read. {1}", nameOf(uri), problem ?? ""));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? byteOrderMark + text : text;
}

/** The editor's document of a file, if it holds something that is not saved. */
export function dirtyDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.isDirty && !document.isClosed && document.uri.toString() === uri.toString(),
  );
}

/** Whether a sidecar may be a text's, by its name: whether it is costs a listing of its folder. */
export function mayBelong(sidecar: vscode.Uri, text: vscode.Uri): boolean {
  return sidecar.scheme === draftScheme || nameOf(sidecar).startsWith(`${nameOf(text)}.`);
}

/** A file's name without its folder. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
