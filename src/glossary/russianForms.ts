/**
 * Case forms of Russian names, adjectives and nouns for people, by the regular patterns of the language
 * (A. A. Zaliznyak, "Grammatical Dictionary of the Russian Language"). Irregular words stand in the state files.
 */

import { casesOfPhrase } from "./russianCases";

const irregularPeople: Readonly<Record<string, readonly string[]>> = {
  турок: ["турка", "турку", "турком", "турке", "турки", "турок", "туркам", "турками", "турках"],
  болгарин: singular("болгарин").concat("болгары", "болгар", "болгарам", "болгарами", "болгарах"),
  грузин: singular("грузин").concat("грузины", "грузинам", "грузинами", "грузинах"),
  румын: singular("румын").concat("румыны", "румынам", "румынами", "румынах"),
  туркмен: singular("туркмен").concat("туркмены", "туркменов", "туркменам", "туркменами", "туркменах"),
};

/** All distinct case forms of a name, itself first; forms with ё also with е. Only itself where its words do not tell them. */
export function russianNameForms(name: string): readonly string[] {
  return withoutYo(casesOfPhrase(name) ?? [name]);
}

/** The forms of all cases, genders and numbers of an adjective given in the masculine nominative: 12 of them. */
export function russianAdjectiveForms(adjective: string): readonly string[] {
  const stem = adjective.slice(0, -2);
  const vowel = adjective.endsWith("ый") ? "ы" : "и";
  const endings = [
    `${vowel}й`,
    "ого",
    "ому",
    `${vowel}м`,
    "ом",
    "ая",
    "ой",
    "ую",
    "ое",
    `${vowel}е`,
    `${vowel}х`,
  ];
  return withoutYo([...endings, `${vowel}ми`].map((ending) => stem + ending));
}

/** Singular and plural case forms of a masculine noun for a person ("иранец", "россиянин", "чех"), itself first. */
export function russianPeopleForms(noun: string): readonly string[] {
  const irregular = irregularPeople[noun];
  if (irregular !== undefined) return withoutYo([noun, ...irregular]);
  const townsman = /^(.*[ая]н)ин$/u.exec(noun)?.[1];
  if (townsman !== undefined) {
    const plural = ["е", "", "ам", "ами", "ах"].map((ending) => townsman + ending);
    return withoutYo([noun, ...singular(noun), ...plural]);
  }
  if (noun.endsWith("ец")) {
    const stem = `${fleetingStem(noun.slice(0, -2))}ц`;
    return withoutYo([noun, ...attach(stem, ["а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах"])]);
  }
  const hushing = /[шжчщ]$/u.test(noun);
  const plural = /[шжчщкгх]$/u.test(noun) ? "и" : "ы";
  return withoutYo([
    noun,
    ...singular(noun),
    ...attach(noun, [plural, hushing ? "ей" : "ов", "ам", "ами", "ах"]),
  ]);
}

function singular(noun: string): string[] {
  return attach(noun, ["а", "у", "ом", "е"]);
}

/** "кита" → "китай", "португал" → "португаль": what stands before the ц when the е of -ец falls out. */
function fleetingStem(stem: string): string {
  if (/[аеёиоуыэюя]$/u.test(stem)) return `${stem}й`;
  return stem.endsWith("л") ? `${stem}ь` : stem;
}

function attach(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}

function withoutYo(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.flatMap((form) => [form, form.replaceAll("ё", "е").replaceAll("Ё", "Е")]))];
}
