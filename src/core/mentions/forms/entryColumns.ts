/**
 * The entries of a packed glossary, parted into columns: what all entries say under one heading lies together, as names in one
 * language do, and so is packed a quarter smaller in the end than entry after entry.
 */

import { climbed, climbs } from "../text/numbers";
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
function shorts(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  for (const [index, value] of values.entries()) {
    if (value > 0xffff) throw new RangeError(`${value} does not fit into two bytes.`);
    bytes[index * 2] = value & 0xff;
    bytes[index * 2 + 1] = value >> 8;
  }
  return bytes;
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

/** Binary logarithm of how many texts of a column lie between two whose places are written down. */
const rowBits = 3;
/** Ends a text; JSON has none in it. */
const LINE_END = 0x0a;

function sectionsOfTexts(texts: readonly string[]): readonly Uint8Array[] {
  const encoded = texts.map((text) => encodeUtf8(`${text}\n`));
  const starts: number[] = [];
  let size = 0;
  for (const [row, { length }] of encoded.entries()) {
    if ((row & ((1 << rowBits) - 1)) === 0) starts.push(size);
    size += length;
  }
  return [climbs(Int32Array.from(starts)), concatenated(encoded)];
}

/** Texts that `sectionsOfTexts` wrote. Nothing is read before one is asked for. */
class Column {
  readonly #places: Uint8Array;
  readonly #texts: Uint8Array;
  #starts: Int32Array | undefined;
  /** The row behind the one that was read last, and where it begins: whoever reads all of them need not look for each. */
  #nextRow = 0;
  #next = 0;

  constructor(places: Uint8Array | undefined, texts: Uint8Array | undefined) {
    this.#places = places ?? nothing;
    this.#texts = texts ?? nothing;
  }

  text(row: number): string {
    const start = row === this.#nextRow ? this.#next : this.#startOf(row);
    const end = this.#texts.indexOf(LINE_END, start);
    this.#nextRow = row + 1;
    this.#next = end + 1;
    return decodeUtf8(this.#texts, start, end);
  }

  #startOf(row: number): number {
    this.#starts ??= climbed(this.#places);
    let start = this.#starts[row >> rowBits] ?? 0;
    for (let left = row & ((1 << rowBits) - 1); left > 0; left--)
      start = this.#texts.indexOf(LINE_END, start) + 1;
    return start;
  }
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
  const columns = Array.from(
    { length: headings.length + 1 },
    (_, column) => new Column(sections[column * 2], sections[column * 2 + 1]),
  );
  const numbers = sections[sectionsOfColumns - 1] ?? nothing;
  const rowIn = (column: number, index: number) =>
    column === sharedColumn ? shortAt(numbers, index) : index;
  const text = (column: number, index: number) => columns[column]?.text(rowIn(column, index)) ?? "";
  const filled = (wanted: RegExp, index: number): string =>
    text(0, index).replace(wanted, (_, heading: (typeof headings)[number]) => {
      return `"${heading}":${text(headings.indexOf(heading) + 1, index)}`;
    });
  return {
    count: numbers.length >> 1,
    id: (index) => idIn(text(0, index)),
    line: (index) => filled(places, index),
    named: (index) => filled(placesOfNames, index),
    brief: (index) => text(0, index),
  };
}

function idIn(rest: string): string {
  const start = '{"id":"'.length;
  return rest.slice(start, rest.indexOf('"', start));
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
