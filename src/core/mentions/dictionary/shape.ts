/** Words in capitals that may be acronyms nobody listed. */

import { classOf, UNSPACED, UPPER, WORD } from "../text/characters";
import { codePointAt, sizeOf } from "../text/utf8";
import { isByteEnd } from "./walk";

/** A to Z or 0 to 9. */
export function isCapitalOrDigit(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39);
}

/** End of a run like "UNSCRs", "E3/EU+3", "A2/AD"; 0 where the word goes on in small letters or is too short. */
export function shapeEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  let size = 0;
  for (;;) {
    const byte = bytes[end] ?? 0;
    if (isCapitalOrDigit(byte)) size++;
    else if (!((byte === 0x2f || byte === 0x26 || byte === 0x2b) && isCapitalOrDigit(bytes[end + 1] ?? 0)))
      break;
    end++;
  }
  if (bytes[end] === 0x73 && isByteEnd(bytes, end + 1)) end++;
  return size >= 2 && isByteEnd(bytes, end) ? end : 0;
}

/** End of a word that begins with a character beyond ASCII. */
export function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const lead = bytes[at] ?? 0;
    if (lead === 0xd0 || lead === 0xd1) at += 2;
    else if (lead === 0 || (classOf(codePointAt(bytes, at)) & (WORD | UNSPACED)) !== WORD) return at;
    else at += sizeOf(lead);
  }
}

/** Two to eight Cyrillic or other capitals. */
export function isForeignShape(bytes: Uint8Array, from: number, end: number): boolean {
  if (end - from < 4 || end - from > 16) return false;
  for (let at = from; at < end; at += sizeOf(bytes[at] ?? 0))
    if ((classOf(codePointAt(bytes, at)) & UPPER) === 0) return false;
  return true;
}
