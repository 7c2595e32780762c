/**
 * Finds a passage by its words and the words around it, without the text it was made on.
 *
 * A place counts only with evidence beyond the words themselves: its context, its length, or its position as the neighbours
 * have shifted. Between places that are equally good nobody chooses.
 */

import type { Segment } from "../sidecar/model";
import { foldString } from "../text/fold";
import { type ContextFit, contextFit, contextScore } from "./context";
import { alignTokens } from "./diffOld";
import type { SearchableText } from "./foldedText";
import type { Found } from "./found";
import { occurrences } from "./occurrences";

/** A quote this long does not stand elsewhere by chance. */
const tellingLength = 48;
/** Agreement of the context that makes a short quote certain. */
const enoughContext = 0.4;
/** By how much the best place has to lead. */
const margin = 0.25;
/** Share of the words that an approximate place has to keep. */
const enoughWords = 0.6;

/** Where the passage would stand if it moved as its neighbours did, as a folded offset; undefined when nothing is known. */
export type Expect = (codePoint: number) => number | undefined;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly fit: ContextFit;
  readonly score: number;
}

/** The answer for one segment. */
export function findBySelectors(today: SearchableText, segment: Segment, expect: Expect): Found {
  const quote = foldString(segment.quote).trim();
  const before = foldString(segment.before ?? "");
  const after = foldString(segment.after ?? "");
  if (quote === "") return { state: "lost", score: 0 };
  const places = occurrences(today.folded, quote).map((start) => {
    const fit = contextFit(today.folded, start, start + quote.length, before, after);
    return { start, end: start + quote.length, fit, score: contextScore(fit) };
  });
  if (places.length === 0) return approximate(today, quote, before, after);
  return choose(today, places, quote, expected(segment, expect));
}

function expected(segment: Segment, expect: Expect): number | undefined {
  return segment.span === undefined ? undefined : expect(segment.span[0]);
}

function choose(
  today: SearchableText,
  places: readonly Place[],
  quote: string,
  near: number | undefined,
): Found {
  const sorted = [...places].sort((a, b) => b.score - a.score || a.start - b.start);
  const [best, second] = sorted;
  if (best === undefined) return { state: "lost", score: 0 };
  const isCertain = best.score >= enoughContext || best.fit.before >= 0.75 || best.fit.after >= 0.75;
  if (second === undefined || best.score - second.score >= margin) {
    if (isCertain || (second === undefined && quote.length >= tellingLength)) return moved(today, best);
  }
  // Equal contexts: the place that stands exactly where the neighbours say is not a guess.
  const there = places.filter(({ start }) => near !== undefined && Math.abs(start - near) <= 1);
  const [only, ...others] = there;
  if (
    only !== undefined &&
    others.length === 0 &&
    best.score - only.score < margin &&
    (isCertain || only.score >= 0.15)
  )
    return moved(today, only);
  const rivals = sorted.filter(({ score }) => best.score - score < margin);
  if (!isCertain) return { state: "lost", score: 0, candidates: candidatesOf(today, sorted.slice(0, 5)) };
  return { state: "ambiguous", score: best.score, candidates: candidatesOf(today, rivals.slice(0, 9)) };
}

function moved(today: SearchableText, { start, end }: Place): Found {
  return { state: "moved", score: 1, range: today.rawRange(start, end) };
}

function candidatesOf(today: SearchableText, places: readonly Place[]) {
  return places.map(({ start, end, score }) => ({ ranges: [today.rawRange(start, end)], score }));
}

/**
 * The words have changed: the contexts show where they stood, and enough of them must still be there. Both contexts have to
 * agree on the place, or one of them and most of the words.
 */
function approximate(today: SearchableText, quote: string, before: string, after: string): Found {
  const head = before.slice(-24);
  const tail = after.slice(0, 24);
  // Where the two contexts have closed up, what stood between them was deleted: nothing similar elsewhere is it.
  const closed = `${head.trimEnd()} ${tail.trimStart()}`;
  if (head.trim().length >= 8 && tail.trim().length >= 8 && today.folded.includes(closed))
    return { state: "lost", score: 0 };
  const starts = head.trim().length < 8 ? [] : anywhere(today.folded, head).map((at) => at + head.length);
  const ends = tail.trim().length < 8 ? [] : anywhere(today.folded, tail);
  const reach = 2 * quote.length + 80;
  const between = starts.flatMap((start) =>
    ends.filter((end) => end > start && end - start <= reach).map((end) => ({ start, end })),
  );
  const found = between
    .map((place) => ({ ...place, share: keptShare(today, quote, place.start, place.end) }))
    .filter(({ share }) => share >= enoughWords - 0.15)
    .sort((a, b) => b.share - a.share);
  const [best, second] = found;
  if (best !== undefined && (second === undefined || best.share - second.share >= margin))
    return { state: "approximate", score: best.share, range: today.rawRange(best.start, best.end) };
  if (best !== undefined) {
    const candidates = found
      .slice(0, 9)
      .map(({ start, end, share }) => ({ ranges: [today.rawRange(start, end)], score: share }));
    return { state: "ambiguous", score: best.share, candidates };
  }
  return byOneSide(today, quote, starts, ends);
}

/** One context only: the words must begin (or end) right there and be nearly all there. */
function byOneSide(
  today: SearchableText,
  quote: string,
  starts: readonly number[],
  ends: readonly number[],
): Found {
  const sides = [
    ...starts.map((start) => ({ start, end: Math.min(today.folded.length, start + quote.length) })),
    ...ends.map((end) => ({ start: Math.max(0, end - quote.length), end })),
  ];
  const found = sides
    .map((place) => ({ ...place, share: keptShare(today, quote, place.start, place.end) }))
    .filter(({ share }) => share >= enoughWords)
    .sort((a, b) => b.share - a.share);
  const [best, second] = found;
  const candidates = found
    .slice(0, 5)
    .map(({ start, end, share }) => ({ ranges: [today.rawRange(start, end)], score: share }));
  const isAlone = second === undefined || best === undefined || best.share - second.share >= margin;
  if (best === undefined || !isAlone || quote.length < 40 || best.share < 0.85)
    return { state: "lost", score: 0, candidates };
  return { state: "approximate", score: best.share, range: today.rawRange(best.start, best.end) };
}

/** Share of the quote's word characters that stand, in order, between two offsets. */
function keptShare(today: SearchableText, quote: string, start: number, end: number): number {
  const mine = today.another(quote).tokens;
  const theirs = today.another(today.folded.slice(start, end)).tokens;
  const map = alignTokens(mine.ids, theirs.ids);
  let words = 0;
  let kept = 0;
  for (const [token, now] of map.entries()) {
    const from = mine.starts[token] ?? 0;
    if (quote.charCodeAt(from) === 32) continue;
    const length = (mine.starts[token + 1] ?? 0) - from;
    words += length;
    if (now >= 0) kept += length;
  }
  return words === 0 ? 0 : kept / words;
}

function anywhere(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && found.length < 50; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}
