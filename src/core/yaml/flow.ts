/** Values on one line, as every YAML reader reads them alike. */

import { isNothing, isValueList, isValueMap, numberText, type Value } from "./value";

/** A value in flow style: `"text"`, `12`, `[a, b]`, `{ key: value }`. Never contains a line end. */
export function flowText(value: Value): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (isValueList(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isValueMap(value)) return isNothing(value) ? "null" : value.raw;
  const pairs = [...value].map(([key, one]) => `${keyText(key)}: ${flowText(one)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** A key, in quotes where a reader could take it for something else. */
export function keyText(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && !keywords.test(key) ? key : quoted(key);
}

/** Words that some YAML version reads as true, false or null. */
const keywords = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/**
 * A string in double quotes with JSON's escapes. Line separators, control signs and non-characters are escaped as well: YAML
 * readers differ on whether they end a line or may stand in a file at all.
 */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => shortEscapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
  );
}

const shortEscapes: Readonly<Record<string, string>> = {
  "\u0085": "\\N",
  "\u2028": "\\L",
  "\u2029": "\\P",
};

/** Whether every string in a piece of data is well-formed Unicode, which only then can be written to a file. */
export function isWritable(data: unknown): boolean {
  // JSON writes a lone surrogate, and nothing else, as an escape in the surrogate range.
  return data === undefined || !/\\ud[89a-f][0-9a-f]{2}/i.test(JSON.stringify(data).replace(/\\\\/g, ""));
}
