/** Written forms as they are compared, and in the order of their keys. */

import { classOf, IGNORED, UPPER, WORD } from "../text/characters";
import { foldInto, leadOf, prefixOf } from "../text/folding";

/** Forms have numbers from 0 in the order in which they are added. */
export class FoldedForms {
  /** The units of all keys. */
  pool = new Uint16Array(1 << 12);
  /** Where each form's key begins in the pool; one more than there are forms. */
  readonly starts: number[] = [0];
  /** First letters of each form (`prefixOf`). */
  readonly prefixes: number[] = [];
  /** Whether each form may begin with a small letter in a text. */
  readonly smalls: boolean[] = [];

  /** Adds a form. `mayBeLowered`: whether it may begin with a small letter although it is listed with a capital one. */
  add(text: string, mayBeLowered: boolean): void {
    const start = this.starts[this.prefixes.length] ?? 0;
    if (start + text.length > this.pool.length) {
      const larger = new Uint16Array((start + text.length) * 2);
      larger.set(this.pool);
      this.pool = larger;
    }
    const end = foldInto(this.pool, start, text, leadOf(text).length);
    this.starts.push(end);
    this.prefixes.push(prefixOf(this.pool, start, end));
    this.smalls.push(mayBeLowered || !isCapital(text));
  }

  /** Forms with a prefix, by it, then by key, then by number. */
  sorted(): Int32Array {
    const { prefixes } = this;
    const count = prefixes.length;
    const ranked = new Float64Array(count);
    for (let i = 0; i < count; i++) ranked[i] = ((prefixes[i] ?? 0) >>> 0) * 0x100000 + i;
    ranked.sort();
    const order = new Int32Array(count);
    for (let i = 0; i < count; i++) order[i] = (ranked[i] ?? 0) % 0x100000;
    const compare = (a: number, b: number): number => this.#compareKeys(a, b) || a - b;
    let none = 0;
    for (let from = 0, to = 0; from < count; from = to) {
      const shared = prefixes[order[from] ?? 0];
      while (to < count && prefixes[order[to] ?? 0] === shared) to++;
      if (shared === 0) none = to;
      else if (to - from > 1) order.subarray(from, to).sort(compare);
    }
    return order.subarray(none);
  }

  isSameKey(a: number, b: number): boolean {
    return this.prefixes[a] === this.prefixes[b] && this.#compareKeys(a, b) === 0;
  }

  #compareKeys(a: number, b: number): number {
    const { pool, starts } = this;
    let i = starts[a] ?? 0;
    let j = starts[b] ?? 0;
    const endA = starts[a + 1] ?? 0;
    const endB = starts[b + 1] ?? 0;
    for (; i < endA && j < endB; i++, j++) {
      const difference = (pool[i] ?? 0) - (pool[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j);
  }
}

/** Whether the first letter of a name, after figures, is a capital one. */
function isCapital(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((classOf(unit) & (WORD | IGNORED)) === WORD && !(unit >= 0x30 && unit <= 0x39))
      return (classOf(unit) & UPPER) !== 0;
  }
  return false;
}
