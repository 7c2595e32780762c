import type { OutputUnit } from "@cfworker/json-schema";

/**
 * A schema's verdict on one value in plain words with the remedy. `path` leads to the value from the root of the file;
 * for a key that the schema does not know it ends in that key.
 */
export function sentence(path: readonly string[], { keyword, error }: OutputUnit): string {
  if (keyword === "false")
    return `${nameOf(path.slice(0, -1))} has a key "${path.at(-1)}" that is not known here; check its spelling.`;
  const name = nameOf(path);
  const missing = /required property "([^"]+)"/.exec(error)?.[1];
  if (missing !== undefined) return `${name} has no "${missing}"; add it.`;
  switch (keyword) {
    case "type":
      return `${name} has to be ${typesIn(error)}.`;
    case "enum":
      return `${name} has to be one of ${quotedIn(error).join(", ")}.`;
    case "const":
      return `${name} has to be ${quotedIn(error).join(", ")}.`;
    case "pattern":
    case "anyOf":
    case "oneOf":
      return `${name} is not written in a form that is known here.`;
    case "minLength":
    case "minItems":
      return `${name} is empty; fill it in or leave it out.`;
    default:
      return `${name} is not valid: ${error.replace(/^Instance /, "").replace(/\.$/, "")}.`;
  }
}

/** Keys joined by dots, without the numbers of list items; `An item of` where the value is one. */
function nameOf(path: readonly string[]): string {
  if (path.length === 0) return "The file";
  const keys = `"${path.filter((part) => !isNumber(part)).join(".")}"`;
  return isNumber(path.at(-1) ?? "") ? `An item of ${keys}` : keys;
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}

const typeWords: Readonly<Record<string, string>> = {
  object: "a group of keys with values",
  array: "a list",
  string: "text (in quotes)",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "empty",
};

/** The types after "Expected" of a verdict, in words. */
function typesIn(error: string): string {
  const expected = quotedIn(error.slice(error.indexOf("Expected")));
  return expected.map((type) => typeWords[type] ?? type).join(" or ");
}

function quotedIn(error: string): readonly string[] {
  return [...error.matchAll(/"([^"]*)"/g)].flatMap(([, text]) => text ?? []);
}
