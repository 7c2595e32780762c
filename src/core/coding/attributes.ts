/** Values of attributes as a codebook allows them: what there is to choose from, and what may be typed. */

import type { AttributeRule, Codebook, CodeNode } from "../codebook/model";
import { type Sentence, said } from "../sentence";
import type { AttributeValue } from "../sidecar/model";

/**
 * The attributes of a code: its own, then those of the codes above it; of two with one name the nearer counts. Empty for a code that
 * the codebook does not know.
 */
export function attributeRules(codebook: Codebook, code: string): readonly AttributeRule[] {
  const nodes: CodeNode[] = [];
  let level = codebook.codes;
  for (const part of code.split("/")) {
    const node = level.find((one) => one.code === part);
    if (node === undefined) return [];
    nodes.unshift(node);
    level = node.codes ?? [];
  }
  const rules = new Map<string, AttributeRule>();
  for (const rule of nodes.flatMap(({ attributes = [] }) => attributes))
    if (!rules.has(rule.name)) rules.set(rule.name, rule);
  return [...rules.values()];
}

/** How sure a coder is: an attribute of every annotation, whether or not a codebook lists it. A codebook's own rule wins. */
export const confidenceRule: AttributeRule = { name: "confidence", type: "scale", min: 1, max: 3 };

/** More steps than this are typed, not chosen from a list. */
const mostSteps = 50;

/** The values to choose from; undefined where a value is typed. */
export function attributeChoices({
  type,
  values = [],
  min,
  max,
}: AttributeRule): readonly AttributeValue[] | undefined {
  switch (type) {
    case "enum":
      return values;
    case "yes-no":
      return [true, false];
    case "scale":
      if (min === undefined || max === undefined || !Number.isInteger(min) || max - min >= mostSteps)
        return undefined;
      return Array.from({ length: Math.floor(max - min) + 1 }, (_, step) => min + step);
    default:
      return undefined;
  }
}

/**
 * The next value up (1) or down (-1) of a rule that has choices: without a value, the highest or the one below it. Undefined at the
 * end, and where values are typed.
 */
export function steppedValue(
  rule: AttributeRule,
  value: AttributeValue | undefined,
  direction: 1 | -1,
): AttributeValue | undefined {
  const choices = attributeChoices(rule) ?? [];
  const at = value === undefined ? -1 : choices.indexOf(value);
  if (at < 0) return direction === 1 ? choices.at(-1) : (choices.at(-2) ?? choices[0]);
  return choices[at + direction];
}

/** A value as lists and messages show it. */
export function attributeText(value: AttributeValue): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** What was typed as a value; or, in plain words, why it is none. */
export type TypedValue = { readonly value: AttributeValue } | { readonly fault: Sentence };

/** Reads what was typed for an attribute. A decimal comma counts as a point; white space around a value does not count. */
export function typedAttribute(
  { name, type, values = [], min, max }: AttributeRule,
  typed: string,
): TypedValue {
  const text = typed.trim();
  if (text === "") return { fault: said`Type a value for “${name}”.` };
  if (type === "text") return { value: text };
  if (type === "yes-no") {
    const yes = /^(?:yes|y|true)$/i.test(text);
    return yes || /^(?:no|n|false)$/i.test(text) ? { value: yes } : { fault: said`Type yes or no.` };
  }
  if (type === "enum")
    return values.includes(text)
      ? { value: text }
      : { fault: said`Type one of these: ${values.join(", ")}.` };
  const number = /^[-+]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (Number.isNaN(number)) return { fault: said`“${name}” is a number, such as ${min ?? 1}.` };
  if (min !== undefined && number < min) return { fault: said`“${name}” is at least ${min}.` };
  if (max !== undefined && number > max) return { fault: said`“${name}” is at most ${max}.` };
  return { value: number };
}
