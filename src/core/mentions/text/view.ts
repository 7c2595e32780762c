/** A text as the rules look at it: bytes, with short windows decoded where a rule needs the words around. */

import { classOf, UNSPACED, WORD } from "./characters";
import { languageOf } from "./language";
import { Lines } from "./lines";
import { ShoutedLines } from "./shout";
import { decodeUtf8, previousStart } from "./utf8";

const paragraphLimit = 3000;

/** A paragraph that is asked for words. */
export class Paragraph {
  /** In small letters. */
  readonly text: string;
  #flat: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Whether a cue stands here, from a word's beginning on, in any case, hyphens and white space being equal; an acronym has to be the
   * whole word ("un|der"). The name that is asked about is no cue for itself.
   */
  holds(cue: string, written: string): boolean {
    const { word, hasGap, isWhole } = preparedCue(cue);
    if (word.length === written.length && word === written.toLowerCase()) return false;
    const text = hasGap ? this.#flattened() : this.text;
    const isArabic = word.charCodeAt(0) >= 0x621 && word.charCodeAt(0) <= 0x64a;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isWhole && !isWordEnd(text, at + word.length)) continue;
      if (isWordStart(text, at) || (isArabic && isWordStart(text, beforeClitics(text, at)))) return true;
    }
    return false;
  }

  #flattened(): string {
    this.#flat ??= needsFlattening.test(this.text) ? this.text.replace(gaps, " ") : this.text;
    return this.#flat;
  }
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || (classOf(text.charCodeAt(at - 1)) & (WORD | UNSPACED)) !== WORD;
}

function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || (classOf(text.charCodeAt(at)) & (WORD | UNSPACED)) !== WORD;
}

/** Letters that Arabic writes before a word, in one with it: "ولـ", "بال". */
const clitics = /[وفبلكاـ]/u;
const mostClitics = 4;

function beforeClitics(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < mostClitics && clitics.test(text.charAt(from - 1))) from--;
  return from;
}

interface PreparedCue {
  readonly word: string;
  readonly hasGap: boolean;
  readonly isWhole: boolean;
}

const acronym = /^\p{Lu}{2,4}$/u;
const cues = new Map<string, PreparedCue>();

/** Cues come from the glossary, so that there are only so many of them. */
function preparedCue(cue: string): PreparedCue {
  const known = cues.get(cue);
  if (known !== undefined) return known;
  const word = cue.toLowerCase().replace(gaps, " ");
  const prepared = { word, hasGap: word.includes(" "), isWhole: acronym.test(cue) };
  cues.set(cue, prepared);
  return prepared;
}

const needsFlattening = /[\t\n\r\u00A0\u2010-\u2015-]| {2}/u;
const gaps = /[\s\u2010-\u2015-]+/gu;

export class TextView {
  /** Padded with zeros; `length` is where the text ends. */
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly lines: Lines;
  readonly shouted: ShoutedLines;
  #paragraphFrom = 0;
  #paragraphTo = 0;
  #paragraph = new Paragraph("");
  #language: string | undefined;
  #text: string | undefined;
  readonly #small = new Map<string, boolean>();

  /** `language`: that of the text, where this is a further stretch of one. */
  constructor(bytes: Uint8Array, length: number, language?: string) {
    this.#language = language;
    this.bytes = bytes;
    this.length = length;
    this.lines = new Lines(bytes);
    this.shouted = new ShoutedLines(bytes, this.lines);
  }

  /** All of the text. Decoded once, when it is first asked for. */
  get text(): string {
    this.#text ??= this.slice(0, this.length);
    return this.#text;
  }

  slice(start: number, end: number): string {
    return decodeUtf8(this.bytes, start, end);
  }

  /** The text between two offsets with one blank for every run of white space: names run on over line breaks. */
  onOneLine(start: number, end: number): string {
    return this.slice(start, end).replace(/\s+/gu, " ");
  }

