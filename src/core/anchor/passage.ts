import type { Segment } from "../sidecar/model";
import { foldString, foldText } from "../text/fold";
import { shortestContext, wordEnds } from "./describe";
import type { TextRange } from "./model";
import type { WordIndex } from "./wordIndex";
import { wordsAndSignsOf } from "./words";

/** What was written down of a segment, folded. */
export interface PassageText {
  /** Text before the quote, quote, text behind it. */
  readonly text: string;
  /** Where in `text` the quote stands. */
  readonly quote: TextRange;
  /** Offsets in `text` of blank lines: what was moved begins and ends there, or with a sentence. */
  readonly breaks: ReadonlySet<number>;
}

/** Whether a sentence begins at an offset of a folded text, or the text begins or ends there. */
export function isBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return /[.!?:;\u061F\u06D4]["')\]]{0,2} $|[\u3002\uFF01\uFF1F]["')\]]{0,2} ?$/u.test(
    text.slice(Math.max(0, offset - 4), offset),
  );
}

/** A segment as it is searched: in words, each weighed by how rare it is in the text that is searched. */
export interface Passage extends PassageText {
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
export function passageText({ quote, before = "", after = "" }: Segment): PassageText | undefined {
  const raw = before + quote + after;
  const { folded, fromRaw } = foldText(raw);
  const lead = folded.length - folded.trimStart().length;
  const text = folded.trim();
  const from = before.length;
  const start = fromRaw(from + quote.length - quote.trimStart().length) - lead;
  const end = Math.min(text.length, fromRaw(from + quote.trimEnd().length) - lead);
  if (foldString(quote).trim() === "" || start >= end) return undefined;
  return {
    text,
    quote: { start, end },
    breaks: new Set(
      [...raw.matchAll(blankLine)].map(({ index: at, 0: found }) => fromRaw(at + found.length) - lead),
    ),
  };
}

/** As `passageText`, in the words of the text that is searched; undefined for a segment without words. */
export function passageOf(segment: Segment, index: WordIndex): Passage | undefined {
  const written = passageText(segment);
  if (written === undefined) return undefined;
  const { text, quote } = written;
  const weigh = (part: string) => wordsAndSignsOf(part).words.map((word) => weighed(word, index));
  const wordsBefore = weigh(text.slice(0, quote.start));
  const wordsAfter = weigh(text.slice(quote.end));
  return {
    ...written,
    words: [...wordsBefore, ...weigh(text.slice(quote.start, quote.end)), ...wordsAfter],
    before: segment.before === undefined ? undefined : [...wordsBefore].reverse(),
    after: segment.after === undefined ? undefined : wordsAfter,
    isRepeated: Math.max(quote.start, text.length - quote.end) > shortestContext + wordEnds,
  };
}

/** The part of a passage around its quote that stands letter by letter where the quote stands at `start` of a folded text. */
export function sameRun(folded: string, start: number, { text, quote }: PassageText): TextRange {
  const shift = start - quote.start;
  let from = quote.start;
  while (from > 0 && text.charCodeAt(from - 1) === folded.charCodeAt(shift + from - 1)) from -= 1;
  let to = quote.end;
  while (to < text.length && text.charCodeAt(to) === folded.charCodeAt(shift + to)) to += 1;
  return { start: from, end: to };
}

const blankLine = /\n[ \t]*\r?\n\s*/g;

function weighed(word: string, index: WordIndex): WeighedWord {
  const id = index.idOf(word);
  const bits = Math.log2(1 + index.ids.length / (1 + index.placesOf(id).length));
  return { word, id, weight: /[\p{L}\p{N}]/u.test(word) ? bits : bits / 2, alike: new Map() };
}
