import type { OutputUnit } from "@cfworker/json-schema";
import { anyOf, type Sentence, said } from "../sentence";

/**
 * A schema's verdict on one value in plain words with the remedy. `path` leads to the value from the root of the file;
 * for a key that the schema does not know it ends in that key.
 */
export function sentence(path: readonly string[], { keyword, error }: OutputUnit): Sentence {
  if (keyword === "false")
    return said`${nameOf(path.slice(0, -1))} has a key "${path.at(-1)}" that is not known here; check its spelling.`;
  const name = nameOf(path);
  const missing = /required property "([^"]+)"/.exec(error)?.[1];
  if (missing !== undefined) return said`${name} has no "${missing}"; add it.`;
  switch (keyword) {
    case "type":
      return said`${name} has to be ${typesIn(error)}.`;
    case "enum":
      return said`${name} has to be one of ${quotedIn(error).join(", ")}.`;
    case "const":
      return said`${name} has to be ${quotedIn(error).join(", ")}.`;
    case "pattern":
    case "anyOf":
    case "oneOf":
      return said`${name} is not written in a form that is known here.`;
    case "minLength":
    case "minItems":
      return said`${name} is empty; fill it in or leave it out.`;
    default:
      return said`${name} is not valid: ${error.replace(/^Instance /, "").replace(/\.$/, "")}.`;
  }
}

/** Keys joined by dots, without the numbers of list items; `An item of` where the value is one. */
function nameOf(path: readonly string[]): Sentence {
  if (path.length === 0) return said`The file`;
  const keys = `"${path.filter((part) => !isNumber(part)).join(".")}"`;
  return isNumber(path.at(-1) ?? "") ? said`An item of ${keys}` : said`${keys}`;
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}

const typeWords: Readonly<Record<string, Sentence>> = {
  object: said`a group of keys with values`,
  array: said`a list`,
  string: said`text (in quotes)`,
  integer: said`a whole number`,
  number: said`a number`,
  boolean: said`true or false`,
  null: said`empty`,
};

/** The types after "Expected" of a verdict, in words. */
function typesIn(error: string): Sentence {
  const expected = quotedIn(error.slice(error.indexOf("Expected")));
  return anyOf(expected.map((type) => typeWords[type] ?? type));
}

function quotedIn(error: string): readonly string[] {
  return [...error.matchAll(/"([^"]*)"/g)].flatMap(([, text]) => text ?? []);
}
