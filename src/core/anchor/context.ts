/** How well the words around a place agree with those that were written down. */

import type { WeighedWord } from "./passage";
import { similarity } from "./similar";
import type { WordIndex } from "./wordIndex";

/** Words of a context that are compared, and words of the text they are looked for among. */
const most = 10;
const reach = 18;
/** Each word counts for this much of what the word before it counts for, seen from the quote. */
const fading = 0.88;
/** Words less alike than this are two words. */
const leastLikeness = 0.6;

/**
 * Agreement of one side from 0 to 1: the share of the context's words that stand there in order, each weighed by how rare it
 * is, by its distance from the quote, and by how far it was pushed away from it. An empty context agrees with an end of the text.
 *
 * `edge` is the index of the first word on that side. Cost: constant.
 */
export function sideFit(
  index: WordIndex,
  edge: number,
  direction: 1 | -1,
  context: readonly WeighedWord[],
): number {
  const n = Math.min(most, context.length);
  if (n === 0) return edge < 0 || edge >= index.ids.length ? 1 : 0;
  let total = 0;
  // The heaviest common subsequence, from the far end inwards.
  let below = new Float64Array(reach + 1);
  for (let i = n - 1; i >= 0; i -= 1) {
    const row = new Float64Array(reach + 1);
    const wanted = context[i];
    if (wanted === undefined) break;
    total += wanted.weight * fading ** i;
    for (let j = reach - 1; j >= 0; j -= 1) {
      const likeness = likenessOf(index, wanted, edge + direction * j);
      const value = likeness * wanted.weight * fading ** (i + Math.abs(j - i));
      row[j] = Math.max(row[j + 1] ?? 0, below[j] ?? 0, value > 0 ? value + (below[j + 1] ?? 0) : 0);
    }
    below = row;
  }
  return (below[0] ?? 0) / total;
}

function likenessOf(index: WordIndex, { word, id, alike }: WeighedWord, at: number): number {
  const there = index.ids[at];
  if (there === undefined) return 0;
  if (there === id) return 1;
  const known = alike.get(there);
  if (known !== undefined) return known;
  const likeness = similarity(word, index.wordAt(at));
  const counted = likeness >= leastLikeness ? likeness : 0;
  alike.set(there, counted);
  return counted;
}
