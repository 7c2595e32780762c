/** A text as words: what is compared when texts differ. */

/** Words and, on request, signs between them, with their places in the folded text. */
export interface Words {
  readonly words: readonly string[];
  /** Folded offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Scripts that do not part words by spaces are taken sign by sign. */
export const loneSigns =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const word = `[${loneSigns}]\\p{M}*|(?:(?![${loneSigns}])[\\p{L}\\p{N}\\p{M}])+`;
const wordsAndSigns = new RegExp(`${word}|[^\\s\\p{L}\\p{N}\\p{M}]`, "gu");
/** The same for texts that need no such care, several times as fast. */
const plainWordsAndSigns = /[A-Za-z0-9]+|[^\sA-Za-z0-9]/g;

/** Words, and each other sign but white space alone. Cost: linear; about 60 ms a megabyte. */
export function wordsAndSignsOf(folded: string): Words {
  return matches(folded, isPlain(folded) ? plainWordsAndSigns : wordsAndSigns);
}

/** How much it says that two texts share this word: long ones, numbers and names say more than `of` or a comma. */
export function worthOf(token: string): number {
  if (token.length === 1) {
    if (/[^\p{L}\p{N}]/u.test(token)) return 0.5;
    return new RegExp(`[${loneSigns}]`, "u").test(token) ? 4 : 2.5;
  }
  const base = Math.min(9, 2.2 + token.length);
  return /^[\p{Lu}\p{N}]/u.test(token) ? base + 1.5 : base;
}

function isPlain(folded: string): boolean {
  return !/[^\0-\x7f]/.test(folded);
}

function matches(folded: string, pattern: RegExp): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    words.push(match[0]);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}
