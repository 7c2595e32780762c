/**
 * Finds where names may stand: the fast pass over all bytes of a text.
 *
 * Four bytes at a time are asked for word starts; the first letters of a word, folded, are looked up in a bit set, with small
 * and capital first letters apart. So most words cost a few instructions in any case and script, and case is verified only
 * on what the dictionary spells out.
 */

import { classOf, UNSPACED, UPPER, WORD } from "./characters";
import { type Dictionary, filterBit, secondBit } from "./dictionary";
import { asciiPrefix, isSpecial, isWordByte, lettersOf, slowPrefix } from "./prefix";
import { isCapitalOrDigit, isForeignShape, shapeEnd, wordEnd } from "./shape";
import { ShoutedLines } from "./shout";
import { codePointAt, codePointBefore } from "./utf8";
import { isByteEnd, Walk } from "./walk";

/** Key of a hit that is no name but looks like an acronym. */
export const SHAPE = -1;

/** What was found, in text order; longer before shorter at one place. */
export class Hits {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  keys = new Int32Array(1024);

  push(start: number, end: number, key: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.keys = doubled(this.keys);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.keys[this.count++] = key;
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Decides on candidates. */
export interface Judge {
  /** Start of the mention if a form of this key fits the text in case; -1 if none does. */
  accept(
    bytes: Uint8Array,
    start: number,
    end: number,
    key: number,
    isAfterDigit: boolean,
    hash: number,
  ): number;
  /** Whether names inside such a hit count as well, because the hit may still turn out to be nothing. */
  isOpen(key: number): boolean;
}

export class Scanner {
  readonly #dictionary: Dictionary;
  readonly #judge: Judge;
  readonly #walk: Walk;
  readonly #shouted: ShoutedLines;
  readonly #withShapes: boolean;

  constructor(dictionary: Dictionary, judge: Judge, withShapes: boolean) {
    this.#dictionary = dictionary;
    this.#judge = judge;
    this.#walk = new Walk(dictionary);
    this.#shouted = new ShoutedLines();
    this.#withShapes = withShapes;
  }

  /**
   * Appends what is found in `bytes`, which must be aligned to four bytes and padded with zeros to a multiple of four.
   * Cost: linear.
   */
  scan(bytes: Uint8Array, hits: Hits): void {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    this.#shouted.reset(bytes);
    const { upperFilter, lowerFilter } = this.#dictionary;
    let previous = 0;
    for (let w = 0; w < words.length; w++) {
      const letters = lettersOf(words[w] ?? 0);
      let starts = letters & ~((letters << 8) | (previous >>> 24));
      previous = letters;
      while (starts !== 0) {
        const at = (w << 2) + ((31 - Math.clz32(starts & -starts)) >> 3);
        starts &= starts - 1;
        const first = bytes[at] ?? 0;
        let resume = 0;
        if (first < 0x80) {
          const prefix = asciiPrefix(bytes, at, first);
          const bit = filterBit(prefix);
          const filter = first < 0x60 ? upperFilter : lowerFilter;
          if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0 && this.#passes(bytes, at, prefix, first))
            resume = this.#candidate(bytes, at, prefix, hits);
          if (resume === 0 && first < 0x60 && this.#withShapes) resume = this.#shape(bytes, at, hits);
        } else resume = this.#foreign(bytes, at, hits);
        if (resume <= at + 1) continue;
        // Go on at `resume`: word starts before it are taken.
        if (resume >> 2 > w) {
          w = resume >> 2;
          const there = lettersOf(words[w] ?? 0);
          starts = there & ~((there << 8) | (lettersOf(words[w - 1] ?? 0) >>> 24));
          previous = there;
        }
        starts &= -1 << ((resume & 3) << 3);
      }
    }
  }

  /** Whether letters five to eight of a plain word occur after this prefix. */
  #passes(bytes: Uint8Array, at: number, prefix: number, first: number): boolean {
    if (
      ((isSpecial[bytes[at + 1] ?? 0] ?? 0) |
        (isSpecial[bytes[at + 2] ?? 0] ?? 0) |
        (isSpecial[bytes[at + 3] ?? 0] ?? 0)) !==
      0
    )
      return true;
    let next = 0;
    if (prefix >>> 24 !== 0) {
      for (let i = 0; i < 4; i++) {
        const byte = bytes[at + 4 + i] ?? 0;
        if (isSpecial[byte] !== 0) return true;
        if (!isWordByte(byte)) break;
        next |= (byte | 0x20) << (i * 8);
      }
    }
    const bit = secondBit(prefix, next);
    const filter = first < 0x60 ? this.#dictionary.upperSecond : this.#dictionary.lowerSecond;
    return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** A word whose prefix is in the dictionary. Returns where to go on, 0 if nothing was found. */
  #candidate(bytes: Uint8Array, at: number, prefix: number, hits: Hits): number {
    const before = at === 0 ? 0 : (bytes[at - 1] ?? 0);
    const isAfterDigit = before >= 0x30 && before <= 0x39;
    if (before >= 0x80 && !isByteEnd(bytes, at) && (classOf(codePointBefore(bytes, at)) & WORD) !== 0)
      return 0;
    return this.#search(bytes, at, prefix, isAfterDigit, hits);
  }

  #search(bytes: Uint8Array, at: number, prefix: number, isAfterDigit: boolean, hits: Hits): number {
    const walk = this.#walk;
    walk.run(bytes, at, prefix);
    let end = 0;
    for (let i = walk.count - 1; i >= 0; i--) {
      const key = walk.keys[i] ?? 0;
      const keyEnd = walk.ends[i] ?? 0;
      const start = this.#judge.accept(bytes, at, keyEnd, key, isAfterDigit, walk.hashes[i] ?? 0);
      if (start < 0) continue;
      hits.push(start, keyEnd, key);
      if (!this.#judge.isOpen(key)) return end === 0 ? keyEnd : end;
      // An open hit leaves room for what stands inside it, from the next word on.
      end = at + 1;
    }
    return end;
  }

  /** An unknown word in capitals. Returns its end, 0 if it is none. */
  #shape(bytes: Uint8Array, at: number, hits: Hits): number {
    const second = bytes[at + 1] ?? 0;
    if ((!isCapitalOrDigit(second) && second !== 0x26) || this.#shouted.isShouted(at)) return 0;
    const before = at === 0 ? 0 : (bytes[at - 1] ?? 0);
    if ((before >= 0x30 && before <= 0x39) || (before >= 0x80 && !isByteEnd(bytes, at))) return 0;
    const end = shapeEnd(bytes, at);
    if (end === 0) return 0;
    hits.push(at, end, SHAPE);
    return end;
  }

  /** A word that begins with a character beyond ASCII. Returns where to go on. */
  #foreign(bytes: Uint8Array, at: number, hits: Hits): number {
    const bits = classOf(codePointAt(bytes, at));
    if ((bits & WORD) === 0) return 0;
    const isUnspaced = (bits & UNSPACED) !== 0;
    if (!isUnspaced && !isByteEnd(bytes, at) && (classOf(codePointBefore(bytes, at)) & WORD) !== 0) return 0;
    const found = this.#tryAt(bytes, at, hits);
    if (found > at + 1 || isUnspaced) return found;
    const lead = bytes[at] ?? 0;
    if (lead >= 0xd8 && lead <= 0xdb) {
      const inner = this.#afterClitic(bytes, at, hits);
      if (inner !== 0) return inner;
    }
    const end = wordEnd(bytes, at);
    if (found === 0 && this.#withShapes && (bits & UPPER) !== 0 && isForeignShape(bytes, at, end)) {
      if (!this.#shouted.isShouted(at)) hits.push(at, end, SHAPE);
    }
    return end;
  }

  #tryAt(bytes: Uint8Array, at: number, hits: Hits): number {
    const prefix = slowPrefix(bytes, at);
    const bit = filterBit(prefix);
    const isUpper = (classOf(codePointAt(bytes, at)) & UPPER) !== 0;
    const filter = isUpper ? this.#dictionary.upperFilter : this.#dictionary.lowerFilter;
    if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0;
    return this.#search(bytes, at, prefix, false, hits);
  }

  /** Arabic writes "and", "in", "to", "like" and the article in one word with the name. */
  #afterClitic(bytes: Uint8Array, at: number, hits: Hits): number {
    let next = at;
    const letter = (): number => codePointAt(bytes, next);
    const tryNext = (): number => this.#tryAt(bytes, next, hits);
    if (letter() === 0x0648 || letter() === 0x0641) {
      next += 2;
      const found = tryNext();
      if (found !== 0) return found;
    }
    if (letter() === 0x0628 || letter() === 0x0644 || letter() === 0x0643) {
      next += 2;
      const found = tryNext();
      if (found !== 0) return found;
    }
    if (letter() === 0x0627 && codePointAt(bytes, next + 2) === 0x0644) next += 4;
    else if (next > at && letter() === 0x0644 && codePointAt(bytes, next - 2) === 0x0644) next += 2;
    else return 0;
    return tryNext();
  }
}
