/** The declension of Russian adjectives and participles. */

import { type Agreement, casesOf, type Declined } from "./russianDeclension";

const agreements: Readonly<Record<string, Agreement>> = {
  ый: "m",
  ий: "m",
  ой: "m",
  ая: "f",
  яя: "f",
  ья: "f",
  ое: "n",
  ее: "n",
  ье: "n",
  ые: "pl",
  ие: "pl",
  ьи: "pl",
};

/** Stems of soft adjectives in -ний; other words in -ний and -ние are nouns ("плутоний", "соглашение"). */
const soft =
  /(?:^(?:ближн|внешн|внутренн|верхн|нижн|средн|последн|поздн|ранн|дальн|крайн|древн|соседн|прежн|нынешн)|сторонн|(?:[её]х|ух|и)летн)$/iu;

/** An adjective or participle in all cases by its nominative; undefined for other words. Cost: constant. */
export function adjectiveOf(word: string): Declined | undefined {
  if (word.endsWith("овы") && !/^основы$/iu.test(word))
    return { cases: casesOf(word, word, "х м - ми х"), agreement: "pl" };
  const reflexive = word.endsWith("ся") ? "ся" : "";
  const active = word.slice(0, word.length - reflexive.length);
  const ending = active.slice(-2);
  const stem = active.slice(0, -2);
  const agreement = agreements[ending];
  if (agreement === undefined || isNoun(stem, ending)) return undefined;
  const isThird = /^трет$/iu.test(stem);
  const cases = casesOf(active, isThird ? `${stem}ь` : stem, endingsOf(stem, ending));
  return { cases: cases.map((form) => form + reflexive), agreement };
}

/** Whether a word with an ending that adjectives have is none: "оружие", "плутоний", "статья". */
function isNoun(stem: string, ending: string): boolean {
  if (ending.startsWith("ь")) return !/^трет$/iu.test(stem);
  if (!["ий", "ие", "яя", "ее"].includes(ending) || /^(?:трет|рабоч|проч|свеж)$/iu.test(stem)) return false;
  return !soft.test(stem) && (ending === "яя" || !/[кгхшщ]$/u.test(stem));
}

function endingsOf(stem: string, ending: string): string {
  const isSoft = soft.test(stem) || /^трет$/iu.test(stem);
  const isHushing = /[жшчщ]$/u.test(stem) && ending !== "ой" && !/^(?:больш|чуж)$/iu.test(stem);
  const vowel = isSoft || /[кгхжшчщ]$/u.test(stem) ? "и" : "ы";
  const agreement = agreements[ending];
  if (agreement === "pl") return `${vowel}х ${vowel}м - ${vowel}ми ${vowel}х`;
  if (ending === "ья") return "ей ей ю ей ей";
  if (agreement === "f") return isSoft ? "ей ей юю ей ей" : isHushing ? "ей ей ую ей ей" : "ой ой ую ой ой";
  return isSoft || isHushing ? `его ему - ${vowel}м ем` : `ого ому - ${vowel}м ом`;
}
