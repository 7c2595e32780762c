/** The first letters of a word as the dictionary's filters know them, read from bytes. */

import { classOf, foldOf, HYPHEN, IGNORED, SPACE, UNSPACED, WORD } from "./characters";
import { codePointAt, sizeOf } from "./utf8";

/** Bit 0x40 of every byte that is a letter, an underscore or the lead byte of a longer character. */
export function lettersOf(four: number): number {
  const letters = four & 0x40404040;
  const low = four & 0x1f1f1f1f;
  const odd = ((low + 0x05050505) | ~(low + 0x1f1f1f1f)) & 0x20202020;
  return (odd & (letters >>> 1)) === 0 ? letters : exactLetters(four);
}

function exactLetters(four: number): number {
  let letters = 0;
  for (let shift = 0; shift < 32; shift += 8) {
    const byte = (four >>> shift) & 0xff;
    if (byte >= 0xc0 || (byte < 0x80 && byte >= 0x40 && (classOf(byte) & WORD) !== 0))
      letters |= 0x40 << shift;
  }
  return letters;
}

/** All bits for letters, digits and the underscore of ASCII, none for other bytes. */
const wordMask = Int32Array.from({ length: 256 }, (_, byte) =>
  byte < 128 && (classOf(byte) & WORD) !== 0 ? -1 : 0,
);
/** Set for bytes that a prefix cannot be read over byte by byte: hyphens (a line may end in one) and all beyond ASCII. */
export const isSpecial: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x2d || byte >= 0x80 ? 1 : 0,
);

/**
 * The prefix of dictionary.ts of the word that begins at a byte. Without branches but one: the length of words is what a
 * processor cannot foretell.
 */
export function asciiPrefix(bytes: Uint8Array, at: number, first: number): number {
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  if (((isSpecial[second] ?? 0) | (isSpecial[third] ?? 0) | (isSpecial[fourth] ?? 0)) !== 0)
    return slowPrefix(bytes, at);
  const two = wordMask[second] ?? 0;
  const three = two & (wordMask[third] ?? 0);
  const four = three & (wordMask[fourth] ?? 0);
  return (
    first |
    0x20 |
    (((second | 0x20) & two) << 8) |
    (((third | 0x20) & three) << 16) |
    (((fourth | 0x20) & four) << 24)
  );
}

/** Whether a byte is a letter, digit or underscore of ASCII. */
export function isWordByte(byte: number): boolean {
  return (wordMask[byte] ?? 0) !== 0;
}

/** A hyphen at the end of a line may stand inside a word. */
export function isDamage(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x2d) return false;
  const next = bytes[at + 1] ?? 0;
  return next === 0x0a || next === 0x0d;
}

/** The prefix of dictionary.ts read from any text. */
export function slowPrefix(bytes: Uint8Array, from: number): number {
  let prefix = 0;
  let length = 0;
  let longest = 4;
  for (let at = from; length < longest && at < bytes.length; ) {
    const codePoint = codePointAt(bytes, at);
    const bits = classOf(codePoint);
    at += sizeOf(bytes[at] ?? 0);
    if ((bits & IGNORED) !== 0) continue;
    if ((bits & HYPHEN) !== 0 && length > 0 && isDamage(bytes, at - 1)) {
      while ((classOf(bytes[at] ?? 0) & SPACE) !== 0) at++;
      continue;
    }
    if ((bits & WORD) === 0) break;
    if ((bits & UNSPACED) !== 0) {
      if (length === 0) longest = 2;
      else if (longest === 4) break;
    }
    prefix ^= foldOf(codePoint) << (length * 8);
    length++;
  }
  return prefix;
}
