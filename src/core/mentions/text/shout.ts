/** Lines in capitals throughout: headings and old telegrams, where capitals say nothing about a word. */

import { isCaseless } from "./characters";
import type { Lines } from "./lines";
import { bitCount, capitalsAt, casesAt, cyrillicAt, hasLongAt, runFrom, smallsAt } from "./starts";

/** Long lines are judged piece by piece, each with what stands around it. */
const piece = 512;
const around = 160;

/** So many capitals side by side are no acronym. */
const longRun = 5;

/** One place in the memory for pieces that begin in the same 32 bytes. */
const memoryShift = 5;

/** Answers for one text, and remembers what it has judged, because a text is gone through several times. */
export class ShoutedLines {
  readonly #bytes: Uint8Array;
  readonly #fours: Int32Array;
  readonly #lines: Lines;
  #line = -1;
  #lineFrom = 0;
  #lineTo = 0;
  #from = 0;
  #to = 0;
  #verdict = false;
  /** Number after the beginning of a piece, and whether it is in capitals in the lowest bit. Made when it is first needed. */
  #judged: Int32Array | undefined;

  /** For a text that is aligned to four bytes and padded. */
  constructor(bytes: Uint8Array, lines: Lines) {
    this.#bytes = bytes;
    this.#fours = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    this.#lines = lines;
  }

  /**
   * Whether the line around a byte is written in capitals, which no character without case is, whatever stands beside it. Depends on the
   * line alone. Amortised cost: linear in the text.
   */
  isShouted(at: number): boolean {
    if (isCaseless(this.#bytes[at] ?? 0)) return false;
    return at >= this.#from && at < this.#to ? this.#verdict : this.#judge(at);
  }

  #judge(at: number): boolean {
    if (at < this.#lineFrom || at >= this.#lineTo) this.#findLine(at);
    const from = this.#lineFrom + Math.floor((at - this.#lineFrom) / piece) * piece;
    this.#from = from;
    this.#to = Math.min(from + piece, this.#lineTo);
    this.#judged ??= new Int32Array((this.#bytes.length >> memoryShift) + 1);
    const place = from >> memoryShift;
    const known = this.#judged[place] ?? 0;
    if (known >> 1 !== from + 1) {
      const start = Math.max(from - around, this.#lineFrom);
      this.#verdict = this.#isInCapitals(start, Math.min(from + piece + around, this.#lineTo));
      this.#judged[place] = ((from + 1) << 1) | (this.#verdict ? 1 : 0);
    } else this.#verdict = (known & 1) !== 0;
    return this.#verdict;
  }

  #findLine(at: number): void {
    const { ends, count } = this.#lines;
    // Questions come in text order, mostly.
    const next = this.#line + 1;
    const isNext = at >= this.#lineTo && (next >= count || at < (ends[next] ?? 0));
    const line = isNext && next <= count ? next : this.#lines.before(at);
    this.#line = line;
    this.#lineFrom = line === 0 ? 0 : (ends[line - 1] ?? 0);
    // A line end belongs to its line, so that every byte is in one.
    this.#lineTo = line < count ? (ends[line] ?? 0) : Math.max(this.#bytes.length, at + 1);
  }

  #isInCapitals(from: number, to: number): boolean {
    const seen = { upper: 0, lower: 0, run: 0, isLong: false };
    for (let at = from; at < to; ) {
      const block = at >> 5;
      const end = Math.min((block + 1) << 5, to);
      if (this.#areBitsEnough(seen, block)) this.#countBlock(seen, block, at, end);
      else this.#countBytes(seen, at, end);
      at = end;
      // Capitals alone could not outnumber the small letters any more.
      if (seen.lower * 4 >= seen.upper + to - at) return false;
    }
    return seen.isLong && seen.upper >= 9;
  }

  /** Whether nothing but letters of ASCII counts in a block of 32 bytes. Others stand within a run of capitals. */
  #areBitsEnough({ isLong }: Seen, block: number): boolean {
    return !hasLongAt(this.#fours, block << 3) || (isLong && cyrillicAt(this.#fours, block << 3) === 0);
  }

  /** Counts bytes of a block of 32. */
  #countBlock(seen: Seen, block: number, from: number, to: number): void {
    const first = from & 31;
    if (seen.isLong && to - from === 32) {
      const cases = casesAt(this.#fours, block << 3);
      seen.upper += cases & 0xff;
      seen.lower += cases >>> 8;
      return;
    }
    const wanted = (-1 << first) & (-1 >>> (-to & 31));
    const capitals = capitalsAt(this.#fours, block << 3) & wanted;
    seen.upper += bitCount(capitals);
    seen.lower += bitCount(smallsAt(this.#fours, block << 3) & wanted);
    const begins = runFrom(first, capitals, 0);
    const inside = capitals & (capitals >>> 1) & (capitals >>> 2) & (capitals >>> 3) & (capitals >>> 4);
    seen.isLong ||= inside !== 0 || seen.run + begins >= longRun;
    seen.run = begins === 32 ? seen.run + 32 : Math.clz32(~capitals);
  }

  #countBytes(seen: Seen, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const change = this.#change(at);
      if (change === NOTHING) continue;
      if (change === CAPITAL) seen.upper++;
      else if (change === SMALL) seen.lower++;
      seen.run = change === CAPITAL ? seen.run + 1 : 0;
      seen.isLong ||= seen.run >= longRun;
    }
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

/** What has been counted of a line: letters, capitals side by side at the end, and whether there were many of these. */
interface Seen {
  upper: number;
  lower: number;
  run: number;
  isLong: boolean;
}

const CAPITAL = 1;
const SMALL = 2;
const OTHER = 3;
const NOTHING = 0;
