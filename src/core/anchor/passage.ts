import type { Segment } from "../sidecar/model";
import { foldString, foldText } from "../text/fold";
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
  /** Offsets in `text` of blank lines: what was moved begins and ends there, or with a sentence. */
  readonly breaks: ReadonlySet<number>;
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
export function passageOf({ quote, before, after }: Segment, index: WordIndex): Passage | undefined {
  const raw = (before ?? "") + quote + (after ?? "");
  const { folded, fromRaw } = foldText(raw);
  const lead = folded.length - folded.trimStart().length;
  const text = folded.trim();
  const from = (before ?? "").length;
  const start = fromRaw(from + quote.length - quote.trimStart().length) - lead;
  const end = Math.min(text.length, fromRaw(from + quote.trimEnd().length) - lead);
  if (foldString(quote).trim() === "" || start >= end) return undefined;
  const weigh = (part: string) => wordsAndSignsOf(part).words.map((word) => weighed(word, index));
  const wordsBefore = weigh(text.slice(0, start));
  const wordsAfter = weigh(text.slice(end));
  return {
    text,
    quote: { start, end },
    breaks: new Set(
      [...raw.matchAll(blankLine)].map(({ index: at, 0: found }) => fromRaw(at + found.length) - lead),
    ),
    words: [...wordsBefore, ...weigh(text.slice(start, end)), ...wordsAfter],
    before: before === undefined ? undefined : [...wordsBefore].reverse(),
    after: after === undefined ? undefined : wordsAfter,
    isRepeated: Math.max(start, text.length - end) > shortestContext + wordEnds,
  };
}

const blankLine = /\n[ \t]*\r?\n\s*/g;

function weighed(word: string, index: WordIndex): WeighedWord {
  const id = index.idOf(word);
  const bits = Math.log2(1 + index.ids.length / (1 + index.placesOf(id).length));
  return { word, id, weight: /[\p{L}\p{N}]/u.test(word) ? bits : bits / 2, alike: new Map() };
}
