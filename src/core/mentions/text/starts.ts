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
  const a = words[w] ?? 0;
  const b = words[w + 1] ?? 0;
  const c = words[w + 2] ?? 0;
  const d = words[w + 3] ?? 0;
  const e = words[w + 4] ?? 0;
  const f = words[w + 5] ?? 0;
  const g = words[w + 6] ?? 0;
  const h = words[w + 7] ?? 0;
  const odd = oddIn(a) | oddIn(b) | oddIn(c) | oddIn(d) | oddIn(e) | oddIn(f) | oddIn(g) | oddIn(h);
  return odd === 0 ? sideBySide(a, b, c, d, e, f, g, h) : exactLettersAt(words, w);
}

/** Whether a character beyond ASCII is among 32 bytes. */
export function hasLongAt(words: Int32Array, w: number): boolean {
  let all = 0;
  for (let i = w; i < w + 8; i++) all |= words[i] ?? 0;
  return (all & 0x80808080) !== 0;
}

/** Bits of 32 bytes: capital letters of ASCII. */
export function capitalsAt(words: Int32Array, w: number): number {
  let bits = 0;
  for (let i = 0; i < 8; i++) {
    const four = words[w + i] ?? 0;
    bits |= nibble(plainLettersIn(four) & ~(four << 1)) << (i << 2);
  }
  return bits;
}

/** Bits of 32 bytes: small letters of ASCII. */
export function smallsAt(words: Int32Array, w: number): number {
  let bits = 0;
  for (let i = 0; i < 8; i++) {
    const four = words[w + i] ?? 0;
    bits |= nibble(plainLettersIn(four) & (four << 1)) << (i << 2);
  }
  return bits;
}

/** How many of 32 bytes are capital letters of ASCII, and above these eight bits how many are small ones. */
export function casesAt(words: Int32Array, w: number): number {
  let capitals = 0;
  let smalls = 0;
  for (let i = w; i < w + 8; i++) {
    const four = words[i] ?? 0;
    const letters = plainLettersIn(four);
    const small = letters & (four << 1);
    capitals += (letters ^ small) >>> 6;
    smalls += small >>> 6;
  }
  // Each byte holds a count of its own, up to eight; the product has their sum on top.
  return (Math.imul(capitals, 0x01010101) >>> 24) | ((Math.imul(smalls, 0x01010101) >>> 24) << 8);
}

/** Bit 0x40 of every byte that is a letter of ASCII. */
function plainLettersIn(four: number): number {
  const low = (four | 0x20202020) & 0x7f7f7f7f;
  return ((low + 0x1f1f1f1f) & ~(low + 0x05050505) & ~four & 0x80808080) >>> 1;
}

/** Bits of 32 bytes: first bytes of Cyrillic letters, U+0400 to U+047F. */
export function cyrillicAt(words: Int32Array, w: number): number {
  let bits = 0;
  for (let i = 0; i < 8; i++) bits |= nibble(cyrillicIn(words[w + i] ?? 0)) << (i << 2);
  return bits;
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

/** Bit i of a byte at bit 4i: the columns of a table turned into rows. */
const spread = Int32Array.from({ length: 256 }, (_, byte) => {
  let bits = 0;
  for (let i = 0; i < 8; i++) bits |= ((byte >>> i) & 1) << (i << 2);
  return bits;
});

/** Bit 0x40 of every byte of eight times four. */
function sideBySide(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  // One bit of each four bytes to a byte, then these bytes to every fourth bit.
  const columns =
    ((a >>> 6) & 0x01010101) |
    ((b >>> 5) & 0x02020202) |
    ((c >>> 4) & 0x04040404) |
    ((d >>> 3) & 0x08080808) |
    ((e >>> 2) & 0x10101010) |
    ((f >>> 1) & 0x20202020) |
    (g & 0x40404040) |
    ((h << 1) & 0x80808080);
  return (
    (spread[columns & 0xff] ?? 0) |
    ((spread[(columns >>> 8) & 0xff] ?? 0) << 1) |
    ((spread[(columns >>> 16) & 0xff] ?? 0) << 2) |
    ((spread[columns >>> 24] ?? 0) << 3)
  );
}

/** Bit 0x40 of first bytes of Cyrillic letters: 0xd0 and 0xd1. */
function cyrillicIn(four: number): number {
  const other = (four & 0xfefefefe) ^ 0xd0d0d0d0;
  return (~(((other & 0x7f7f7f7f) + 0x7f7f7f7f) | other) & 0x80808080) >>> 1;
}

/** Bits, if any, where "@", "_", a bracket or the like is among four bytes: they stand in the columns of the letters. */
function oddIn(four: number): number {
  const low = four & 0x1f1f1f1f;
  return ((low + 0x05050505) | ~(low + 0x1f1f1f1f)) & 0x20202020 & ((four & 0x40404040) >>> 1);
}

function exactLettersAt(words: Int32Array, w: number): number {
  let bits = 0;
  for (let i = 0; i < 8; i++) bits |= nibble(lettersIn(words[w + i] ?? 0)) << (i << 2);
  return bits;
}

/** How many of four bytes are letters, up to the first that is none. */
export function lettersAmong(four: number): number {
  const others = ~lettersIn(four) & 0x40404040;
  return others === 0 ? 4 : (31 - Math.clz32(others & -others)) >> 3;
}

/** Bit 0x40 of every byte that counts as a letter. */
function lettersIn(four: number): number {
  if (oddIn(four) === 0) return four & 0x40404040;
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

/** How many bits are set. */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
