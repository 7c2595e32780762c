import { countFirst } from "../sorted";
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
    const last = countFirst(this.#ranges.length, (index) => (this.#ranges[index]?.start ?? 0) < offset) - 1;
    const range = this.#ranges[last];
    if (range === undefined) return 0;
    return (this.#before[last] ?? 0) + Math.min(offset, range.end) - range.start;
  }
}