  /** Up to `size` bytes of text before an offset. */
  before(at: number, size: number): string {
    let from = Math.max(0, at - size);
    while (from < at && ((this.bytes[from] ?? 0) & 0xc0) === 0x80) from++;
    return decodeUtf8(this.bytes, from, at);
  }

  /** Up to `size` bytes of text after an offset. */
  after(at: number, size: number): string {
    let to = Math.min(this.length, at + size);
    if (to < this.length) to = previousStart(this.bytes, to + 1);
    return decodeUtf8(this.bytes, at, Math.max(at, to));
  }

  /** The word directly before an offset, in small letters; "" if none or a long one stands there. Cheap. */
  wordBefore(at: number): string {
    const { bytes } = this;
    if (bytes[at - 1] !== 0x20) return "";
    let from = at - 1;
    while (from > 0 && at - from < 14 && (bytes[from - 1] ?? 0) > 0x40) from--;
    return at - from >= 14 ? "" : decodeUtf8(bytes, from, at - 1).toLowerCase();
  }

  isShouted(at: number): boolean {
    return this.shouted.isShouted(at);
  }

  /** The paragraph around an offset, at most some 3,000 bytes to each side; remembered, as questions come in text order. */
  paragraphAt(at: number): Paragraph {
    if (at >= this.#paragraphFrom && at < this.#paragraphTo) return this.#paragraph;
    const from = this.#paragraphStart(at);
    const to = this.#paragraphEnd(at);
    this.#paragraphFrom = from;
    this.#paragraphTo = to;
    this.#paragraph = new Paragraph(this.after(from, to - from).toLowerCase());
    return this.#paragraph;
  }

  #paragraphStart(at: number): number {
    const { bytes } = this;
    let from = at;
    while (from > 0 && at - from < paragraphLimit && !isBlankBreak(bytes, from - 1)) from--;
    while (from < at && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
    return from;
  }

  #paragraphEnd(at: number): number {
    const { bytes, length } = this;
    let to = at + 1;
    while (to < length && to - at < paragraphLimit && !isBlankBreak(bytes, to)) to++;
    while (to < length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to++;
    return to;
  }

  /** Where a sample of the text's beginning ends: after `size` bytes, or before the character that lies across. */
  sampleEnd(size: number): number {
    return size >= this.length ? this.length : previousStart(this.bytes, size + 1);
  }

  /**
   * Whether the stretch writes a word somewhere, if it is one of four small letters of ASCII or more. Cost: a search of the stretch
   * for each word that is new, because few are asked for.
   */
  writes(word: string): boolean {
    const known = this.#small.get(word);
    if (known !== undefined) return known;
    const isWritten = smallWord.test(word) && this.#standsSomewhere(word);
    this.#small.set(word, isWritten);
    return isWritten;
  }

  #standsSomewhere(word: string): boolean {
    const { text } = this;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length;
      // Letters beyond the first plane have two units.
      if (
        !letterAtEnd.test(text.slice(Math.max(0, at - 2), at)) &&
        !letterAtStart.test(text.slice(end, end + 2))
      )
        return true;
    }
    return false;
  }

  /** BCP 47 language of the text by its function words; "" when there is too little of it. */
  get language(): string {
    this.#language ??= languageOf(this.bytes, this.sampleEnd(4000));
    return this.#language;
  }
}

const smallWord = /^[a-z]{4,}$/;
const letterAtEnd = /[\p{L}\p{N}]$/u;
const letterAtStart = /^[\p{L}\p{N}]/u;

/** A line break that ends a paragraph: a blank line follows, or the line was longer than any hard wrap. */
function isBlankBreak(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x0a) return false;
  let next = at + 1;
  while (bytes[next] === 0x20 || bytes[next] === 0x0d || bytes[next] === 0x09) next++;
  if (bytes[next] === 0x0a) return true;
  for (let back = 1; back <= 160; back++) if (bytes[at - back] === 0x0a || at - back < 0) return false;
  return true;
}
