import assert from "node:assert/strict";
import { it } from "mocha";
import { createFinder, type Finder } from "../../../src/core/mentions/finder";
import type { Mention } from "../../../src/core/mentions/model";
import { smallGlossary } from "./glossary";

/** Talk of policy, so that what counts only in such texts counts. Goes before the text that is looked at, which nothing of it can join. */
export const policyIn = {
  en: "The nuclear disarmament negotiations and sanctions of which the parties speak, missiles and weapons, treaties and governments.\n\n",
  fr: "Le désarmement nucléaire, les armes et les traités sont en cause pour la France, qui est dans le débat par le gouvernement.\n\n",
  es: "El desarme y las armas nucleares son el objeto de los tratados que una parte del gobierno no quiere para el país.\n\n",
  de: "Die Abrüstung, die Rüstungskontrolle, die Atomwaffen und die Verträge sind für die Regierung und das Land wichtig, auf eine Art.\n\n",
  ru: "Ядерное разоружение, договоры, оружие и санкции остаются предметом переговоров о безопасности.\n\n",
  ar: "الأسلحة النووية ومعاهدة الأمن والعقوبات موضوع المفاوضات.\n\n",
  zh: "核裁军、军控条约和制裁仍然是有关国家谈判的议题。\n\n",
} as const;

export const policy = policyIn.en;

/** The finder of the small glossary alone. */
export const finder = createFinder(smallGlossary());

/** A text, and what has to be found in it. */
export type Examples = readonly (readonly [text: string, ...expected: string[]])[];

/** A test for each example. */
export function cases(examples: Examples, find: (text: string) => readonly string[]): void {
  for (const [text, ...expected] of examples)
    it(text.replace(/\s/g, "·").slice(0, 100), () => assert.deepEqual(find(text), expected));
}

/** How mentions are looked for, where it is not with the finder of the small glossary, behind talk of policy, and all of them. */
export interface Looking {
  readonly finder?: Finder;
  readonly before?: string;
  readonly about?: (mention: Mention) => boolean;
}

/** Mentions of a text, in its order; what is found in the text before it is left out. Their words have one blank for any white space. */
function found(written: string, looking: Looking): readonly { kind: string; words: string }[] {
  const { finder: own = finder, before = policy, about = () => true } = looking;
  const text = before + written;
  return own
    .find(text)
    .filter((mention) => mention.start >= before.length && about(mention))
    .map(({ kind, start, end }) => ({ kind, words: text.slice(start, end).replace(/\s+/g, " ") }));
}

/** The words of mentions in a text. */
export function wordsIn(text: string, looking: Looking = {}): readonly string[] {
  return found(text, looking).map(({ words }) => words);
}

/** A test for each text, with its mentions as `kind:words`. */
export function mentionCases(examples: Examples, looking: Looking = {}): void {
  cases(examples, (text) => found(text, looking).map(({ kind, words }) => `${kind}:${words}`));
}

/** The words of persons in a text. */
export function personsIn(text: string, before: string = policy): readonly string[] {
  return wordsIn(text, { before, about: ({ subtype }) => subtype === "person" });
}

/** A test for each text, with the persons that are found in it. */
export function personCases(examples: Examples): void {
  cases(examples, personsIn);
}
