/** Places at which a passage may stand in a text: where its words stand as they are, and where most of the passage stands. */

import { sideFit } from "./context";
import { compareStretches } from "./diff";
import { imageOf, visible } from "./image";
import type { TextRange } from "./model";
import { occurrences } from "./occurrences";
import type { Passage } from "./passage";
import type { SearchableText } from "./searchableText";
import { likelyWindows } from "./windows";

/** Places with the same words that are looked at closely; of more, those that are likelier by a quick look. */
const mostPlaces = 48;

/** Without the base text, words far from the others are rather another's. */
const strangeness = (start: number, end: number) => (end - start) / 60;

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
    const image = imageOf(texts, quote, pieces);
    const share = (image?.kept ?? 0) / letters;
    const lead = pieces.filter(({ from }) => from.end <= quote.start).at(-1);
    const tail = pieces.find(({ from }) => from.start >= quote.end);
    const range = image?.range ?? gapBetween(lead?.to, tail?.to);
    if (range === undefined) continue;
    if (places.some((place) => place.start === range.start && place.end === range.end)) continue;
    places.push({
      ...range,
      ...fitAround(today, passage, range.start, range.end),
      share: Math.min(0.99, share),
      sameLetters: 0,
      isWhole: false,
      isWholeBlock: false,
      isWholeSoFar: false,
    });
  }
  return places;
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
  const { from, to } = sameRun(folded, start, passage);
  const shift = start - quote.start;
  const seen = text.slice(Math.max(0, -shift), folded.length - shift);
  return {
    start,
    end,
    share: 1,
    // What is the same letter by letter fits, also where the quote begins or ends inside a word.
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
): Pick<Place, "before" | "after"> {
  const first = index.firstFrom(start);
  const last = index.firstFrom(end);
  const [isAtStart, isAtEnd] = [first === 0, last >= index.ids.length];
  return {
    before: before === undefined ? (isAtStart ? 1 : undefined) : sideFit(index, first - 1, -1, before),
    after: after === undefined ? (isAtEnd ? 1 : undefined) : sideFit(index, last, 1, after),
  };
}

/** Letters next to the quote that are as they were written down, on both sides. */
function sameAround(folded: string, start: number, passage: Passage): number {
  const { from, to } = sameRun(folded, start, passage);
  return passage.quote.start - from + (to - passage.quote.end);
}

/** The part of the passage around its quote that stands at a place letter by letter. */
function sameRun(folded: string, start: number, { text, quote }: Passage): { from: number; to: number } {
  const shift = start - quote.start;
  let from = quote.start;
  while (from > 0 && text.charCodeAt(from - 1) === folded.charCodeAt(shift + from - 1)) from -= 1;
  let to = quote.end;
  while (to < text.length && text.charCodeAt(to) === folded.charCodeAt(shift + to)) to += 1;
  return { from, to };
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

/** Whether a sentence begins at an offset of a folded text, or the text begins or ends there. */
function isBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return /[.!?:;\u061F\u06D4]["')\]]{0,2} $|[\u3002\uFF01\uFF1F]["')\]]{0,2} ?$/u.test(
    text.slice(Math.max(0, offset - 4), offset),
  );
}
