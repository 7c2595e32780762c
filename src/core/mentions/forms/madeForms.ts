/** The forms of a row of entries, made when one of them is asked for. */

import type { Form } from "./forms";

/** Forms are numbered through, from 0 with the first of the first entry. */
export class MadeForms {
  readonly #firsts: Int32Array;
  readonly #make: (row: number) => readonly Form[];
  readonly #made = new Map<number, readonly Form[]>();

  /** `firsts`: number of each entry's first form; one more than there are entries. `make`: the forms of an entry; asked once. */
  constructor(firsts: Int32Array, make: (row: number) => readonly Form[]) {
    this.#firsts = firsts;
    this.#make = make;
  }

  get count(): number {
    return this.#firsts.at(-1) ?? 0;
  }

  /** The form with a number; undefined where there is none. */
  form(number: number): Form | undefined {
    if (number < 0 || number >= this.count) return undefined;
    const row = this.rowOf(number);
    let forms = this.#made.get(row);
    if (forms === undefined) {
      forms = this.#make(row);
      this.#made.set(row, forms);
    }
    return forms[number - (this.#firsts[row] ?? 0)];
  }

  /** The entry that has a form. Cost: logarithmic. */
  rowOf(number: number): number {
    let low = 0;
    let high = this.#firsts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? 0) <= number) low = middle;
      else high = middle;
    }
    return low;
  }
}
