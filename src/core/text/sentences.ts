/**
 * Sentences and paragraphs around a place, for reading and coding passage by passage.
 *
 * A paragraph's end always ends a sentence. Within it a full stop does unless it belongs to an abbreviation, an initial, a number
 * or the marker of a list; where that cannot be told ("the U.S. Department", "in the U.S. The"), the next word decides.
 */

import { isAbbreviation, isStarter } from "./abbreviations";
import { paragraphsOf } from "./outline";

/** A stretch of a text: UTF-16, end excluded. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraph that an offset stands in or touches, as `paragraphsOf` parts a text; undefined in blank lines. Cost: linear in the
 * lines around it that no blank line parts.
 */
export function paragraphAt(text: string, offset: number): Stretch | undefined {
  const { start, end } = blockAt(text, offset);
  // What stands before a paragraph in its lines is its indentation.
  for (const paragraph of paragraphsOf(text.slice(start, end)))
    if (start + paragraph.end >= offset)
      return { start: start + paragraph.start, end: start + paragraph.end };
  return lastOf(paragraphsOf(text.slice(start, end)), start);
}

function lastOf(paragraphs: Iterable<Stretch>, shift: number): Stretch | undefined {
  const last = [...paragraphs].at(-1);
  return last === undefined ? undefined : { start: shift + last.start, end: shift + last.end };
}

/**
 * The sentence that an offset stands in or touches; between two sentences the second. Undefined in blank lines. Markers of lists
 * and headings ("1. ", "- ", "## ") are no part of a sentence, closing quotes and brackets are. Cost: that of the paragraph.
 */
export function sentenceAt(text: string, offset: number): Stretch | undefined {
  const paragraph = paragraphAt(text, offset);
  if (paragraph === undefined) return undefined;
  let last: Stretch | undefined;
  for (const sentence of sentencesOf(text, paragraph)) {
    if (sentence.end >= offset) return sentence;
    last = sentence;
  }
  return last;
}

/** The first sentence that begins at or behind an offset; undefined behind the last. Cost: that of the paragraphs on the way. */
export function sentenceAfter(text: string, offset: number): Stretch | undefined {
  for (let at = offset; at < text.length; ) {
    const paragraph = paragraphAt(text, at);
    if (paragraph !== undefined)
      for (const sentence of sentencesOf(text, paragraph)) if (sentence.start >= offset) return sentence;
    const next = /\S/u.exec(text.slice(Math.max(at, paragraph?.end ?? at)));
    if (next === null) return undefined;
    at = Math.max(at, paragraph?.end ?? at) + next.index;
  }
  return undefined;
}

/** The last sentence that begins before an offset; undefined before the first. Cost: that of the paragraphs on the way. */
export function sentenceBefore(text: string, offset: number): Stretch | undefined {
  for (let at = offset; at >= 0; ) {
    const paragraph = paragraphAt(text, at);
    if (paragraph !== undefined) {
      const before = [...sentencesOf(text, paragraph)].filter(({ start }) => start < offset).at(-1);
      if (before !== undefined) return before;
    }
    const above = text.slice(0, paragraph?.start ?? at).trimEnd().length;
    if (above === 0) return undefined;
    at = above;
  }
  return undefined;
}

/** The range widened to whole sentences, without white space at its ends. Cost: that of the paragraphs at its ends. */
export function wholeSentences(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = Math.max(from, end - (words.length - words.trimEnd().length));
  const first = sentenceAt(text, Math.min(from + 1, to)) ?? { start: from, end: to };
  const last = sentenceAt(text, to) ?? { start: from, end: to };
  return { start: Math.min(from, first.start), end: Math.max(to, last.end) };
}

const terminator =
  /(?:[.!?…‼⁇⁈⁉]+|[。！？．｡؟۔।॥]+)(?:\[\d{1,3}\]|[)\]}"'”’»›“」』）】*_])*(?=\s|$)|[。！？｡]+[」』）】”’]*/gu;
/** A number or a sign at the start of a line that begins an item of a list, a heading or a quotation. */
const marker = /(?:\d{1,3}[.)]|\([\p{L}\d]{1,4}\)|[-*•–—]|#{1,6}|>)[^\S\r\n]+/uy;
const lineBreak = /\r\n|\n|\r/gu;

