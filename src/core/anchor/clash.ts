/**
 * Names and numbers that stand where others should: passages of one form (`The delegation of Genovia supported …`, `in 1995 …`)
 * differ in nothing else, so agreement of all other words says little against one such difference.
 */

import type { WeighedWord } from "./passage";
import type { Piece } from "./piece";
import { mayBeMistyped, similarity } from "./similar";
import type { WordIndex } from "./wordIndex";

/** Words from the quote outwards that are compared. */
const reach = 12;
/** At most so many words between two pieces are a name that took the place of another. */
const longestName = 3;

/**
 * Whether the words on one side of a place are those that were written down but for a name or a number. `edge` is the index of the
 * first word on that side, `context` the words as they were, from the quote outwards.
 */
export function clashesAround(
  index: WordIndex,
  edge: number,
  direction: 1 | -1,
  context: readonly WeighedWord[],
): boolean {
  for (let step = 0; step < Math.min(reach, context.length); step += 1) {
    const [then, now] = [context[step]?.word ?? "", index.wordAt(edge + direction * step)];
    if (isSame(then, now)) continue;
    // One other name, and the text goes on as it did.
    const next = context[step + 1];
    const goesOn = next !== undefined && isSame(next.word, index.wordAt(edge + direction * (step + 1)));
    return step > 0 && goesOn && isOtherName([then], [now]);
  }
  return false;
}

/** Whether a name or a number between two pieces of a passage has become another one. Both texts are folded. */
export function clashesInside(base: string, today: string, pieces: readonly Piece[]): boolean {
  return pieces.some((piece, index) => {
    const last = pieces[index - 1];
    if (last === undefined || beginsSentence(base, last.from.end)) return false;
    const then = wordsIn(base.slice(last.from.end, piece.from.start));
    const now = wordsIn(today.slice(last.to.end, piece.to.start));
    return then.length <= longestName && now.length <= longestName && isOtherName(then, now);
  });
}

function isSame(then: string, now: string): boolean {
  return similarity(then, now) >= 0.6;
}

/** Whether both have names, and none of one is one of the other mistyped. */
function isOtherName(then: readonly string[], now: readonly string[]): boolean {
  const [names, others] = [then.filter(isName), now.filter(isName)];
  if (names.length === 0 || others.length === 0) return false;
  return !names.some((name) => others.some((other) => mayBeMistyped(name, other)));
}

/** Neither `NtT` nor `l995`: what is mistyped names nothing else. */
function isName(word: string): boolean {
  return /^(?:\p{Lu}[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]{2,}|\p{N}+)$/u.test(word);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether the first word behind an offset has a capital because it begins a sentence. */
function beginsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?:]["')\]]?)\s*$/u.test(text.slice(Math.max(0, offset - 4), offset + 1).trimEnd());
}
