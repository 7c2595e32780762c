/**
 * Sentences of the core with what fills them kept apart, so that an edge can say them in the reader's language. The core itself,
 * and the command line, speak English.
 */

/** What stands in a slot: a name or a number as it is, or a part that is translated on its own. */
export type Filling = string | number | Sentence | undefined;

export interface Sentence {
  /** English, with `{0}`, `{1}` for what fills it. Its key in the tables of translations. */
  readonly template: string;
  readonly fill: readonly Filling[];
}

/** Gives a template in another language; the template itself where there is none. */
export type Translate = (template: string) => string;

/** A sentence written as a template literal: said`The code “${code}” is taken.` */
export function said(parts: TemplateStringsArray, ...fill: readonly Filling[]): Sentence {
  const template = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  return { template, fill };
}

/** A sentence as text; in English without `translate`. Cost: linear. */
export function sentenceText(
  { template, fill }: Sentence,
  translate: Translate = (english) => english,
): string {
  return translate(template).replace(/\{(\d+)\}/g, (_, index: string) => {
    const value = fill[Number(index)];
    return typeof value === "object" ? sentenceText(value, translate) : String(value ?? "");
  });
}

/** Several choices in a row: “a, b or c”. Nothing said where there are none. */
export function anyOf(choices: readonly Filling[]): Sentence {
  const [first, ...others] = choices;
  if (first === undefined) return said``;
  return others.reduce<Sentence>((so, next) => said`${so} or ${next}`, said`${first}`);
}
