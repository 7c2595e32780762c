/** Code points, lines and columns of byte offsets, counted along a text. */

import type { Lines } from "./lines";

/** Goes forward only. One object follows one text through all its chunks. */
export class Places {
  /** Code points before the current place, in the whole text. */
  codePoints = 0;
  /** 1-based. */
  line = 1;
  #lineStart = 0;
  #bytes = new Uint8Array(0);
  #words = new Int32Array(0);
  #at = 0;
  #ends = new Int32Array(0);
  /** Number of the next line end of the chunk; how many there are. */
  #next = 0;
  #count = 0;

  /** 1-based column in code points. */
  get column(): number {
    return this.codePoints - this.#lineStart + 1;
  }

  /** Begins a chunk; the one before has been counted to its end. `bytes` is aligned to four, `lines` are those of the bytes. */
  begin(bytes: Uint8Array, lines: Lines): void {
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#words = new Int32Array(this.#bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    this.#at = 0;
    this.#ends = lines.ends;
    this.#next = 0;
    this.#count = lines.count;
  }

  /** Moves to a byte offset of the chunk that is not before the current one. Cost: linear, four bytes at a time. */
  moveTo(to: number): void {
    const before = this.#next;
    while (this.#next < this.#count && (this.#ends[this.#next] ?? 0) <= to) this.#next++;
    if (this.#next > before) {
      this.#goTo(this.#ends[this.#next - 1] ?? 0);
      this.line += this.#next - before;
      this.#lineStart = this.codePoints;
    }
    this.#goTo(to);
  }

  /** Code points between the current place and a later one, without moving. */
  ahead(to: number): number {
    return countCodePoints(this.#bytes, this.#words, this.#at, to);
  }

  #goTo(to: number): void {
    this.codePoints += countCodePoints(this.#bytes, this.#words, this.#at, to);
    this.#at = to;
  }
}

function countCodePoints(bytes: Uint8Array, words: Int32Array, from: number, to: number): number {
  let count = to - from;
  let at = from;
  for (; at < to && (at & 3) !== 0; at++) if (((bytes[at] ?? 0) & 0xc0) === 0x80) count--;
  const last = to >> 2;
  let word = at >> 2;
  for (; word < last; word++) {
    const four = words[word] ?? 0;
    const continuations = four & ~(four << 1) & 0x80808080;
    if (continuations !== 0) count -= Math.imul(continuations >>> 7, 0x01010101) >>> 24;
  }
  for (at = Math.max(at, last << 2); at < to; at++) if (((bytes[at] ?? 0) & 0xc0) === 0x80) count--;
  return count;
}
