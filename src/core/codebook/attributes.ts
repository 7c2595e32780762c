/** Attribute values held against the rules of a code. */

import { worded } from "../problem";
import { anyOf, type Sentence, said } from "../sentence";
import type { AttributeValue } from "../sidecar/model";
import type { ValuePath } from "../sidecar/nodePlace";
import { nearestTexts } from "../text/nearest";
import type { CodingProblem, Remedy } from "./codingProblem";
import type { AttributeRule, Code } from "./model";

/** A fault with the path, from the record, of the value it is about. */
export type AttributeFault = Omit<CodingProblem, "start" | "end"> & { readonly path: ValuePath };

/** What is wrong with the attributes of the annotation `id`, in the order of the rules, then of the values. */
export function attributeFaults(
  id: string,
  { path: code, attributes: rules = [] }: Code,
  values: Readonly<Record<string, AttributeValue>>,
): readonly AttributeFault[] {
  const names = rules.map(({ name }) => name);
  const against = rules.flatMap((rule): readonly AttributeFault[] => {
    const value = Object.hasOwn(values, rule.name) ? values[rule.name] : undefined;
    if (value === undefined) return rule.required === true ? [missing(id, code, rule)] : [];
    const wanted = expected(rule, value);
    if (wanted === undefined) return [];
    const message = said`The attribute "${rule.name}" of annotation ${id} has to be ${wanted}.`;
    return [
      {
        code: "codebook.bad-attribute-value",
        severity: "error",
        ...worded(message),
        remedies: remediesFor(rule, value),
        path: ["attributes", rule.name],
      },
    ];
  });
  // How sure somebody was may be said of every annotation.
  const unknown = Object.keys(values).filter((name) => name !== "confidence" && !names.includes(name));
  return [...against, ...unknown.map((name) => unknownName(id, code, name, names))];
}

function missing(id: string, code: string, rule: AttributeRule): AttributeFault {
  const message = said`Annotation ${id} has no "${rule.name}", which every "${code}" needs: ${wantedText(rule)}.`;
  return {
    code: "codebook.missing-attribute",
    severity: "error",
    ...worded(message),
    remedies: [],
    path: ["code"],
  };
}

function unknownName(id: string, code: string, name: string, names: readonly string[]): AttributeFault {
  const [near] = nearestTexts(name, names, 1);
  const unlisted = said`Annotation ${id} has an attribute "${name}", which the codebook does not list for "${code}".`;
  return {
    code: "codebook.unknown-attribute",
    severity: "information",
    ...worded(near === undefined ? unlisted : said`${unlisted} Is "${near}" meant?`),
    remedies: [],
    path: ["attributes", name],
  };
}

/** What the value should be, in words; undefined when it is right. */
function expected(rule: AttributeRule, value: AttributeValue): Sentence | undefined {
  return isRight(rule, value) ? undefined : wantedText(rule);
}

function isRight(rule: AttributeRule, value: AttributeValue): boolean {
  switch (rule.type) {
    case "enum": {
      const chosen = typeof value === "object" ? value : [value];
      return chosen.every((one) => typeof one === "string" && (rule.values ?? []).includes(one));
    }
    case "scale":
      return typeof value === "number" && Number.isInteger(value) && isBetween(rule, value);
    case "number":
      return typeof value === "number" && isBetween(rule, value);
    case "text":
      return typeof value === "string";
    case "yes-no":
      return typeof value === "boolean";
  }
}

function isBetween({ min, max }: AttributeRule, value: number): boolean {
  return (min === undefined || min <= value) && (max === undefined || value <= max);
}

function wantedText(rule: AttributeRule): Sentence {
  switch (rule.type) {
    case "enum":
      return anyOf((rule.values ?? []).map((one) => `"${one}"`));
    case "scale":
      return wantedNumber(rule, said`a whole number`);
    case "number":
      return wantedNumber(rule, said`a number`);
    case "text":
      return said`text in quotes`;
    case "yes-no":
      return said`true or false`;
  }
}

function wantedNumber({ min, max }: AttributeRule, what: Sentence): Sentence {
  if (min !== undefined && max !== undefined) return said`${what} from ${min} to ${max}`;
  if (min !== undefined) return said`${what} of at least ${min}`;
  return max === undefined ? what : said`${what} of at most ${max}`;
}

const yes = /^(?:y|yes|true|1)$/i;
const no = /^(?:n|no|false|0)$/i;

function remediesFor(rule: AttributeRule, value: AttributeValue): readonly Remedy[] {
  const remedy = (one: string | number | boolean): Remedy => ({
    kind: "value",
    value: one,
    isReplacement: false,
  });
  switch (rule.type) {
    case "enum":
      // Of a list, nobody can say which one is meant.
      if (typeof value === "object") return [];
      return sortedByLikeness(String(value), rule.values ?? [])
        .slice(0, 5)
        .map(remedy);
    case "scale":
    case "number": {
      const near = nearestNumber(rule, value);
      return near === undefined ? [] : [remedy(near)];
    }
    case "yes-no":
      return yes.test(String(value)) ? [remedy(true)] : no.test(String(value)) ? [remedy(false)] : [];
    case "text":
      return typeof value === "object" ? [] : [remedy(String(value))];
  }
}

function sortedByLikeness(value: string, values: readonly string[]): readonly string[] {
  const near = nearestTexts(value, values, values.length);
  return [...near, ...values.filter((one) => !near.includes(one))];
}

/** The number that the rule allows and that is nearest to the value; undefined when the value is no number. */
function nearestNumber({ type, min, max }: AttributeRule, value: AttributeValue): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
  const whole = type === "scale" ? Math.round(number) : number;
  return Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, whole));
}
