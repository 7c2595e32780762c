/** Makes a range larger or smaller by words, as a reader does with keys. */

import { wordEndAfter, wordEndBefore, wordStartAfter, wordStartBefore } from "./words";

/** A stretch of a text: UTF-16, end excluded. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which end of a range moves. */
export type RangeEnd = "start" | "end";

/**
 * The range with one word more at an end; a word that the range cuts is completed first. Unchanged where no word is left. Cost:
 * the distance to the next word.
 */
export function grown(text: string, { start, end }: Stretch, at: RangeEnd): Stretch {
  return at === "end"
    ? { start, end: wordEndAfter(text, end) ?? end }
    : { start: wordStartBefore(text, start) ?? start, end };
}

/**
 * The range without the last word (and what stands behind it) at an end; unchanged when no word would be left. Cost: the distance to
 * the word before.
 */
export function shrunk(text: string, { start, end }: Stretch, at: RangeEnd): Stretch {
  if (at === "end") {
    const before = wordEndBefore(text, end);
    return before === undefined || before <= start ? { start, end } : { start, end: before };
  }
  const after = wordStartAfter(text, start);
  return after === undefined || after >= end ? { start, end } : { start: after, end };
}
