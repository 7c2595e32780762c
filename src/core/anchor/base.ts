/** The text an annotation was made on, named as git names it. */

import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** The git blob id (40 hex digits) of a file's bytes: SHA-1 of `blob LENGTH\0` and the bytes. */
export function gitBlobId(bytes: Uint8Array): string {
  return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

/** The git blob id (40 hex digits) of a text as UTF-8. */
export function textBlobId(text: string): string {
  return gitBlobId(utf8ToBytes(text));
}

/**
 * Blob ids that a text may have in git: with the line ends it has, and with `\n`, which git stores for most checkouts. `idOf`: how to
 * find the id of bytes, for whoever has a quicker way than `gitBlobId`.
 */
export function possibleBlobIds(
  text: string,
  idOf: (bytes: Uint8Array) => string = gitBlobId,
): readonly string[] {
  const plain = text.replace(/\r\n?/g, "\n");
  return (plain === text ? [text] : [text, plain]).map((one) => idOf(utf8ToBytes(one)));
}

/** Whether git may keep other bytes for a text than these: only where it may change its line ends. */
export function mayDifferInGit(bytes: Uint8Array): boolean {
  return bytes.includes(carriageReturn);
}

/**
 * The bytes of a text that git keeps under the blob id `name`: these, or these with `\n` for every `\r\n`. These, when it is the id
 * of neither or not known. Whoever has git's own bytes named as the base of an annotation finds them again in every clone.
 */
export function bytesInGit(
  bytes: Uint8Array,
  name: string | undefined,
  idOf: (bytes: Uint8Array) => string = gitBlobId,
): Uint8Array {
  if (name === undefined || idOf(bytes) === name) return bytes;
  const plain = bytes.filter((byte, at) => byte !== carriageReturn || bytes[at + 1] !== lineFeed);
  return idOf(plain) === name ? plain : bytes;
}

const carriageReturn = 13;
const lineFeed = 10;

/** Whether two blob ids, either of which may be shortened to 12 digits or more, name one object. */
export function sameBlob(a: string, b: string): boolean {
  return a.length >= 12 && b.length >= 12 && (a.startsWith(b) || b.startsWith(a));
}