/** The sentences of a paragraph, in order, without white space around them. Cost: linear. */
export function* sentencesOf(text: string, { start, end }: Stretch): Generator<Stretch> {
  let from = start;
  for (const border of [...bordersOf(text, start, end), end]) {
    const sentence = trimmed(text, afterMarkers(text, from, border), border);
    if (sentence.start < sentence.end) yield sentence;
    from = border;
  }
}

/** Where sentences end within a paragraph, in order. */
function bordersOf(text: string, start: number, end: number): readonly number[] {
  const paragraph = text.slice(start, end);
  const stops = [...paragraph.matchAll(terminator)]
    .filter(({ index, 0: stop }) => isBorder(paragraph, index, stop))
    .map(({ index, 0: stop }) => index + stop.length);
  const items = [...paragraph.matchAll(lineBreak)]
    .map(({ index, 0: lineEnd }) => index + lineEnd.length)
    .filter((line) => beginsItem(paragraph, line));
  return [...new Set([...stops, ...items])].sort((a, b) => a - b).map((at) => start + at);
}

/** An item of a list that goes on: the line above ends as items do, so that a number in running words begins none. */
function beginsItem(paragraph: string, line: number): boolean {
  const indent = /[^\S\r\n]*/uy;
  indent.lastIndex = line;
  marker.lastIndex = line + (indent.exec(paragraph)?.[0].length ?? 0);
  return marker.test(paragraph) && /[.;:,!?…]\s*$/u.test(paragraph.slice(Math.max(0, line - 8), line));
}

function isBorder(paragraph: string, at: number, stop: string): boolean {
  if (!/^[.!?…‼⁇⁈⁉]/.test(stop)) return true;
  const after = paragraph.slice(at + stop.length, at + stop.length + 40).trimStart();
  if (/^[\p{Ll}]/u.test(after)) return false;
  if (!/^\.(?!\.)/.test(stop)) return true;
  const before = paragraph.slice(Math.max(0, at - 40), at);
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(before)?.[0] ?? "";
  if (isMarkerNumber(paragraph, at, word)) return false;
  // An initial, or several: the full stop may end the sentence too.
  if (/^(?:\p{Lu}\p{M}*\.)*\p{Lu}\p{M}*$/u.test(word)) return after === "" || isStarter(after);
  return !isAbbreviation(word, after);
}

/** "12" of "12. Decides" at the start of a line. */
function isMarkerNumber(paragraph: string, at: number, word: string): boolean {
  if (!/^\d{1,3}$/.test(word)) return false;
  const start = at - word.length;
  const lineStart = lineAt(paragraph, start).start;
  if (paragraph.slice(lineStart, start).trim() !== "") return false;
  return lineStart === 0 || beginsItem(paragraph, lineStart);
}

/** Where a sentence's words begin: at the start of a line behind the markers of items, headings and quotations. */
function afterMarkers(text: string, start: number, end: number): number {
  let at = trimmed(text, start, end).start;
  if (text.slice(lineAt(text, at).start, at).trim() !== "") return at;
  for (;;) {
    marker.lastIndex = at;
    const length = marker.exec(text)?.[0].length;
    if (length === undefined || at + length >= end) return at;
    at += length;
  }
}

function trimmed(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

/** The lines around an offset up to the next blank ones. */
function blockAt(text: string, offset: number): Stretch {
  let { start, end } = lineAt(text, offset);
  if (text.slice(start, end).trim() === "") return { start: offset, end: offset };
  for (;;) {
    const above = start === 0 ? undefined : lineAt(text, beforeBreak(text, start));
    if (above === undefined || text.slice(above.start, above.end).trim() === "") break;
    start = above.start;
  }
  for (;;) {
    const below = end === text.length ? undefined : lineAt(text, afterBreak(text, end));
    if (below === undefined || text.slice(below.start, below.end).trim() === "") break;
    end = below.end;
  }
  return { start, end };
}

/** The line of an offset, without its end. */
function lineAt(text: string, offset: number): Stretch {
  let start = offset;
  let end = offset;
  while (start > 0 && !isBreak(text, start - 1)) start -= 1;
  while (end < text.length && !isBreak(text, end)) end += 1;
  return { start, end };
}

function isBreak(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  return sign === 10 || sign === 13;
}

function beforeBreak(text: string, lineStart: number): number {
  return text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
}

function afterBreak(text: string, lineEnd: number): number {
  return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
}
