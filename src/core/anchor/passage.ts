import type { Segment } from "../sidecar/model";
import { foldString } from "../text/fold";
import { shortestContext, wordEnds } from "./describe";
import type { TextRange } from "./model";
import type { WordIndex } from "./wordIndex";
import { wordsAndSignsOf } from "./words";

/** A segment as it is searched: folded, in words, each weighed by how rare it is in the text that is searched. */
export interface Passage {
  /** Text before the quote, quote, text behind it. */
  readonly text: string;
  /** Where in `text` the quote stands. */
  readonly quote: TextRange;
  /** Words of `text` in order. */
  readonly words: readonly WeighedWord[];
  /** Words around the quote, from the quote outwards; undefined where nothing was written down. */
  readonly before: readonly WeighedWord[] | undefined;
  readonly after: readonly WeighedWord[] | undefined;
  /** So much context is only written down where less of it stood elsewhere, too. */
  readonly isRepeated: boolean;
}

export interface WeighedWord {
  readonly word: string;
  /** Its number in the index of the text that is searched, -1 when it is not there. */
  readonly id: number;
  /** How much it says that it stands somewhere, in bits; less for signs. */
  readonly weight: number;
  /** How alike it is to words of the text that it was compared with, by their numbers. */
  readonly alike: Map<number, number>;
}

/** Undefined for a segment whose quote has nothing visible. Cost: linear in the segment. */
export function passageOf(segment: Segment, index: WordIndex): Passage | undefined {
  const before = foldString(segment.before ?? "").trimStart();
  const after = foldString(segment.after ?? "").trimEnd();
  const quote = foldString(segment.quote).trim();
  if (quote === "") return undefined;
  const weigh = (text: string) => wordsAndSignsOf(text).words.map((word) => weighed(word, index));
  const lead = weigh(before);
  const tail = weigh(after);
  // Spaces that a person selected with the words belong to the context here.
  const gapBefore = /^\s/.test(segment.quote) && !/\s$/.test(before) ? " " : "";
  const gapAfter = /\s$/.test(segment.quote) && !/^\s/.test(after) ? " " : "";
  const start = before.length + gapBefore.length;
  return {
    text: before + gapBefore + quote + gapAfter + after,
    quote: { start, end: start + quote.length },
    words: [...lead, ...weigh(quote), ...tail],
    before: segment.before === undefined ? undefined : lead.reverse(),
    after: segment.after === undefined ? undefined : tail,
    isRepeated: Math.max(before.length, after.length) > shortestContext + wordEnds,
  };
}

function weighed(word: string, index: WordIndex): WeighedWord {
  const id = index.idOf(word);
  const bits = Math.log2(1 + index.ids.length / (1 + index.placesOf(id).length));
  return { word, id, weight: /[\p{L}\p{N}]/u.test(word) ? bits : bits / 2, alike: new Map() };
}
