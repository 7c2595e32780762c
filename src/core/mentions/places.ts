/** Code points, lines and columns of byte offsets, counted along a text. */

const NEWLINE = 0x0a;

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
  #nextNewline = -1;

  /** 1-based column in code points. */
  get column(): number {
    return this.codePoints - this.#lineStart + 1;
  }

  /** Begins a chunk; the one before has been counted to its end. `bytes` is aligned to four. */
  begin(bytes: Uint8Array): void {
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#words = new Int32Array(this.#bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    this.#at = 0;
    this.#nextNewline = bytes.indexOf(NEWLINE);
  }

  /** Moves to a byte offset of the chunk that is not before the current one. Cost: linear, four bytes at a time. */
  moveTo(to: number): void {
    while (this.#nextNewline >= 0 && this.#nextNewline < to) {
      this.#count(this.#nextNewline + 1);
      this.line++;
      this.#lineStart = this.codePoints;
      this.#nextNewline = this.#bytes.indexOf(NEWLINE, this.#at);
    }
    this.#count(to);
  }

  /** Code points between the current place and a later one, without moving. */
  ahead(to: number): number {
    return countCodePoints(this.#bytes, this.#words, this.#at, to);
  }

  #count(to: number): void {
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
