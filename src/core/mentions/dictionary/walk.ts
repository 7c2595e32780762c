/** Follows the dictionary from one place in the text, through line breaks, hyphens and the damage of page scans. */

import { byteFold, classOf, foldOf, HYPHEN, IGNORED, SPACE, UNSPACED, WORD } from "../text/characters";
import { cyrillicFoldAt, isArabicLead } from "../text/prefix";
import { codePointAt, codePointBefore, sizeOf } from "../text/utf8";
import type { Dictionary } from "./dictionary";
import { ENDS_HERE, NOWHERE, OWN_UNITS, type Radix } from "./radix";

const NEWLINE = 0x0a;
const COMMA = 0x2c;
const SPACE_UNIT = 0x20;

/** Whether a name may end at a byte: the rule of boundary.ts over bytes. Cost: constant. */
export function isByteEnd(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at] ?? 0;
  if (next < 0x80)
    return (
      (classOf(next) & WORD) === 0 ||
      (at > 0 && (bytes[at - 1] ?? 0) >= 0x80 && (classOf(codePointBefore(bytes, at)) & UNSPACED) !== 0)
    );
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
  count = 0;
  /** Whether a blank may stand inside a word, as on pages that a machine misread: "Secu rity Council". */
  isBroken = false;
  #from = 0;
  readonly #dictionary: Dictionary;
  readonly #radix: Radix;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#radix = dictionary.radix;
  }

  /**
   * Walks from a byte at which a word begins with a prefix that the dictionary has opened. Of ASCII words `known` letters are
   * those of the prefix. Nothing found: `count` is 0.
   */
  run(bytes: Uint8Array, at: number, prefix: number, known: number): void {
    this.count = 0;
    const root = this.#dictionary.rootOf(prefix);
    if (root === NOWHERE) return;
    this.#retryAt = -1;
    this.#from = at;
    // Letters of other scripts may make the same prefix.
    const { cells } = this.#radix;
    const head = cells[root] ?? 0;
    const first = cells[root + (head >= ENDS_HERE ? 4 : 2)];
    const depth = first === byteFold[bytes[at] ?? 0] ? Math.min(known, head & OWN_UNITS) : 0;
    this.#along(bytes, at + depth, root, depth);
    // Read as two words the hyphen led nowhere: it was left by a line end within one word.
    if (this.#retryAt >= 0 && this.count === 0)
      this.#along(bytes, this.#retryAt, this.#retryNode, this.#retryDepth);
  }

  /** Follows the tree from a node on, some units of which have been read. */
  #along(bytes: Uint8Array, from: number, fromNode: number, fromDepth: number): void {
    const { cells } = this.#radix;
    let node = fromNode;
    let at = from;
    for (let depth = fromDepth; ; depth = 0) {
      const head = cells[node] ?? 0;
      const isEnd = head >= ENDS_HERE;
      const start = node + (isEnd ? 4 : 2);
      const end = start + (head & OWN_UNITS);
      let place = start + depth;
      while (place < end) {
        const wanted = cells[place] ?? 0;
        const byte = bytes[at] ?? 0;
        let unit = byteFold[byte] ?? 0;
        if (unit > COMMA) at++;
        else if ((byte & 0xfe) === 0xd0) {
          unit = cyrillicFoldAt(byte, bytes[at + 1] ?? 0);
          at += 2;
        } else if (isArabicLead(byte)) {
          // Among these are neither blanks nor hyphens.
          unit = foldOf(codePointAt(bytes, at));
          at += 2;
          if (unit === 0) continue;
        } else {
          at = this.#step(bytes, at, wanted === SPACE_UNIT, node, place - start);
          if (at < 0) return;
          unit = this.#unit;
          if (unit === 0) continue;
        }
        if (unit !== wanted) return;
        place++;
      }
      if (isEnd) this.#record(bytes, at, (cells[node + 2] ?? 0) | ((cells[node + 3] ?? 0) << 16));
      const count = cells[node + 1] ?? 0;
      if (count === 0) return;
      at = this.#stepAt(bytes, at, cells[end] === SPACE_UNIT, node, end - start);
      if (at < 0) return;
      node = branchAt(cells, end, count, this.#unit);
      if (node === NOWHERE) return;
    }
  }

  /** Reads the unit by which the keys below a node part; where the text goes on, or -1. */
  #stepAt(bytes: Uint8Array, from: number, canSpace: boolean, node: number, depth: number): number {
    let at = from;
    do at = this.#step(bytes, at, canSpace, node, depth);
    while (at >= 0 && this.#unit === 0);
    return at;
  }

  #unit = 0;
  #retryAt = -1;
  #retryNode = 0;
  #retryDepth = 0;

  /** Reads anything but plain letters; the unit read (0 for nothing) is left in `#unit`. -1 ends the walk. */
  #step(bytes: Uint8Array, at: number, canSpace: boolean, node: number, depth: number): number {
    const byte = bytes[at] ?? 0;
    this.#unit = byteFold[byte] ?? 0;
    if (this.#unit > COMMA) return at + 1;
    if (this.isBroken && !canSpace && this.#isInsideWord(bytes, at)) {
      this.#unit = 0;
      return at + 1;
    }
    if (byte === SPACE_UNIT && isPlainByte(bytes[at + 1] ?? 0)) return at + 1;
    if ((byte & 0xfe) === 0xd0) {
      this.#unit = cyrillicFoldAt(byte, bytes[at + 1] ?? 0);
      return at + 2;
    }
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
        this.#retryNode = node;
        this.#retryDepth = depth;
      }
      return after;
    }
    if ((bits & IGNORED) !== 0) return codePoint === 0xad ? skipSpaces(bytes, next) : next;
    if (codePoint === COMMA && (classOf(bytes[next] ?? 0) & SPACE) !== 0) return next;
    this.#unit = foldOf(codePoint);
    return this.#unit === 0 ? -1 : next;
  }

  /** Whether a blank stands between small letters, far enough from where the walk began. */
  #isInsideWord(bytes: Uint8Array, at: number): boolean {
    if (bytes[at] !== SPACE_UNIT || at - this.#from < lettersBeforeBlank) return false;
    return isSmallByte(bytes[at - 1] ?? 0) && isSmallByte(bytes[at + 1] ?? 0);
  }

  #record(bytes: Uint8Array, at: number, key: number): void {
    let end = at;
    while ((bytes[end] ?? 0) >= 0x80 && isMark(codePointAt(bytes, end))) end += sizeOf(bytes[end] ?? 0);
    if (!isByteEnd(bytes, end) || this.count >= this.ends.length) return;
    this.ends[this.count] = end;
    this.keys[this.count++] = key;
  }
}

/** The node that a unit leads to among branches that begin at a cell; `NOWHERE` if none does. */
function branchAt(cells: Uint16Array, first: number, count: number, unit: number): number {
  let low = first;
  let high = first + count;
  while (high - low > 8) {
    const middle = (low + high) >> 1;
    if ((cells[middle] ?? 0) <= unit) low = middle;
    else high = middle;
  }
  for (; low < high; low++)
    if (cells[low] === unit) {
      const target = first + count + (low - first) * 2;
      return (cells[target] ?? 0) | ((cells[target + 1] ?? 0) << 16);
    }
  return NOWHERE;
}

/** In "I ran" a blank says more than in "Secu rity". */
const lettersBeforeBlank = 4;

function isSmallByte(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

/** ASCII, and no white space. */
function isPlainByte(byte: number): boolean {
  return byte > SPACE_UNIT && byte < 0x80;
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
