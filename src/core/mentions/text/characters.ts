/**
 * What a character is to the finder, and what it is compared as.
 *
 * Tables over the basic plane are filled on demand: only ASCII is known from the start, so that loading costs nothing.
 */

import { lazy } from "./pattern";
import { simplifiedUnit } from "./traditional";

/** Letter, digit, combining mark or underscore: no name may begin or end between two of these. Figures above the line are footnotes. */
export const WORD = 1;
/** Belongs to a script written without spaces (Han, kana, Thai …), where names need no boundary. */
export const UNSPACED = 2;
export const SPACE = 4;
/** Hyphen or dash. */
export const HYPHEN = 8;
export const UPPER = 16;
/** Counts for nothing in comparison: soft hyphen, zero-width characters, combining marks, Arabic vowel signs. */
export const IGNORED = 32;
const KNOWN = 128;

const classes = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

/**
 * Scripts in which a name needs no boundary, as a character class body that JavaScript and Oniguruma read alike: those written without
 * spaces, and Hangul, whose particles follow a name directly. The last range (compatibility ideographs) is made of numbers, because
 * whatever normalises this file would turn its ends into other characters.
 */
export const unspacedRanges = `฀-๿຀-໿က-႟ក-៿ぁ-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣${String.fromCharCode(0xf900)}-${String.fromCharCode(0xfaff)}`;

const unspaced = lazy(() => new RegExp(`[${unspacedRanges}]`, "u"));
const ignorable = /[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
const wordCharacter = /[\p{L}\p{Nd}\p{Nl}\p{M}_]/u;
const apostrophes = "’‘ʼ′`´";
const quotes = "“”„‟«»″";

/** Class bits of a code point. Cost: one table look-up after the first time. */
export function classOf(codePoint: number): number {
  const known = codePoint < 0x10000 ? (classes[codePoint] ?? 0) : 0;
  return known !== 0 ? known : learn(codePoint).bits;
}

/** What a code point is compared as: one UTF-16 unit, lower case, without diacritics; 0 for ignored characters. */
export function foldOf(codePoint: number): number {
  if (codePoint < 0x10000 && classes[codePoint] !== 0) return folds[codePoint] ?? 0;
  return learn(codePoint).fold;
}

/** Whether a byte of a text in UTF-8 is a capital of ASCII. False beyond the text. */
export function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

/** Whether a byte of a text in UTF-8 begins a character of Arabic, Han, kana or the like, which know no capitals. */
export function isCaseless(lead: number): boolean {
  return (lead >= 0xd8 && lead < 0xe0) || (lead >= 0xe3 && lead < 0xea);
}

/** Whether a UTF-16 unit is a letter, or a digit beyond ASCII: what the prefixes of words are made of. Cost: constant. */
export function isLetterUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return (classOf(unit) & WORD) !== 0;
}

/** Folds of ASCII by byte, 0 for bytes beyond it: a flat table for the inner loops. */
export const byteFold: Uint16Array = new Uint16Array(256);
/** Class bits of ASCII by byte, 0 for bytes beyond it. */
export const byteClass: Uint8Array = new Uint8Array(256);

function learn(codePoint: number): { bits: number; fold: number } {
  const character = String.fromCodePoint(codePoint);
  const bits = KNOWN | bitsOf(character);
  const fold = (bits & IGNORED) !== 0 ? 0 : foldCharacter(character, bits);
  if (codePoint < 0x10000) {
    classes[codePoint] = bits;
    folds[codePoint] = fold;
  }
  return { bits, fold };
}

function bitsOf(character: string): number {
  let bits = 0;
  if (wordCharacter.test(character)) bits |= WORD;
  if (unspaced.test(character)) bits |= UNSPACED;
  if (/\s/u.test(character)) bits |= SPACE;
  if (/[-\u2010-\u2015\u2212\uFE63\uFF0D]/u.test(character)) bits |= HYPHEN;
  if (/\p{Lu}/u.test(character)) bits |= UPPER;
  if (ignorable.test(character) || (/\p{M}/u.test(character) && !unspaced.test(character))) bits |= IGNORED;
  return bits;
}

function foldCharacter(character: string, bits: number): number {
  if ((bits & (SPACE | HYPHEN)) !== 0) return 0x20;
  if (apostrophes.includes(character)) return 0x27;
  if (quotes.includes(character)) return 0x22;
  if (character === "ى" || character === "ی") return 0x064a;
  if (character === "ة") return 0x0647;
  if (/[\uAC00-\uD7AF\u3040-\u30FF]/u.test(character)) return character.charCodeAt(0);
  const unit = character.normalize("NFKD").toLowerCase().charCodeAt(0);
  return unit < 0x4e00 || unit > 0x9fff ? unit : (simplifiedUnit(unit) ?? unit);
}

for (let byte = 0; byte < 128; byte++) {
  const { bits, fold } = learn(byte);
  byteClass[byte] = bits;
  byteFold[byte] = fold;
}
