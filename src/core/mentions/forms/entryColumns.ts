/**
 * The entries of a packed glossary, parted into columns: what all entries say under one heading lies together, as names in one
 * language do, and so is packed a quarter smaller in the end than entry after entry.
 */

import { decodeUtf8, encodeUtf8 } from "../text/utf8";
import type { EntryLines } from "./formSource";

/** What an entry says of itself that finding its names has no need of. */
const aside = ["sources", "gloss", "note", "dates", "parties"] as const;

/** Fields with a column of their own, wherever in an entry they stand; all others stay together. */
const headings = [...aside, "fr", "es", "ru", "zh", "ar", "de", "ja"] as const;

/** The column whose texts many entries share: each is written once, in alphabetical order, so that alike ones lie together. */
const sharedColumn = headings.indexOf("sources") + 1;

/** How many sections a table takes: two for what is left of the entries, two for each heading, one for who shares what. */
export const sectionsOfColumns: number = (headings.length + 1) * 2 + 1;

/** Numbers below 65,536, two bytes each, lowest first. */
export function shorts(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  for (const [index, value] of values.entries()) {
    if (value > 0xffff) throw new RangeError(`${value} does not fit into two bytes.`);
    bytes[index * 2] = value & 0xff;
    bytes[index * 2 + 1] = value >> 8;
  }
  return bytes;
}

/** 0, and the sum up to each of the numbers that `shorts` wrote. Cost: linear. */
export function sumsOfShorts(bytes: Uint8Array): Int32Array {
  const count = bytes.length >> 1;
  const sums = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] ?? 0) + shortAt(bytes, i);
  return sums;
}

function shortAt(bytes: Uint8Array, index: number): number {
  return (bytes[index * 2] ?? 0) + ((bytes[index * 2 + 1] ?? 0) << 8);
}

/** Parts entries, each as `JSON.stringify` writes it with its id first, into sections for `entriesIn`. */
export function columnsOf(lines: readonly string[]): readonly Uint8Array[] {
  const columns: string[][] = Array.from({ length: headings.length + 1 }, () => []);
  for (const [index, line] of lines.entries())
    for (const [column, text] of parted(line).entries()) {
      const texts = columns[column] ?? [];
      texts[index] = text;
    }
  const given = columns[sharedColumn] ?? [];
  const shared = [...new Set(given)].sort();
  const rows = new Map(shared.map((text, row) => [text, row]));
  const numbers = given.map((text) => rows.get(text) ?? 0);
  columns[sharedColumn] = shared;
  return [...columns.flatMap(sectionsOfTexts), shorts(numbers)];
}

function sectionsOfTexts(texts: readonly string[]): readonly Uint8Array[] {
  const encoded = texts.map(encodeUtf8);
  return [shorts(encoded.map(({ length }) => length)), concatenated(encoded)];
}

/** What is left of an entry, with 0 where a heading's value was, and the value of each heading; "" for none. */
function parted(line: string): readonly string[] {
  const values = headings.map(() => "");
  const rest = JSON.stringify(JSON.parse(line), (key: string, value: unknown) => {
    const column = (headings as readonly string[]).indexOf(key);
    // A heading that an entry has twice has room for one.
    if (column < 0 || values[column] !== "") return value;
    values[column] = JSON.stringify(value);
    return 0;
  });
  return [rest, ...values];
}

const places = placesOf(headings);
const placesOfNames = placesOf(headings.filter((heading) => !aside.some((other) => other === heading)));

function placesOf(some: readonly string[]): RegExp {
  return new RegExp(`"(${some.join("|")})":0(?=[,}])`, "g");
}

/** The entries of a table that `columnsOf` made; each is put together when it is asked for. */
export function entriesIn(sections: readonly Uint8Array[]): EntryLines {
  const columns = Array.from({ length: headings.length + 1 }, (_, column) => ({
    starts: sumsOfShorts(sections[column * 2] ?? nothing),
    texts: sections[column * 2 + 1] ?? nothing,
  }));
  const numbers = sections[sectionsOfColumns - 1] ?? nothing;
  const text = (column: number, index: number): string => {
    const { starts, texts } = columns[column] ?? { starts: undefined, texts: nothing };
    const row = column === sharedColumn ? shortAt(numbers, index) : index;
    return decodeUtf8(texts, starts?.[row] ?? 0, starts?.[row + 1] ?? 0);
  };
  const filled = (wanted: RegExp, index: number): string =>
    text(0, index).replace(wanted, (_, heading: (typeof headings)[number]) => {
      return `"${heading}":${text(headings.indexOf(heading) + 1, index)}`;
    });
  return {
    count: (columns[0]?.starts.length ?? 1) - 1,
    id: (index) => /^\{"id":"([^"]*)"/.exec(text(0, index))?.[1] ?? "",
    line: (index) => filled(places, index),
    named: (index) => filled(placesOfNames, index),
    brief: (index) => text(0, index),
  };
}

const nothing = new Uint8Array(0);

/** All parts as one. */
export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
