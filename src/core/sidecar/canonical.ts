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
    const lead = fields.length === 0 ? `${" ".repeat(column)}- ` : indent;
    const name = piece.startsWith(lead, at) ? nameAt(piece, at + lead.length) : "";
    if (name === "" && fields.length > 0 && isBlank(piece, at)) break;
    if (name === "" || value.has(name) || keywords.has(name)) return undefined;
    const field = fieldAt(piece, at + lead.length + name.length + 1, itemStart);
    if (field === undefined) return undefined;
    value.set(name, field.value);
    fields.push({ name, value: field.value, start: at, end: field.end });
    at = field.end;
  }
  return fields.length > 0 && onlyComments(piece, at) ? { fields, value, end: at } : undefined;
}

const keywords = new Set(["true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL"]);
const longestName = 201;

/** The name at an offset that is followed by a colon and a gap; empty when there is none. */
function nameAt(piece: string, start: number): string {
  let end = start;
  while (isOfName(piece.charCodeAt(end), end === start)) end += 1;
  const isKey = piece.charCodeAt(end) === colon && end - start <= longestName;
  if (!isKey) return "";
  const isGap = piece.charCodeAt(end + 1) === space || end + 1 === lineAt(piece, end + 1).textEnd;
  return isGap ? piece.slice(start, end) : "";
}

/** Letters of ASCII and `_`; behind the first also digits and `-`. */
function isOfName(sign: number, isFirst: boolean): boolean {
  const lower = sign | 0x20;
  if ((lower >= 0x61 && lower <= 0x7a) || sign === 0x5f) return true;
  return !isFirst && ((sign >= 0x30 && sign <= 0x39) || sign === 0x2d);
}

/** The value behind a colon: on its line, or as a list of objects below it. `end` is behind the last line's end. */
function fieldAt(piece: string, start: number, itemStart: string): Read | undefined {
  if (piece.charCodeAt(start) === space) return valueAlone(piece, start + 1);
  const items: Value[] = [];
  let at = lineAt(piece, start).end;
  while (piece.startsWith(itemStart, at)) {
    const item = valueAlone(piece, at + itemStart.length);
    if (item === undefined) return undefined;
    items.push(item.value);
    at = item.end;
  }
  return items.length === 0 ? undefined : { value: items, end: at };
}

/** Whether a line is empty or a comment. */
function isBlank(piece: string, start: number): boolean {
  blankLine.lastIndex = start;
  return blankLine.test(piece);
}

const blankLine = / *(?:#.*)?(?=\r?\n|$)/y;

function onlyComments(piece: string, start: number): boolean {
  for (let at = start; at < piece.length; at = lineAt(piece, at).end) if (!isBlank(piece, at)) return false;
  return true;
}

interface LineEnds {
  readonly textEnd: number;
  /** Behind the line end. */
  readonly end: number;
}

/** Where the line at an offset ends. */
function lineAt(text: string, start: number): LineEnds {
  const next = text.indexOf("\n", start);
  if (next === -1) return { textEnd: text.length, end: text.length };
  const isPair = next > start && text.charCodeAt(next - 1) === carriageReturn;
  return { textEnd: isPair ? next - 1 : next, end: next + 1 };
}

const carriageReturn = 13;
const space = 0x20;
const colon = 0x3a;

/** A value that fills the rest of its line; `end` is behind the line's end. */
function valueAlone(piece: string, start: number): Read | undefined {
  const read = readFlow(piece, start, 3);
  if (read === undefined) return undefined;
  const { textEnd, end } = lineAt(piece, read.end);
  return read.end === textEnd ? { value: read.value, end } : undefined;
}

interface Read {
  readonly value: Value;
  readonly end: number;
}

/** Nearly all texts: what stands between the quotes is the text. */
const plainString = /"[^"\\\p{Cc}]*"/uy;
const stringPattern = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrtNLP]|u[0-9A-Fa-f]{4}))*"/uy;
const wordPattern =
  /(?:true|false|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,24})?(?:e[+-]\d{1,3})?)(?=$|[,\]\r\n]| \})/y;

function readFlow(text: string, at: number, level: number): Read | undefined {
  if (level > mostLevels - 2) return undefined;
  const sign = text.charAt(at);
  if (sign === '"') return readString(text, at);
  if (sign === "[") return readList(text, at, level);
  if (sign === "{") return readMap(text, at, level);
  wordPattern.lastIndex = at;
  if (!wordPattern.test(text)) return undefined;
  const end = wordPattern.lastIndex;
  const word = text.slice(at, end);
  if (word === "true" || word === "false") return { value: word === "true", end };
  const number = Number(word);
  return numberText(number) === word ? { value: number, end } : undefined;
}

function readString(text: string, at: number): Read | undefined {
  plainString.lastIndex = at;
  if (plainString.test(text))
    return { value: text.slice(at + 1, plainString.lastIndex - 1), end: plainString.lastIndex };
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
