import type { TextRange } from "./model";

/** How much of a text some ranges cover. They must not overlap. */
export class Coverage {
  readonly #ranges: readonly TextRange[];
  /** Units covered before each range. */
  readonly #before: readonly number[];

  constructor(ranges: readonly TextRange[]) {
    this.#ranges = [...ranges].sort((a, b) => a.start - b.start);
    let total = 0;
    this.#before = this.#ranges.map(({ start, end }) => {
      total += end - start;
      return total - (end - start);
    });
  }

  /** Covered units between two offsets. Cost: logarithmic. */
  within(start: number, end: number): number {
    return Math.max(0, this.#upTo(end) - this.#upTo(start));
  }

  #upTo(offset: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const range = this.#ranges[low - 1];
    if (range === undefined) return 0;
    return (this.#before[low - 1] ?? 0) + Math.min(offset, range.end) - range.start;
  }
}
