/** The declension of Russian nouns. */

import { type Agreement, type Cases, casesOf, type Declined, unchanged } from "./russianDeclension";
import { doublyDeclined, feminine, notTold, obliqueStems, pluralGenitives, unchanging } from "./russianWords";

/** A noun in all cases by its nominative; undefined where the word does not tell them. Cost: linear in the endings known. */
export function nounOf(word: string): Declined | undefined {
  const key = word.toLowerCase();
  if (notTold.has(key) || /^[а-яё]{1,2}$|^\d|[А-ЯЁ]{2}[а-яё]{1,2}$|[нщ]ей$/u.test(word)) return undefined;
  const genitive = pluralGenitives.get(key);
  if (genitive !== undefined) return { cases: pluralCases(word, like(word, genitive)), agreement: "pl" };
  const [first = "", second, ...more] = word.split("-");
  if (second !== undefined && more.length === 0 && doublyDeclined.has(first.toLowerCase()))
    return joined(nounOf(first), nounOf(second));
  if (/^[а-яё]+-\d/u.test(word)) return joined(nounOf(first), unchanged(word.slice(first.length + 1)));
  if (isUnchanging(word)) return unchanged(word);
  if (/[ыи]$/u.test(word)) return undefined;
  const { endings, agreement } = declensionOf(key);
  const oblique = obliqueStems.get(key);
  const stem = oblique === undefined ? word.replace(/[аяоеьй]$/u, "") : like(word, oblique);
  return { cases: casesOf(word, stem, endings), agreement };
}

interface Declension {
  readonly endings: string;
  readonly agreement: Agreement;
}

function declensionOf(noun: string): Declension {
  if (isThird(noun)) return { endings: "и и - ью и", agreement: "f" };
  const [, endings, agreement] = declensions.find(([ending]) => ending.test(noun)) ?? hard;
  return { endings, agreement };
}

const hard = [/$/u, "а у - ом е", "m"] as const;

/** Endings after the stem by how a noun ends: the first that fits counts. */
const declensions: readonly (readonly [RegExp, string, Agreement])[] = [
  [/^путь$/u, "и и - ём и", "m"],
  [/мя$/u, "ени ени - енем ени", "n"],
  [/ия$/u, "и и ю ей и", "f"],
  [/я$/u, "и е ю ей е", "f"],
  [/[жшчщ]а$/u, "и е у ей е", "f"],
  [/ца$/u, "ы е у ей е", "f"],
  [/[кгх]а$/u, "и е у ой е", "f"],
  [/а$/u, "ы е у ой е", "f"],
  [/ие$/u, "я ю - ем и", "n"],
  [/ье$/u, "я ю - ем е", "n"],
  [/[щц]е$/u, "а у - ем е", "n"],
  [/о$/u, "а у - ом е", "n"],
  [/ий$/u, "я ю - ем и", "m"],
  [/[йь]$/u, "я ю - ем е", "m"],
  [/[жшчщ]$|(?<!е)ц$/u, "а у - ем е", "m"],
];

/** Whether a noun in -ь is feminine, as all in -сть are. */
function isThird(noun: string): boolean {
  return noun.endsWith("ь") && (feminine.has(noun) || /(?:ст|[жшчщв])ь$/u.test(noun));
}

function pluralCases(word: string, genitive: string): Cases {
  const stem = word.slice(0, -1);
  const vowel = /[яи]$/u.test(word) && !/[кгхжшчщ]$/u.test(stem) ? "я" : "а";
  return [word, genitive, `${stem}${vowel}м`, word, `${stem}${vowel}ми`, `${stem}${vowel}х`];
}

/** Names in capitals or another script, and nouns in a vowel that have one form; common ones in -о and -е have more. */
function isUnchanging(word: string): boolean {
  const noun = word.toLowerCase();
  if (/[^а-яё]$/u.test(word) || unchanging.has(noun) || /(?:[уюэё]|[уо]а)$/u.test(noun)) return true;
  if (noun.endsWith("е")) return !/[иьщц]е$/u.test(noun);
  return noun.endsWith("о") && !/(?:тв|ав|вел|дел|удн|ив|исл|ест|др|ез|ойск|ил|лиц)о$/u.test(noun);
}

function joined(first: Declined | undefined, second: Declined | undefined): Declined | undefined {
  if (first === undefined || second === undefined) return undefined;
  return { ...first, cases: first.cases.map((form, index) => `${form}-${second.cases[index] ?? ""}`) };
}

/** A word with the first letter of another: capital where that one is. */
function like(word: string, text: string): string {
  return word.charAt(0) + text.slice(1);
}
