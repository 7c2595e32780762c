/** What a codebook requires of an annotation, asked for with one key an answer. */

import type { AttributeRule, Codebook } from "../codebook/model";
import type { Annotation, AttributeValue } from "../sidecar/model";
import { attributeChoices, attributeRules } from "./attributes";

/** The required attributes that an annotation does not say yet, in the order of the rules. */
export function unanswered(
  rules: readonly AttributeRule[],
  { attributes = {} }: Pick<Annotation, "attributes">,
): readonly AttributeRule[] {
  return rules.filter(({ name, required }) => required === true && !Object.hasOwn(attributes, name));
}

/** Answers the names of the required attributes that one annotation after the other lacks. Made once for a codebook. */
export function missingJudge(codebook: Codebook): (annotation: Annotation) => readonly string[] {
  const rules = new Map<string, readonly AttributeRule[]>();
  return (annotation) => {
    const code = annotation.code ?? "";
    const known = rules.get(code) ?? attributeRules(codebook, code);
    rules.set(code, known);
    return unanswered(known, annotation).map(({ name }) => name);
  };
}

/**
 * The digits that give a value: a number's own digit, for anything else its place from 1. Empty where the value is typed, where
 * there are more choices than digits, and where one of these digits is `taken` by a code: a code's key stays a code's.
 */
export function digitAnswers(
  rule: AttributeRule,
  taken: (key: string) => boolean,
): ReadonlyMap<string, AttributeValue> {
  const choices = attributeChoices(rule) ?? [];
  const areDigits = choices.every((one) => typeof one === "number" && one >= 0 && one <= 9);
  if (!areDigits && choices.length > 9) return new Map();
  const answers = choices.map((value, index) => [String(areDigits ? value : index + 1), value] as const);
  return answers.some(([digit]) => taken(digit)) ? new Map() : new Map(answers);
}
