/**
 * Where words start in UTF-8: letters become bits, 32 bytes at a time, and a word's beginning and length are arithmetic on
 * them. In running text most words are thrown away by their first letters, so that this is the innermost loop.
 */

import { byteClass, WORD } from "./characters";

/** Zeros that must follow a text, so that blocks of 32 bytes may be read whole, and the one after the last as well. */
export const padding = 64;

/** Size of a buffer for a text of some length, zeros included. */
export function paddedSize(length: number): number {
  return (length + padding) & ~31;
}

/** Bits of 32 bytes, first byte lowest: ASCII letters, underscores, and first bytes of longer characters. */
export function lettersAt(words: Int32Array, w: number): number {
  return (
    nibble(lettersIn(words[w] ?? 0)) |
    (nibble(lettersIn(words[w + 1] ?? 0)) << 4) |
    (nibble(lettersIn(words[w + 2] ?? 0)) << 8) |
    (nibble(lettersIn(words[w + 3] ?? 0)) << 12) |
    (nibble(lettersIn(words[w + 4] ?? 0)) << 16) |
    (nibble(lettersIn(words[w + 5] ?? 0)) << 20) |
    (nibble(lettersIn(words[w + 6] ?? 0)) << 24) |
    (nibble(lettersIn(words[w + 7] ?? 0)) << 28)
  );
}

/** Bits of all bytes of a text that is aligned to four bytes and padded: 32 bytes in each number. Cost: linear. */
export function lettersOf(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  const letters = new Int32Array(bytes.length >> 5);
  for (let block = 0; block < letters.length; block++) letters[block] = lettersAt(words, block << 3);
  return letters;
}

/** How many letters follow from a bit on, over 32 bytes and those after them; 32 for more. */
export function runFrom(bit: number, letters: number, following: number): number {
  const others = ~(bit === 0 ? letters : (letters >>> bit) | (following << (32 - bit)));
  return others === 0 ? 32 : 31 - Math.clz32(others & -others);
}

/** Whether a byte counts as a letter in `lettersAt`. */
export function isLetterByte(byte: number): boolean {
  return byte >= 0xc0 || (byte >= 0x41 && ((byteClass[byte] ?? 0) & WORD) !== 0);
}

/** Bits 6, 14, 22 and 30 side by side. */
function nibble(bits: number): number {
  return Math.imul(bits >>> 6, 0x10204080) >>> 28;
}

/** Bit 0x40 of every byte that counts as a letter. */
function lettersIn(four: number): number {
  return hasOdd(four) ? exactLetters(four) : four & 0x40404040;
}

/** Whether "@", "_", a bracket or the like is among four bytes: they stand in the columns of the letters. */
export function hasOdd(four: number): boolean {
  const low = four & 0x1f1f1f1f;
  return (((low + 0x05050505) | ~(low + 0x1f1f1f1f)) & 0x20202020 & ((four & 0x40404040) >>> 1)) !== 0;
}

function exactLetters(four: number): number {
  let letters = 0;
  for (let shift = 0; shift < 32; shift += 8)
    if (isLetterByte((four >>> shift) & 0xff)) letters |= 0x40 << shift;
  return letters;
}

export const HYPHEN = 0x2d;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A hyphen at the end of a line may stand inside a word. */
export function isDamage(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== HYPHEN) return false;
  const next = bytes[at + 1] ?? 0;
  return next === NEWLINE || next === RETURN;
}
