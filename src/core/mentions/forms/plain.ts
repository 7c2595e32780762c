/**
 * What is known beforehand of a key whose names are read alike wherever they stand, so that a scan that meets it reads neither
 * the names nor the entry's others: how it is read, and where its capitals stand.
 */

import { classOf, IGNORED, UPPER, WORD } from "../text/characters";
import { codePointAt, encodeUtf8, sizeOf } from "../text/utf8";
import type { Form, NamedEntry } from "./forms";
import { describesWithCountry, mannerOf, plainBits, plainNumberOf } from "./naming";
import { isSuspect } from "./ordinary";
import { hasLead, onlyLanguageOf } from "./sorting";

export interface PlainName {
  /** How the words of one of its names are written (`isCapitalised`), in two bytes; 0 where the name has to be asked. */
  readonly capitals: number;
  /** Up to 255: how it is read, and in texts of which language (`languageIn`); 0 for a key that has to be looked at. */
  readonly manner: number;
}

/** Languages in texts of which alone a name may count; "" for any. */
const languages = ["", "fr", "es", "de", "pt", "it"];

/** The plain name of a key with these forms. `entryOf`: the entry with a number. */
export function plainNameOf(
  forms: readonly Form[],
  entryOf: (index: number) => NamedEntry | undefined,
): PlainName {
  const [first, ...others] = forms;
  if (first === undefined) return { capitals: 0, manner: 0 };
  const manner = mannerNumberOf(first, entryOf(first.entry));
  const areAlike = others.every(
    (form) => form.entry === first.entry && mannerNumberOf(form, entryOf(form.entry)) === manner,
  );
  const bytes = encodeUtf8(first.text);
  return {
    // Figures before a name are no part of the key.
    capitals: forms.some(hasLead) ? 0 : capitalsOf(bytes, 0, bytes.length),
    manner: areAlike ? manner : 0,
  };
}

function mannerNumberOf(form: Form, entry: NamedEntry | undefined): number {
  if (entry === undefined || !isPlainForm(form)) return 0;
  const manner = plainNumberOf(mannerOf(entry, form));
  const language = languages.indexOf(onlyLanguageOf(form));
  return manner === 0 || language < 0 ? 0 : (language << plainBits) | manner;
}

function isPlainForm(form: Form): boolean {
  if (form.trigger !== undefined || form.needs !== undefined || form.takesArticle) return false;
  if (form.role === "metonym" || isSuspect(form)) return false;
  return !hasLead(form) && !describesWithCountry(form);
}

/** In texts of which language alone a plain name counts; "" for any. */
export function languageIn(manner: number): string {
  return languages[manner >>> plainBits] ?? "";
}

/**
 * Whether bytes that spell a plain name have their capitals where the name has them. False where that is not known: then the
 * name itself has to be asked. Cost: linear.
 */
export function isCapitalised(capitals: number, bytes: Uint8Array, start: number, end: number): boolean {
  return capitals !== 0 && capitalsOf(bytes, start, end) === capitals;
}

/** How the letters of a word are written: small or of a script without case, a capital and then small, several capitals, and then one small. */
const SMALL = 0;
const CAPITAL = 1;
const RAISED = 2;
const PLURAL = 3;
/** A word of which nothing has been read, and one of which one capital has. */
const NONE = -1;
const ONE = 4;
const MIXED = 5;

/**
 * How each word is written, as figures to the base of 4 behind a 1, hashed to two bytes where they are more than seven. 0 for
 * words with other capitals, and where a character may stand for none or several of a text that is folded alike. Hyphens that
 * a text has and a name has not make it more words: where the numbers are equal, the same letters are capitals.
 */
function capitalsOf(bytes: Uint8Array, start: number, end: number): number {
  let capitals = 1;
  let word = NONE;
  for (let at = start; at < end; at += sizeOf(bytes[at] ?? 0)) {
    const codePoint = codePointAt(bytes, at);
    const bits = classOf(codePoint);
    if ((bits & IGNORED) !== 0) return 0;
    if ((bits & WORD) !== 0) {
      if (codePoint >= 0x30 && codePoint <= 0x39) continue;
      if (!isOneLetter(codePoint)) return 0;
      word = (bits & UPPER) === 0 ? withSmall(word) : withCapital(word);
      if (word === MIXED) return 0;
      continue;
    }
    if (word === NONE) continue;
    capitals = withWord(capitals, word);
    word = NONE;
  }
  if (word !== NONE) capitals = withWord(capitals, word);
  return capitals === 1 ? 0 : folded(capitals);
}

function withWord(capitals: number, word: number): number {
  return (Math.imul(capitals, 4) + (word === ONE ? CAPITAL : word)) ^ (capitals >>> 30);
}

/** The same number where two bytes are enough for it, else a hash; never 0. */
function folded(capitals: number): number {
  return capitals >>> 16 === 0 ? capitals : Math.imul(capitals, 0x9e3779b1) >>> 16 || 1;
}

/** Whether a letter is folded to one letter, which figures above the line and letters that are marks are not. */
function isOneLetter(codePoint: number): boolean {
  if (codePoint < 0x2b0) return codePoint < 0x80 || codePoint >= 0xc0;
  return codePoint < 0x2000 ? codePoint >= 0x386 : codePoint >= 0x3041 && codePoint < 0xf900;
}

function withSmall(word: number): number {
  if (word === NONE) return SMALL;
  if (word === ONE) return CAPITAL;
  if (word === RAISED) return PLURAL;
  return word === PLURAL ? MIXED : word;
}

function withCapital(word: number): number {
  if (word === NONE) return ONE;
  return word === ONE || word === RAISED ? RAISED : MIXED;
}
