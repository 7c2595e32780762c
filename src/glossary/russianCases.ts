/**
 * The cases of Russian names: a noun with the adjectives before it and a fixed rest behind it, or such phrases joined by "и"
 * (A. A. Zaliznyak, "Grammatical Dictionary of the Russian Language"). What no ending tells stands in `russianWords.ts`.
 */

import { adjectiveOf } from "./russianAdjectives";
import { type Agreement, always, type Cases, type Declined, unchanged } from "./russianDeclension";
import { nounOf } from "./russianNouns";
import { asPersons } from "./russianWords";

/**
 * All cases of a phrase; undefined where its words do not tell them, as plurals that are not listed. What stands behind the noun
 * stays as it is ("Республика Беларусь", "Договор о ..."), but for a participle that goes with it ("зона, свободная от ...").
 * Cost: linear.
 */
export function casesOfPhrase(phrase: string): Cases | undefined {
  const words = phrase.split(" ");
  let at = 0;
  while (isAttribute(words, at)) at++;
  const attributes = words.slice(0, at);
  const noun = headOf(words[at]);
  if (noun === undefined) return undefined;
  const before = attributes.map((word) => adjectiveIn(word) ?? unchanged(word));
  const agree = before.every(
    ({ agreement }) =>
      agreement === undefined || noun.agreement === undefined || agreement === noun.agreement,
  );
  const behind = casesBehind(words.slice(at), noun.agreement ?? before[0]?.agreement);
  if (!agree || behind === undefined) return undefined;
  return together([...before.map(({ cases }) => cases), noun.cases, ...behind]);
}

/** Whether a word is an adjective before a noun, or joins two of them: "экономические, социальные и культурные права". */
function isAttribute(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  const next = words[at + 1];
  if (next === undefined) return false;
  const isBeforeAdjective = adjectiveIn(next) !== undefined;
  if (/^(?:и|но|или)$/u.test(word)) return at > 0 && isBeforeAdjective && isAttribute(words, at - 1);
  if (/-$|^(?:более|менее|наименее|внутренне)$|[кн]о$/u.test(word)) return isBeforeAdjective;
  return adjectiveIn(word) !== undefined && !asPersons.has(word.toLowerCase());
}

/** A noun, or an adjective that stands for one ("Уполномоченный по правам человека"). */
function headOf(word: string | undefined): Declined | undefined {
  if (word === undefined) return undefined;
  return asPersons.has(word.toLowerCase()) ? adjectiveIn(word) : bare(word, nounOf);
}

/** Cases of what follows the noun; undefined where it takes part in the declension and cannot be told. */
function casesBehind(
  [noun = "", ...rest]: readonly string[],
  agreement: Agreement | undefined,
): readonly Cases[] | undefined {
  if (/^[–—-]$/u.test(rest[0] ?? "")) return undefined;
  const isJoined = rest[0] === "и";
  if (isJoined || (noun.endsWith(",") && rest[0] !== "не" && adjectiveIn(rest[0]) === undefined)) {
    const others = casesOfPhrase(rest.slice(isJoined ? 1 : 0).join(" "));
    if (others === undefined) return undefined;
    return isJoined ? [always("и"), others] : [others];
  }
  return rest.map((word, index) => {
    const before = index === 0 ? noun : rest[index - 1];
    const isClause =
      before?.endsWith(",") === true || (before === "не" && rest[index - 2]?.endsWith(",") !== false);
    const participle = isClause && !/^котор|ой$/u.test(word) ? adjectiveIn(word) : undefined;
    return participle !== undefined && participle.agreement === agreement ? participle.cases : always(word);
  });
}

function adjectiveIn(word: string | undefined): Declined | undefined {
  return word === undefined ? undefined : bare(word, adjectiveOf);
}

/** A word declined without the quotation marks and the comma around it. */
function bare(written: string, decline: (word: string) => Declined | undefined): Declined | undefined {
  const [, before = "", word = "", behind = ""] = /^([«"(]*)(.*?)([»",)]*)$/u.exec(written) ?? [];
  const declined = decline(word);
  if (declined === undefined) return undefined;
  return { ...declined, cases: declined.cases.map((form) => before + form + behind) };
}

function together(parts: readonly Cases[]): Cases {
  const [first = []] = parts;
  return first.map((_, index) => parts.map((cases) => cases[index] ?? "").join(" "));
}
