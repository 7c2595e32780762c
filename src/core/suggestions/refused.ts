/** Knows the places again where a coder refused a code. */

import type { Refusal } from "../sidecar/model";
import { type ComparableWord, comparableKey, formsOf } from "./comparableWords";

/** Words on each side of a refused place that are compared. Few enough to survive edits of the same sentence. */
const nearWords = 5;

interface KnownRefusal {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What was refused in a text, ready to be asked about many places. */
export class RefusedPlaces {
  readonly #known = new Map<string, KnownRefusal[]>();

  constructor(refusals: readonly Refusal[]) {
    for (const { code, quote, before = "", after = "" } of refusals) {
      const key = nameOf(code, comparableKey(quote));
      const sides = {
        before: formsOf(before).slice(-nearWords),
        after: formsOf(after).slice(0, nearWords),
      };
      this.#known.set(key, [...(this.#known.get(key) ?? []), sides]);
    }
  }

  /**
   * Whether the code was refused for the words from `first` to `end` (excluded): for the same words, with the same words on one
   * side at least. One side may have been edited since; a refusal without contexts is for all places of the words. Cost: constant
   * for each refusal of that code for these words.
   */
  has(code: string, words: readonly ComparableWord[], first: number, end: number): boolean {
    const key = words.slice(first, end).map(({ form }) => form);
    const refusals = this.#known.get(nameOf(code, key.join(" "))) ?? [];
    return refusals.some(({ before, after }) => {
      if (before.length === 0 && after.length === 0) return true;
      return standsAt(words, first - before.length, before) || standsAt(words, end, after);
    });
  }
}

function nameOf(code: string, key: string): string {
  return `${code}\n${key}`;
}

/** Nothing stands nowhere: the beginning and the end of a text are like any other. */
function standsAt(words: readonly ComparableWord[], at: number, forms: readonly string[]): boolean {
  return forms.length > 0 && forms.every((form, index) => words[at + index]?.form === form);
}
