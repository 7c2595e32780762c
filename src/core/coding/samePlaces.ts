/** Other places of a text that may get the same code. */

import type { TextRange } from "../anchor/model";
import { occurrences } from "../anchor/occurrences";
import { concordanceOf } from "../concordance/concordance";
import { readKeyword } from "../concordance/query";

/**
 * Every place where words stand as whole words, in order and without overlap, the first one included: capital letters, line
 * breaks, and the forms of quotation marks and hyphens do not count. Words that run over a paragraph's end, or hold an asterisk,
 * are found only as they are written. Cost: linear in the text.
 */
export function placesOfWords(text: string, words: string): readonly TextRange[] {
  const keyword = words.includes("*") ? undefined : readKeyword({ words, isWholeWord: true }).value;
  const found =
    keyword === undefined ? [] : concordanceOf(text, keyword, { count: 0, unit: "characters" }).rows;
  const places =
    found.length > 0
      ? found
      : occurrences(text, words, { start: 0, end: words.length }).map((start) => ({
          start,
          end: start + words.length,
        }));
  return withoutOverlap(places.map(({ start, end }) => ({ start, end })));
}

/** The places that none of the taken ones overlaps. Cost: linear after sorting. */
export function freePlaces(places: readonly TextRange[], taken: readonly TextRange[]): readonly TextRange[] {
  return places.filter(({ start, end }) => !taken.some((one) => one.start < end && start < one.end));
}

function withoutOverlap(places: readonly TextRange[]): readonly TextRange[] {
  let reached = 0;
  return places.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** The ranges and one more, in order; those that overlap or touch become one. */
export function withSegment(ranges: readonly TextRange[], added: TextRange): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges, added].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && range.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined;
}
