/**
 * The one definition of where a name may begin and end. The matcher uses the predicates, the generated grammar the regular
 * expressions; a test holds them together.
 *
 * A boundary lies where a letter, digit, combining mark or underscore does not touch another one; a figure above the line, which
 * calls a footnote, is none of them. Scripts written without
 * spaces (Han, kana, Thai, Lao, Khmer, Burmese) need none. In Arabic the clitics wa-, fa-, bi-, li-, ka- and the article may
 * stand before a name in the same word.
 */

import { classOf, UNSPACED, unspacedRanges, WORD } from "./characters";

const word = "[\\p{L}\\p{Nd}\\p{Nl}\\p{M}_]";
const notWord = "[^\\p{L}\\p{Nd}\\p{Nl}\\p{M}_]";

/** Clitics that may precede a name in Arabic, longest first. */
const arabicClitics: readonly string[] = cliticsOf();

/**
 * Before a name: zero-width, for JavaScript (with the `u` flag) and for Oniguruma. Clitics are written out one by one because
 * Oniguruma takes no quantifier in a look-behind.
 */
export const boundaryBefore: string = [
  `(?<!${word})`,
  `(?<=[${unspacedRanges}])`,
  `(?=[${unspacedRanges}])`,
  // What costs little comes first: an Arabic letter, behind a letter that ends a clitic.
  `(?=[\\u0621-\\u064A])(?<=[${cliticEnds()}])(?:(?<=${notWord}(?:${arabicClitics.join("|")}))|(?<=^(?:${arabicClitics.join("|")})))`,
]
  .join("|")
  .replace(/^(.*)$/s, "(?:$1)")
  .replaceAll("\\u0621", "ء")
  .replaceAll("\\u064A", "ي");

/** After a name: zero-width, for JavaScript (with the `u` flag) and for Oniguruma. */
export const boundaryAfter = `(?:(?!${word})|(?<=[${unspacedRanges}])|(?=[${unspacedRanges}]))`;

/** Whether a name may begin at a UTF-16 offset. Cost: constant. */
export function isStartBoundary(text: string, offset: number): boolean {
  if (!isWordBefore(text, offset) || touchesUnspaced(text, offset)) return true;
  const next = text.codePointAt(offset) ?? 0;
  if (next < 0x0621 || next > 0x064a) return false;
  return arabicClitics.some(
    (clitic) => text.endsWith(clitic, offset) && !isWordBefore(text, offset - clitic.length),
  );
}

/** Whether a name may end at a UTF-16 offset. Cost: constant. */
export function isEndBoundary(text: string, offset: number): boolean {
  const next = offset < text.length ? classOf(text.codePointAt(offset) ?? 0) : 0;
  return (next & WORD) === 0 || touchesUnspaced(text, offset);
}

function touchesUnspaced(text: string, offset: number): boolean {
  const next = offset < text.length ? classOf(text.codePointAt(offset) ?? 0) : 0;
  const previous = offset > 0 ? classOf(codePointBefore(text, offset)) : 0;
  return ((next | previous) & UNSPACED) !== 0;
}

function isWordBefore(text: string, offset: number): boolean {
  return offset > 0 && (classOf(codePointBefore(text, offset)) & WORD) !== 0;
}

function codePointBefore(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1);
  const isLow = unit >= 0xdc00 && unit < 0xe000 && offset > 1;
  return isLow ? (text.codePointAt(offset - 2) ?? unit) : unit;
}

/** The letters that a clitic may end in. */
function cliticEnds(): string {
  return [...new Set(arabicClitics.map((clitic) => clitic.slice(-1)))].join("");
}

function cliticsOf(): readonly string[] {
  const found: string[] = [];
  for (const conjunction of ["", "و", "ف"])
    for (const preposition of ["", "ب", "ل", "ك"])
      for (const article of ["", "ال"]) {
        const clitic = conjunction + preposition + article;
        // After li- the article loses its alif.
        found.push(preposition === "ل" && article !== "" ? `${conjunction}لل` : clitic);
      }
  return found.filter((clitic) => clitic !== "").sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
