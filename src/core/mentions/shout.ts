/** Lines in capitals throughout: headings and old telegrams, where capitals say nothing about a word. */

import { hasOdd } from "./starts";

/** Long lines are judged piece by piece, each with what stands around it. */
const piece = 512;
const around = 160;

const NEWLINE = 0x0a;

/** Places in the memory for pieces; a power of two, more than a stretch of text has pieces. */
const remembered = 4096;

/** Answers for one text, and remembers what it has judged, because a text is gone through several times. */
export class ShoutedLines {
  readonly #bytes: Uint8Array;
  readonly #words: Int32Array;
  #lineFrom = 0;
  #lineTo = 0;
  #from = 0;
  #to = 0;
  #verdict = false;
  /** Beginning of a piece, and whether it is in capitals in the lowest bit. Made when it is first needed. */
  #judged: Int32Array | undefined;

  /** For a text that is aligned to four bytes and padded. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  }

  /** Whether the line around a byte is written in capitals. Depends on the line alone. Amortised cost: linear in the text. */
  isShouted(at: number): boolean {
    if (at >= this.#from && at < this.#to) return this.#verdict;
    if (at < this.#lineFrom || at >= this.#lineTo) this.#findLine(at);
    const from = this.#lineFrom + Math.floor((at - this.#lineFrom) / piece) * piece;
    this.#from = from;
    this.#to = Math.min(from + piece, this.#lineTo);
    this.#judged ??= new Int32Array(remembered).fill(-1);
    const place = (from >> 5) & (remembered - 1);
    const known = this.#judged[place] ?? -1;
    if (known >> 1 !== from) {
      const start = Math.max(from - around, this.#lineFrom);
      this.#verdict = this.#isInCapitals(start, Math.min(from + piece + around, this.#lineTo));
      this.#judged[place] = (from << 1) | (this.#verdict ? 1 : 0);
    } else this.#verdict = (known & 1) !== 0;
    return this.#verdict;
  }

  #findLine(at: number): void {
    const bytes = this.#bytes;
    if (at < this.#lineFrom) {
      this.#lineFrom = at === 0 ? 0 : bytes.lastIndexOf(NEWLINE, at - 1) + 1;
      this.#lineTo = this.#lineFrom;
    }
    while (at >= this.#lineTo) {
      this.#lineFrom = this.#lineTo;
      const end = bytes.indexOf(NEWLINE, this.#lineTo);
      // A line end belongs to its line, so that every byte is in one.
      this.#lineTo = end < 0 ? Math.max(bytes.length, at + 1) : end + 1;
    }
  }

  #isInCapitals(from: number, to: number): boolean {
    let upper = 0;
    let lower = 0;
    let run = 0;
    let isLong = false;
    for (let at = from; at < to; ) {
      const four = (at & 3) === 0 && at + 4 <= to ? (this.#words[at >> 2] ?? 0) : BEYOND;
      if ((four & BEYOND) !== 0 || hasOdd(four)) {
        const change = this.#change(at++);
        upper += change === CAPITAL ? 1 : 0;
        lower += change === SMALL ? 1 : 0;
        run = change === CAPITAL ? run + 1 : change === NOTHING ? run : 0;
      } else {
        const small = four & ((four & 0x20202020) << 1) & ALL;
        const capital = four & ALL & ~small;
        upper += countOf(capital);
        lower += countOf(small);
        const begins = capital === ALL ? 4 : (31 - Math.clz32(~capital & ALL & -(~capital & ALL))) >> 3;
        isLong ||= run + begins >= 5;
        run = capital === ALL ? run + 4 : Math.clz32(~capital & ALL) >> 3;
        at += 4;
      }
      isLong ||= run >= 5;
      if (lower > 60 && lower > upper) return false;
    }
    return lower * 4 < upper && isLong && upper >= 9;
  }

  /** What one byte is: a capital, a small letter, another ASCII character that ends a word, or nothing of these. */
  #change(at: number): number {
    const byte = this.#bytes[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) return CAPITAL;
    if (byte >= 0x61 && byte <= 0x7a) return SMALL;
    if (byte < 0x80) return OTHER;
    const next = this.#bytes[at + 1] ?? 0;
    if (byte === 0xd0) return next >= 0xb0 ? SMALL : next >= 0x81 ? CAPITAL : NOTHING;
    return byte === 0xd1 ? SMALL : NOTHING;
  }
}

const CAPITAL = 1;
const SMALL = 2;
const OTHER = 3;
const NOTHING = 0;
const BEYOND = 0x80808080 | 0;
const ALL = 0x40404040;

/** How many of the bits 6, 14, 22 and 30 are set. */
function countOf(bits: number): number {
  return Math.imul(bits >>> 6, 0x01010101) >>> 24;
}
