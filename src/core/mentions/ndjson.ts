/** Mentions as the command line prints them, one JSON object a line, from the bytes of a text to bytes. */

import type { TokenAt } from "./acronyms";
import type { FoundMention } from "./analysis";
import type { Reading } from "./draft";
import { ListedReading } from "./naming";
import type { Places } from "./places";
import { encodeUtf8 } from "./utf8";
import type { TextView } from "./view";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What is the same wherever a name stands: the fields after the text, and what follows the text of an acronym. */
interface Fragments {
  readonly about: Uint8Array;
  readonly acronym: Uint8Array;
}

/**
 * Writes lines for the mentions of one file after the other. The same bytes as `JSON.stringify` of an object with the fields
 * file, start, end, line, column, text, kind, subtype, entity, name, confidence, acronyms, with no string made: the words of
 * the text are copied as they stand, and what belongs to an entry is turned into JSON once.
 */
export class NdjsonWriter {
  /** By number of a listed reading. */
  readonly #listed: (Fragments | undefined)[] = [];
  #bytes = new Uint8Array(1 << 17);
  #size = 0;
  #file = encodeUtf8('{"file":"","start":');

  /** Begins a file; `path` is printed as given. */
  begin(path: string): void {
    this.#file = encodeUtf8(`{"file":${JSON.stringify(path)},"start":`);
  }

  /** How many bytes are written and not yet taken. */
  get size(): number {
    return this.#size;
  }

  /** What has been written; good until the next line is. */
  take(): Uint8Array {
    const written = this.#bytes.subarray(0, this.#size);
    this.#size = 0;
    return written;
  }

  /** Adds the line of a mention; `places` stands at its start. */
  write({ draft, tokens }: FoundMention, view: TextView, places: Places): void {
    const { start, end, reading } = draft;
    const fragments = this.#fragmentsOf(reading);
    this.#reserve(this.#file.length + roomFor(start, end, fragments.about));
    const from = places.codePoints;
    const bytes = this.#bytes;
    let at = put(bytes, this.#size, this.#file);
    at = figure(bytes, at, from);
    at = put(bytes, at, toEnd);
    at = figure(bytes, at, from + places.ahead(end));
    at = put(bytes, at, toLine);
    at = figure(bytes, at, places.line);
    at = put(bytes, at, toColumn);
    at = figure(bytes, at, places.column);
    at = put(bytes, at, toText);
    at = words(bytes, at, view, start, end);
    this.#size = put(bytes, at, fragments.about);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      const isOwn = token.entity === reading.entity && token.expansion === reading.name;
      const tail = isOwn ? fragments.acronym : acronymFragment(token.entity, token.expansion);
      this.#token(token, i === 0 ? toFirstToken : toNextToken, tail, view, places);
    }
    this.#size = put(this.#bytes, this.#size, toNext);
  }

  #token({ start, end }: TokenAt, lead: Uint8Array, tail: Uint8Array, view: TextView, places: Places): void {
    this.#reserve(roomFor(start, end, tail));
    const bytes = this.#bytes;
    let at = put(bytes, this.#size, lead);
    at = figure(bytes, at, places.codePoints + places.ahead(start));
    at = put(bytes, at, toEnd);
    at = figure(bytes, at, places.codePoints + places.ahead(end));
    at = put(bytes, at, toText);
    at = words(bytes, at, view, start, end);
    this.#size = put(bytes, at, tail);
  }

  #fragmentsOf(reading: Reading): Fragments {
    const number = ListedReading.numberOf(reading);
    const known = number < 0 ? undefined : this.#listed[number];
    if (known !== undefined) return known;
    const { kind, subtype, entity, name, confidence } = reading;
    const about = JSON.stringify({ kind, subtype, entity: entity ?? null, name: name ?? null, confidence });
    const fragments = {
      about: encodeUtf8(`",${about.slice(1, -1)},"acronyms":[`),
      acronym: acronymFragment(entity, name),
    };
    // Kept for names that are listed; of others there is no end.
    if (number >= 0) this.#listed[number] = fragments;
    return fragments;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#size + more) * 2);
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }
}

/** More than the words of a text and what stands around them can take: a byte becomes six at most. */
function roomFor(start: number, end: number, fragment: Uint8Array): number {
  return (end - start) * 6 + fragment.length + 200;
}

/** Copies bytes; where they end. */
function put(target: Uint8Array, at: number, bytes: Uint8Array): number {
  if (bytes.length > 24) target.set(bytes, at);
  else for (let i = 0; i < bytes.length; i++) target[at + i] = bytes[i] ?? 0;
  return at + bytes.length;
}

/** Writes a whole number; where it ends. */
function figure(target: Uint8Array, from: number, value: number): number {
  let end = from + 1;
  for (let limit = 10; value >= limit; limit *= 10) end++;
  let rest = value;
  for (let at = end - 1; at >= from; at--) {
    const tens = Math.floor(rest / 10);
    target[at] = 0x30 + rest - tens * 10;
    rest = tens;
  }
  return end;
}

/** Writes words of the text, without the quotation marks around them; where they end. */
function words(target: Uint8Array, from: number, view: TextView, start: number, end: number): number {
  const { bytes } = view;
  let to = from;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte === QUOTE || byte === BACKSLASH) {
      const text = JSON.stringify(view.slice(start, end).replace(/\r\n?/g, "\n"));
      return put(target, from, encodeUtf8(text.slice(1, -1)));
    }
    target[to++] = byte;
  }
  return to;
}

const toEnd = encodeUtf8(',"end":');
const toLine = encodeUtf8(',"line":');
const toColumn = encodeUtf8(',"column":');
const toText = encodeUtf8(',"text":"');
const toFirstToken = encodeUtf8('{"start":');
const toNextToken = encodeUtf8(',{"start":');
const toNext = encodeUtf8("]}\n");

function acronymFragment(entity: string | undefined, expansion: string | undefined): Uint8Array {
  const about = JSON.stringify({ entity: entity ?? null, expansion: expansion ?? null });
  return encodeUtf8(`",${about.slice(1)}`);
}
