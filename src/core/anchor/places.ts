/** Places at which a passage may stand in a text: where its words stand as they are, and where most of the passage stands. */

import { clashesAround, clashesInside } from "./clash";
import { sideFit } from "./context";
import { compareStretches } from "./diff";
import { imageOf, visible } from "./image";
import type { TextRange } from "./model";
import { occurrences } from "./occurrences";
import { isBorder, type Passage, sameRun } from "./passage";
import type { Piece } from "./piece";
import type { SearchableText } from "./searchableText";
import { likelyWindows } from "./windows";

/** Places with the same words that are looked at closely; of more, those that are likelier by a quick look. */
const mostPlaces = 48;

/** Without the base text, words far from the others are rather another's. */
const strangeness = (start: number, end: number) => (end - start) / 20;

/** A place in the folded text, with what speaks for it. */
export interface Place extends TextRange {
  /** Share of the quote's letters that stand here; 1 when it stands here as it is. */
  readonly share: number;
  /** Agreement of the words around, from 0 to 1; undefined where none were written down. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** All that was written down stands here, letter by letter. */
  readonly isWhole: boolean;
  /** Letters in one run, quote included, that stand here as they were written down. */
  readonly sameLetters: number;
  /** It does up to the border of a sentence on each side, as it would if this was moved here with its sentences. */
  readonly isWholeBlock: boolean;
  /** The words around it are those that were written down, but for a name or a number. */
  readonly hasOtherNames: boolean;
  /** It does as far as the text reaches: before its start and behind its end nothing can contradict. */
  readonly isWholeSoFar: boolean;
}

/** Places where the quote stands as it is. Cost: linear in the text, and constant for each of 48 places. */
export function exactPlaces(today: SearchableText, passage: Passage): readonly Place[] {
  const { text, quote } = passage;
  const starts = occurrences(today.folded, text, quote);
  const chosen =
    starts.length <= mostPlaces
      ? starts
      : starts
          .map((start) => ({ start, same: sameAround(today.folded, start, passage) }))
          .sort((a, b) => b.same - a.same || a.start - b.start)
          .slice(0, mostPlaces)
          .map(({ start }) => start)
          .sort((a, b) => a - b);
  return chosen.map((start) => exactPlace(today, passage, start));
}

/**
 * Places where most of the passage stands, context included, whatever became of the quote: `share` says how much of it is
 * there, and may be 0 for a place where the words around have closed up or others stand between them.
 */
export function likelyPlaces(today: SearchableText, passage: Passage): readonly Place[] {
  const { text, quote } = passage;
  const letters = visible(text.slice(quote.start, quote.end));
  const places: Place[] = [];
  for (const window of likelyWindows(today.index, passage)) {
    const pieces = compareStretches(text, today.folded, [{ start: 0, end: text.length }], [window]);
    const texts = { base: text, today: today.folded, strangeness };
    const image = imageOf(texts, quote, pieces, { start: 0, end: text.length });
    const share = (image?.kept ?? 0) / letters;
    const lead = pieces.filter(({ from }) => from.end <= quote.start).at(-1);
    const tail = pieces.find(({ from }) => from.start >= quote.end);
    const range = image?.range ?? gapBetween(lead?.to, tail?.to);
    if (range === undefined) continue;
    if (places.some((place) => place.start === range.start && place.end === range.end)) continue;
    const fit = fitAround(today, passage, range.start, range.end);
    places.push({
      ...range,
      ...fit,
      share: Math.min(0.99, share),
      hasOtherNames: fit.hasOtherNames || clashesInside(text, today.folded, inQuote(pieces, quote)),
      sameLetters: 0,
      isWhole: false,
      isWholeBlock: false,
      isWholeSoFar: false,
    });
  }
  return places;
}

/** The pieces that a quote is made of, with those that hold its ends. */
function inQuote(pieces: readonly Piece[], quote: TextRange): readonly Piece[] {
  return pieces.filter(({ from }, index) => {
    const [last, next] = [pieces[index - 1], pieces[index + 1]];
    const isIn = from.end > quote.start && from.start < quote.end;
    const holdsEnd =
      (next !== undefined && next.from.end > quote.start && from.end <= quote.start) ||
      (last !== undefined && last.from.start < quote.end && from.start >= quote.end);
    return isIn || holdsEnd;
  });
}

function gapBetween(lead: TextRange | undefined, tail: TextRange | undefined): TextRange | undefined {
  const start = lead?.end ?? tail?.start;
  const end = tail?.start ?? lead?.end;
  return start === undefined || end === undefined ? undefined : { start, end: Math.max(start, end) };
}

/** A place where the quote stands as it is. */
function exactPlace(today: SearchableText, passage: Passage, start: number): Place {
  const { text, quote } = passage;
  const { folded } = today;
  const end = start + quote.end - quote.start;
  const fit = fitAround(today, passage, start, end);
  const { start: from, end: to } = sameRun(folded, start, passage);
  const shift = start - quote.start;
  const seen = text.slice(Math.max(0, -shift), folded.length - shift);
  return {
    start,
    end,
    share: 1,
    // What is the same letter by letter fits, also where the quote begins or ends inside a word.
    hasOtherNames: fit.hasOtherNames,
    before: passage.before !== undefined && from === 0 ? 1 : fit.before,
    after: passage.after !== undefined && to === text.length ? 1 : fit.after,
    sameLetters: to - from,
    isWhole: from === 0 && to === text.length,
    isWholeBlock: isBlock(passage, from, to),
    isWholeSoFar: folded.startsWith(seen, Math.max(0, shift)),
  };
}

/** Agreement of the words before and behind a place. What was not written down agrees with an end of the text only. */
function fitAround(
  { index }: SearchableText,
  { before, after }: Passage,
  start: number,
  end: number,
): Pick<Place, "before" | "after" | "hasOtherNames"> {
  const first = index.firstFrom(start);
  const last = index.firstFrom(end);
  const [isAtStart, isAtEnd] = [first === 0, last >= index.ids.length];
  return {
    before: before === undefined ? (isAtStart ? 1 : undefined) : sideFit(index, first - 1, -1, before),
    after: after === undefined ? (isAtEnd ? 1 : undefined) : sideFit(index, last, 1, after),
    hasOtherNames:
      clashesAround(index, first - 1, -1, before ?? []) || clashesAround(index, last, 1, after ?? []),
  };
}

/** Letters next to the quote that are as they were written down, on both sides. */
function sameAround(folded: string, start: number, passage: Passage): number {
  const { start: from, end: to } = sameRun(folded, start, passage);
  return passage.quote.start - from + (to - passage.quote.end);
}

/** So many letters beyond the border of a sentence may be the same by chance. */
const byChance = 8;

/** Whether what is the same ends, on each side, with all that was written down or at the border of a sentence. */
function isBlock({ text, quote, breaks }: Passage, from: number, to: number): boolean {
  const borderIn = (first: number, last: number) => {
    for (let at = first; at <= last; at += 1) if (breaks.has(at) || isBorder(text, at)) return true;
    return false;
  };
  return (
    borderIn(from, Math.min(quote.start, from + byChance)) &&
    borderIn(Math.max(quote.end, to - byChance), to + 1)
  );
}
