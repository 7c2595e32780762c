/**
 * Reads records that stand as `write.ts` writes them, without a YAML parser and some hundred times as fast.
 *
 * It answers only for lines that are exactly of that form; anything else (comments, plain text, other spacing, a key twice) is left
 * to the YAML parser. Tests hold both to the same answers.
 */

import { mostLevels } from "../yaml/parse";
import { numberText, type Value, type ValueMap } from "../yaml/value";

/** A key with its value and its lines, as offsets into the piece (line ends included). */
export interface CanonicalField {
  readonly name: string;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

export interface CanonicalRecord {
  readonly fields: readonly CanonicalField[];
  readonly value: ValueMap;
  /** Offset behind the line end of the last field. */
  readonly end: number;
}

/**
 * Reads the record at the beginning of `piece`, whose hyphen stands in `column`. Blank lines and comments may follow it. Undefined
 * when it is not written canonically.
 */
export function readCanonical(piece: string, column: number): CanonicalRecord | undefined {
  const indent = " ".repeat(column + 2);
  const itemStart = `${indent}  - `;
  const fields: CanonicalField[] = [];
  const value = new Map<string, Value>();
  let at = 0;
  while (at < piece.length) {
    const start = at;
    const line = lineFrom(piece, at);
    if (fields.length > 0 && /^ *(?:#.*)?$/.test(line.text)) break;
    const lead = fields.length === 0 ? `${" ".repeat(column)}- ` : indent;
    const key = line.text.startsWith(lead) ? keyPattern.exec(line.text.slice(lead.length)) : null;
    const name = key?.[1];
    if (key === null || name === undefined || value.has(name) || keywords.has(name)) return undefined;
    at = line.end;
    const rest = line.text.slice(lead.length + key[0].length);
    const field = rest === "" ? listBelow(piece, at, itemStart) : valueAlone(rest);
    if (field === undefined) return undefined;
    if (typeof field === "object" && "below" in field) {
      at = field.end;
      value.set(name, field.below);
      fields.push({ name, value: field.below, start, end: at });
    } else {
      value.set(name, field);
      fields.push({ name, value: field, start, end: at });
    }
  }
  return fields.length > 0 && onlyComments(piece.slice(at)) ? { fields, value, end: at } : undefined;
}

const keyPattern = /^([A-Za-z_][A-Za-z0-9_-]{0,200}):(?: |$)/;
const keywords = new Set(["true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL"]);

interface Below {
  readonly below: readonly Value[];
  readonly end: number;
}

/** A list of objects, one on a line. */
function listBelow(piece: string, start: number, itemStart: string): Below | undefined {
  const items: Value[] = [];
  let at = start;
  for (;;) {
    const line = lineFrom(piece, at);
    if (!line.text.startsWith(itemStart)) break;
    const item = valueAlone(line.text.slice(itemStart.length));
    if (item === undefined) return undefined;
    items.push(item);
    at = line.end;
  }
  return items.length === 0 ? undefined : { below: items, end: at };
}

function onlyComments(text: string): boolean {
  return text === "" || /^(?: *(?:#.*)?\r?(?:\n|$))*$/.test(text);
}

interface Line {
  readonly text: string;
  readonly end: number;
}

/** The line at an offset, without its end. */
function lineFrom(text: string, start: number): Line {
  const next = text.indexOf("\n", start);
  if (next === -1) return { text: text.slice(start), end: text.length };
  const end = text.charCodeAt(next - 1) === carriageReturn && next > start ? next - 1 : next;
  return { text: text.slice(start, end), end: next + 1 };
}

const carriageReturn = 13;

/** A value that fills a line. */
function valueAlone(text: string): Value | undefined {
  const read = readFlow(text, 0, 3);
  return read !== undefined && read.end === text.length ? read.value : undefined;
}

interface Read {
  readonly value: Value;
  readonly end: number;
}

const stringPattern = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrtNLP]|u[0-9A-Fa-f]{4}))*"/uy;
const wordPattern = /(?:true|false|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,24})?(?:e[+-]\d{1,3})?)(?=$|[,\]]| \})/y;

function readFlow(text: string, at: number, level: number): Read | undefined {
  if (level > mostLevels - 2) return undefined;
  const sign = text.charAt(at);
  if (sign === '"') return readString(text, at);
  if (sign === "[") return readList(text, at, level);
  if (sign === "{") return readMap(text, at, level);
  wordPattern.lastIndex = at;
  const word = wordPattern.exec(text)?.[0];
  if (word === undefined) return undefined;
  const end = at + word.length;
  if (word === "true" || word === "false") return { value: word === "true", end };
  const number = Number(word);
  return numberText(number) === word ? { value: number, end } : undefined;
}

function readString(text: string, at: number): Read | undefined {
  stringPattern.lastIndex = at;
  const source = stringPattern.exec(text)?.[0];
  if (source === undefined) return undefined;
  const json = source.includes("\\")
    ? source.replace(/\\(?:\\|[NLP])/g, (sign) => lineEscapes[sign] ?? sign)
    : source;
  const value: unknown = JSON.parse(json);
  return typeof value === "string" ? { value, end: at + source.length } : undefined;
}

const lineEscapes: Readonly<Record<string, string>> = { "\\N": "\u0085", "\\L": "\u2028", "\\P": "\u2029" };

function readList(text: string, start: number, level: number): Read | undefined {
  const items: Value[] = [];
  let at = start + 1;
  if (text.charAt(at) === "]") return { value: items, end: at + 1 };
  for (;;) {
    const item = readFlow(text, at, level + 1);
    if (item === undefined) return undefined;
    items.push(item.value);
    at = item.end;
    if (text.charAt(at) === "]") return { value: items, end: at + 1 };
    if (!text.startsWith(", ", at)) return undefined;
    at += 2;
  }
}

const flowKey = /([A-Za-z_][A-Za-z0-9_-]{0,200}): /y;

function readMap(text: string, start: number, level: number): Read | undefined {
  const values = new Map<string, Value>();
  if (text.startsWith("{}", start)) return { value: values, end: start + 2 };
  if (!text.startsWith("{ ", start)) return undefined;
  let at = start + 2;
  for (;;) {
    const key = readKey(text, at);
    const item = key === undefined ? undefined : readFlow(text, key.end, level + 1);
    if (key === undefined || item === undefined || values.has(key.name)) return undefined;
    values.set(key.name, item.value);
    at = item.end;
    if (text.startsWith(" }", at)) return { value: values, end: at + 2 };
    if (!text.startsWith(", ", at)) return undefined;
    at += 2;
  }
}

function readKey(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  flowKey.lastIndex = at;
  const name = flowKey.exec(text)?.[1];
  if (name !== undefined) return keywords.has(name) ? undefined : { name, end: at + name.length + 2 };
  const quoted = text.charAt(at) === '"' ? readString(text, at) : undefined;
  if (quoted === undefined || typeof quoted.value !== "string" || !text.startsWith(": ", quoted.end))
    return undefined;
  // YAML reads a key on one line only up to this length.
  return quoted.end - at > 1000 ? undefined : { name: quoted.value, end: quoted.end + 2 };
}
