/** Words as suggestions compare them. */

import type { TextRange } from "../anchor/model";
import { foldText } from "../text/fold";
import { unspacedScripts } from "../text/words";

/** A word, or a sign that is neither letter nor space. UTF-16 range in the text. */
export interface ComparableWord {
  readonly start: number;
  readonly end: number;
  /** Equal for words that count as the same. */
  readonly form: string;
}

const letter = `(?![${unspacedScripts}])[\\p{L}\\p{N}\\p{M}_]`;
const wordPattern = new RegExp(`[${unspacedScripts}]\\p{M}*|(?:${letter})+|\\S`, "gu");

/** The longest acronym: longer words in capitals are shouted. */
const longestAcronym = 6;

/**
 * The words of a text. White space, the forms of quotation marks, hyphens and apostrophes, and capital letters do not count, but
 * for acronyms, because "WHO" and "who" are not the same. Cost: linear, about that of folding the text.
 */
export function comparableWords(text: string): readonly ComparableWord[] {
  const { folded, toRaw, toRawEnd } = foldText(text);
  return Array.from(folded.matchAll(wordPattern), ({ 0: word, index }) => ({
    start: toRaw(index),
    end: toRawEnd(index + word.length),
    form: isAcronym(word) ? word : word.toLowerCase(),
  }));
}

function isAcronym(word: string): boolean {
  return word.length <= longestAcronym && /^\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u.test(word);
}

/** The words of a quote as one string that is equal for quotes that say the same; empty for a quote without any. */
export function comparableKey(quote: string): string {
  return formsOf(quote).join(" ");
}

/** The range of the words from `first` to `end` (excluded). */
export function rangeOfWords(words: readonly ComparableWord[], first: number, end: number): TextRange {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** The words of a text in the form in which they are compared. Cost: linear. */
export function formsOf(text: string): readonly string[] {
  return comparableWords(text).map(({ form }) => form);
}
