/** Keyword in context: every place of a text where something is said, with the words around it. */

import type { TextRange } from "../anchor/model";
import { countBelow } from "../sorted";
import { type FoldedText, foldText } from "../text/fold";
import { snapToGraphemes } from "../text/graphemes";
import { paragraphsOf } from "../text/outline";
import { unspacedScripts } from "../text/words";
import { type Budget, matchesOf } from "./pattern/run";
import type { Keyword } from "./query";

/** One place, ready to be shown in a line: white space in the three texts is single spaces, none at the outer ends. */
export interface ConcordanceRow {
  /** UTF-16, end excluded, in the text itself. */
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly key: string;
  readonly right: string;
}

/** How much of a text is shown on each side. */
export interface ContextSize {
  readonly count: number;
  readonly unit: "words" | "characters";
}

export interface Concordance {
  /** In text order. */
  readonly rows: readonly ConcordanceRow[];
  /** The text was not searched to its end: the pattern takes too much work, or there are more places than `mostRows`. */
  readonly isCut: boolean;
}

/** More places than this in one text help nobody. */
export const mostRows = 50_000;

/** Steps of work for each sign of a text: only patterns such as `.*a.*c|a` on very long paragraphs need more. */
const mostWork = 200;

/**
 * The places of a text where a keyword stands, inside one paragraph each. Cost: linear in the text for phrases (some 20 ms a
 * megabyte beside folding); for any pattern bounded by a budget.
 */
export function concordanceOf(text: string, keyword: Keyword, context: ContextSize): Concordance {
  const fold = foldText(text, { caseless: keyword.isCaseless });
  const budget: Budget = { left: mostWork * (text.length + 1000) };
  const places: TextRange[] = [];
  for (const place of foldedPlaces(text, fold, keyword, budget)) {
    if (places.length === mostRows) return { rows: rowsOf(text, places, context), isCut: true };
    places.push(snapToGraphemes(text, fold.toRaw(place.start), fold.toRawEnd(place.end)));
  }
  return { rows: rowsOf(text, places, context), isCut: budget.left < 0 };
}

/** Matches in folded offsets of the whole text. */
function* foldedPlaces(
  text: string,
  fold: FoldedText,
  { program }: Keyword,
  budget: Budget,
): Generator<TextRange> {
  for (const { start, end } of paragraphsOf(text)) {
    const from = fold.fromRaw(start);
    const paragraph = fold.folded.slice(from, fold.fromRaw(end));
    for (const match of matchesOf(program, paragraph, budget))
      yield { start: from + match.start, end: from + match.end };
    if (budget.left < 0) return;
  }
}

function rowsOf(
  text: string,
  places: readonly TextRange[],
  { count, unit }: ContextSize,
): readonly ConcordanceRow[] {
  if (places.length === 0) return [];
  const around = unit === "words" ? wordsAround(text, count) : charactersAround(text, count);
  return places.map(({ start, end }) => {
    const { from, to } = around(start, end);
    return {
      start,
      end,
      left: shown(text.slice(from, start)),
      key: shown(text.slice(start, end)),
      right: shown(text.slice(end, to)),
    };
  });
}

type Around = (start: number, end: number) => { readonly from: number; readonly to: number };

function charactersAround(text: string, count: number): Around {
  return (start, end) => ({
    from: snapToGraphemes(text, Math.max(0, start - count), start).start,
    to: snapToGraphemes(text, end, Math.min(text.length, end + count)).end,
  });
}

/** Words with the signs that touch them; scripts that do not part words are counted sign by sign. */
function wordsAround(text: string, count: number): Around {
  const words = new RegExp(`[${unspacedScripts}]\\p{M}*|(?:(?![${unspacedScripts}])[^\\s])+`, "gu");
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: word } of text.matchAll(words)) {
    starts.push(index);
    ends.push(index + word.length);
  }
  return (start, end) => {
    // A word that the match begins or ends in counts for the match.
    const before = countBelow(ends, start + 1);
    const after = countBelow(starts, end);
    return {
      from: Math.min(start, count === 0 ? start : (starts[Math.max(0, before - count)] ?? start)),
      to: Math.max(end, count === 0 ? end : (ends[Math.min(ends.length, after + count) - 1] ?? end)),
    };
  };
}

function shown(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
