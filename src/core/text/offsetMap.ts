/** The places where a changed copy of a text differs from it in length; between two of them offsets differ by a constant. */

import { countFirst } from "../sorted";

export class OffsetMap {
  readonly #length: number;
  readonly #folded: number[] = [];
  readonly #foldedEnds: number[] = [];
  readonly #raw: number[] = [];
  readonly #rawEnds: number[] = [];

  constructor(length: number) {
    this.#length = length;
  }

  add(folded: number, foldedLength: number, raw: number, rawLength: number): void {
    this.#folded.push(folded);
    this.#foldedEnds.push(folded + foldedLength);
    this.#raw.push(raw);
    this.#rawEnds.push(raw + rawLength);
  }

  toRaw(offset: number): number {
    const index = lastAtMost(this.#folded, offset);
    const end = this.#foldedEnds[index] ?? 0;
    const raw = offset < end ? (this.#raw[index] ?? 0) : (this.#rawEnds[index] ?? 0) + offset - end;
    return Math.min(this.#length, raw);
  }

  toRawEnd(offset: number): number {
    if (offset <= 0) return 0;
    const index = lastAtMost(this.#folded, offset - 1);
    const end = this.#foldedEnds[index] ?? 0;
    const raw = offset <= end ? (this.#rawEnds[index] ?? 0) : (this.#rawEnds[index] ?? 0) + offset - end;
    return Math.min(this.#length, raw);
  }

  fromRaw(offset: number): number {
    const index = lastAtMost(this.#raw, offset);
    if (offset === this.#raw[index]) return this.#folded[index] ?? 0;
    const end = this.#rawEnds[index] ?? 0;
    return (this.#foldedEnds[index] ?? 0) + Math.max(0, offset - end);
  }
}

/** Index of the last element that is not greater; -1 when there is none. */
function lastAtMost(sorted: readonly number[], value: number): number {
  return countFirst(sorted.length, (index) => (sorted[index] ?? 0) <= value) - 1;
}
