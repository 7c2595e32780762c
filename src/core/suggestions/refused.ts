/** Knows the places again where a coder refused a code. */

import type { Refusal } from "../sidecar/model";
import { type ComparableWord, comparableKey, formsOf, rangeOfWords } from "./comparableWords";
import type { TakenPassage } from "./model";
import { placesOfPhrases } from "./phrases";

/** Words on each side of a refused place that are compared. Few enough to survive edits of the same sentence. */
const nearWords = 5;

interface KnownRefusal {
  readonly code: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The passages of a text where codes were refused: the same words, with the same words on one side at least, because the other may
 * have been edited since. A refusal without contexts is for all places of its words. Cost: linear in the text, and in the places of
 * refused words times their refusals.
 */
export function refusedPassages(
  words: readonly ComparableWord[],
  refusals: readonly Refusal[],
): readonly TakenPassage[] {
  const known = new Map<string, KnownRefusal[]>();
  for (const { code, quote, before = "", after = "" } of refusals) {
    const key = comparableKey(quote);
    const sides = { before: formsOf(before).slice(-nearWords), after: formsOf(after).slice(0, nearWords) };
    known.set(key, [...(known.get(key) ?? []), { code, ...sides }]);
  }
  return placesOfPhrases(words, known.keys()).flatMap(({ key, first, end }) =>
    (known.get(key) ?? [])
      .filter((one) => isMeant(one, words, first, end))
      .map(({ code }) => ({ code, ranges: [rangeOfWords(words, first, end)] })),
  );
}

function isMeant(
  { before, after }: KnownRefusal,
  words: readonly ComparableWord[],
  first: number,
  end: number,
): boolean {
  if (before.length === 0 && after.length === 0) return true;
  return standsAt(words, first - before.length, before) || standsAt(words, end, after);
}

/** Nothing stands nowhere: the beginning and the end of a text are like any other. */
function standsAt(words: readonly ComparableWord[], at: number, forms: readonly string[]): boolean {
  return forms.length > 0 && forms.every((form, index) => words[at + index]?.form === form);
}
