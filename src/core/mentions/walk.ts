/** Follows the dictionary from one place in the text, through line breaks, hyphens and the damage of page scans. */

import { asciiFold, classOf, foldOf, HYPHEN, IGNORED, SPACE, UNSPACED, WORD } from "./characters";
import { type Dictionary, tableSlot } from "./dictionary";
import { codePointAt, codePointBefore, encodeUtf8, sizeOf } from "./utf8";

const NEWLINE = 0x0a;
const COMMA = 0x2c;
const SPACE_UNIT = 0x20;

/** The hash of a text's UTF-8 bytes that `Walk.hashes` holds. */
export function hashText(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) {
      for (const byte of encodeUtf8(text.slice(i))) hash = (Math.imul(hash, 31) + byte) | 0;
      return hash;
    }
    hash = (Math.imul(hash, 31) + unit) | 0;
  }
  return hash;
}

/** Whether a name may end at a byte: the rule of boundary.ts over bytes. Cost: constant. */
export function isByteEnd(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at] ?? 0;
  if (next < 0x80) return (classOf(next) & WORD) === 0;
  const bits = classOf(codePointAt(bytes, at));
  if ((bits & WORD) === 0 || (bits & UNSPACED) !== 0) return true;
  return (classOf(codePointBefore(bytes, at)) & UNSPACED) !== 0;
}

/**
 * The keys that the text from a place on spells out, shortest first, in `keys` with the byte ends in `ends` up to `count`.
 * One object serves one scan after the other, because candidates are many and allocation is not free.
 */
export class Walk {
  readonly ends = new Int32Array(64);
  readonly keys = new Int32Array(64);
  /** Hash of the bytes read up to each end (`hashText`), by which a name written just as listed is known at once. */
  readonly hashes = new Int32Array(64);
  count = 0;
  readonly #dictionary: Dictionary;
  #low = 0;
  #high = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Walks from a byte at which a word with this prefix begins. Nothing found: `count` is 0. */
  run(bytes: Uint8Array, at: number, prefix: number): void {
    this.count = 0;
    const { table, tableMask } = this.#dictionary;
    for (let slot = tableSlot(prefix, tableMask); ; slot = (slot + 1) & tableMask) {
      const high = table[slot * 3 + 2] ?? 0;
      if (high === 0) return;
      if (table[slot * 3] !== prefix) continue;
      this.#low = table[slot * 3 + 1] ?? 0;
      this.#high = high;
      this.#follow(bytes, at);
      return;
    }
  }

  #follow(bytes: Uint8Array, from: number): void {
    this.#retryAt = -1;
    this.#along(bytes, from, 0);
    if (this.#retryAt < 0 || this.count > 0) return;
    // Read as two words the hyphen led nowhere: it was left by a line end within one word.
    this.#low = this.#retryLow;
    this.#high = this.#retryHigh;
    this.#along(bytes, this.#retryAt, this.#retryDepth);
  }

  #along(bytes: Uint8Array, from: number, fromDepth: number): void {
    const { keyStart, pool } = this.#dictionary;
    let low = this.#low;
    let high = this.#high;
    let at = from;
    // After a damaged line end nothing is written just as listed.
    let hash = fromDepth === 0 ? 0 : 1;
    for (let depth = fromDepth; ; ) {
      let start = keyStart[low] ?? 0;
      if ((keyStart[low + 1] ?? 0) - start === depth) {
        this.#record(bytes, at, low, hash);
        if (++low === high) return;
        start = keyStart[low] ?? 0;
      }
      const byte = bytes[at] ?? 0;
      let unit = byte < 0x80 ? (asciiFold[byte] ?? 0) : 0;
      if (unit > COMMA) {
        at++;
        hash = (Math.imul(hash, 31) + byte) | 0;
      } else {
        const before = at;
        this.#low = low;
        this.#high = high;
        at = this.#step(bytes, at, pool[start + depth] === SPACE_UNIT, depth);
        if (at < 0) return;
        for (let i = before; i < at; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0;
        unit = this.#unit;
        if (unit === 0) continue;
      }
      if (pool[start + depth] !== unit) {
        low = this.#firstAtLeast(low, high, depth, unit);
        if (low === high || pool[(keyStart[low] ?? 0) + depth] !== unit) return;
      }
      if (low + 1 !== high && pool[(keyStart[high - 1] ?? 0) + depth] !== unit)
        high = this.#firstAtLeast(low, high, depth, unit + 1);
      depth++;
    }
  }

  #unit = 0;
  #retryAt = -1;
  #retryDepth = 0;
  #retryLow = 0;
  #retryHigh = 0;

  /** Reads anything but plain letters; the unit read (0 for nothing) is left in `#unit`. -1 ends the walk. */
  #step(bytes: Uint8Array, at: number, canSpace: boolean, depth: number): number {
    if (at >= bytes.length) return -1;
    const codePoint = codePointAt(bytes, at);
    const bits = classOf(codePoint);
    const next = at + sizeOf(bytes[at] ?? 0);
    this.#unit = 0;
    if ((bits & SPACE) !== 0) {
      this.#unit = SPACE_UNIT;
      return skipSpaces(bytes, at);
    }
    if ((bits & HYPHEN) !== 0) {
      // A hyphen parts two words, or was left by a line end within one: the dictionary knows which.
      const after = skipSpaces(bytes, next);
      if (canSpace) this.#unit = SPACE_UNIT;
      if (canSpace && after > next && this.#retryAt < 0) {
        this.#retryAt = after;
        this.#retryDepth = depth;
        this.#retryLow = this.#low;
        this.#retryHigh = this.#high;
      }
      return after;
    }
    if ((bits & IGNORED) !== 0) return codePoint === 0xad ? skipSpaces(bytes, next) : next;
    if (codePoint === COMMA && (classOf(bytes[next] ?? 0) & SPACE) !== 0) return next;
    this.#unit = foldOf(codePoint);
    return this.#unit === 0 ? -1 : next;
  }

  #record(bytes: Uint8Array, at: number, key: number, hash: number): void {
    let end = at;
    while ((bytes[end] ?? 0) >= 0x80 && isMark(codePointAt(bytes, end))) end += sizeOf(bytes[end] ?? 0);
    if (!isByteEnd(bytes, end) || this.count >= this.ends.length) return;
    this.ends[this.count] = end;
    this.hashes[this.count] = end === at ? hash : 1;
    this.keys[this.count++] = key;
  }

  /** First key of a range whose unit at a depth is at least `unit`; the range's end if none is. */
  #firstAtLeast(from: number, to: number, depth: number, unit: number): number {
    const { keyStart, pool } = this.#dictionary;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pool[(keyStart[middle] ?? 0) + depth] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isMark(codePoint: number): boolean {
  return (classOf(codePoint) & (IGNORED | WORD)) === (IGNORED | WORD);
}

/** End of a run of white space that holds at most one line break; -1 at a blank line, which no name runs over. */
function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  let breaks = 0;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === NEWLINE && ++breaks > 1) return -1;
    if (byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09) at++;
    else if (byte >= 0x80 && (classOf(codePointAt(bytes, at)) & SPACE) !== 0) at += sizeOf(byte);
    else return at;
  }
}
