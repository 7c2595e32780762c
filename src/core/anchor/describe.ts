import type { Segment } from "../sidecar/model";
import { CodePointMap } from "../text/codePoints";
import { snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "./model";

/** Context that is kept at least and at most on each side, in UTF-16 units. */
export const shortestContext = 32;
const longest = 200;
/** A context may be longer by so much, to end with a whole word. */
export const wordEnds = 16;

/**
 * What is written down about passages so that they can be found again: the words, the words around them, and where they stood.
 *
 * Line ends in quotes and contexts are `\n`. A context ends at a word boundary and grows until the passage with its context
 * stands only once in the text, as far as 200 characters allow. Ranges are UTF-16 and are widened to whole characters.
 */
export function describe(text: string, ranges: readonly TextRange[]): readonly Segment[] {
  const points = new CodePointMap(text);
  return ranges.map(({ start: from, end: to }) => {
    const { start, end } = snapToGraphemes(text, from, to);
    const { before, after } = contextOf(text, start, end);
    return {
      quote: plain(text.slice(start, end)),
      ...(before === "" ? {} : { before: plain(before) }),
      ...(after === "" ? {} : { after: plain(after) }),
      span: [points.toCodePoint(start), points.toCodePoint(end)] as const,
    };
  });
}

function contextOf(text: string, start: number, end: number): { before: string; after: string } {
  for (let length = shortestContext; ; length *= 2) {
    const before = text.slice(wordStart(text, start - Math.min(length, longest), start), start);
    const after = text.slice(end, wordEnd(text, end, end + Math.min(length, longest)));
    const whole = before + text.slice(start, end) + after;
    const isUnique = text.indexOf(whole) === text.lastIndexOf(whole);
    if (isUnique || length >= longest) return { before: before.replace(/^\uFEFF/, ""), after };
  }
}

/** The nearest word boundary at or before `offset`, at most 16 units away; never inside a pair of surrogates. */
function wordStart(text: string, offset: number, limit: number): number {
  const from = Math.max(0, offset);
  for (let at = from; at > Math.max(0, from - wordEnds); at -= 1) if (isSpace(text, at - 1)) return at;
  return from < limit ? snapToGraphemes(text, from, from).start : limit;
}

function wordEnd(text: string, limit: number, offset: number): number {
  const from = Math.min(text.length, offset);
  for (let at = from; at < Math.min(text.length, from + wordEnds); at += 1) if (isSpace(text, at)) return at;
  return from > limit ? snapToGraphemes(text, from, from).end : limit;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
