/** The units of keys as bytes: one for those of the commonest scripts, three for any other. Behind each key stands a 0. */

import { ByteWriter } from "../text/numbers";

/** Ranges of units that take one byte: signs, figures and letters as they are compared (`foldOf`). */
const common: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x40],
  [0x5b, 0x7e],
  // Greek, Cyrillic, Hebrew, Arabic
  [0x3b1, 0x3c9],
  [0x430, 0x45f],
  [0x5d0, 0x5ea],
  [0x621, 0x64a],
];

/** Stands before the two bytes of any other unit, the higher one first. */
const ANY = 0xff;

/** By byte: the unit it stands for. */
const units = new Uint16Array(ANY);
/** By unit: the byte that stands for it; 0 for none. */
const codes = new Uint8Array(0x64b);

let code = 0;
for (const [first, last] of common)
  for (let unit = first; unit <= last; unit++) {
    units[++code] = unit;
    codes[unit] = code;
  }

export class LetterWriter extends ByteWriter {
  /** Adds the last units of a key, from one place of a pool to another. */
  addKey(pool: Uint16Array, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const unit = pool[i] ?? 0;
      const byte = codes[unit] ?? 0;
      if (byte !== 0) this.push(byte);
      else {
        this.push(ANY);
        this.push(unit >>> 8);
        this.push(unit & 0xff);
      }
    }
    this.push(0);
  }
}

/** Reads what `LetterWriter` wrote, from any key on. */
export class LetterReader {
  readonly #bytes: Uint8Array;
  /** Where the next key begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads the last units of a key into a pool, which has room for as many as there are bytes left; where they end. */
  readInto(pool: Uint16Array, from: number): number {
    const bytes = this.#bytes;
    let at = this.at;
    let end = from;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      if (byte === 0) break;
      if (byte < ANY) pool[end++] = units[byte] ?? 0;
      else {
        pool[end++] = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
        at += 2;
      }
    }
    this.at = at;
    return end;
  }
}

/** How many units `guessLetters` writes. */
export const guessedLetters = 4;

/**
 * Writes the letters that a prefix (`prefixOf`) stands for if they are Latin, or else if they are Cyrillic. A guess, because
 * letters of other scripts may make the same number.
 */
export function guessLetters(prefix: number, pool: Uint16Array, at: number): void {
  const high = (prefix & 0xff) < 0x60 ? 0x04 : 0;
  pool[at] = (high << 8) | (prefix & 0xff);
  // The higher byte of a letter lies over the lower one of the next.
  for (let i = 1; i < guessedLetters; i++)
    pool[at + i] = (high << 8) | (((prefix >>> (i * 8)) & 0xff) ^ high);
}
