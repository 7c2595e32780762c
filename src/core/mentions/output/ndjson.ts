/** Mentions as the command line prints them, one JSON object a line, from the bytes of a text to bytes. */

import type { TokenAt } from "../context/acronymTokens";
import type { Reading } from "../draft";
import type { FoundMention } from "../found";
import type { Places } from "../text/places";
import { encodeUtf8 } from "../text/utf8";
import type { TextView } from "../text/view";
import {
  Fragments,
  overshoot,
  toColumn,
  toEnd,
  toFirstToken,
  toLine,
  toNext,
  toNextToken,
  toText,
} from "./fragments";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Writes lines for the mentions of one file after the other. The same bytes as `JSON.stringify` of an object with the fields
 * file, start, end, line, column, text, kind, subtype, entity, name, confidence, acronyms, with no string made: the words of
 * the text are copied as they stand, and what belongs to an entry is turned into JSON once.
 */
export class NdjsonWriter {
  readonly #fragments = new Fragments();
  #bytes = new Uint8Array(1 << 17);
  #view = new DataView(this.#bytes.buffer);
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
    const about = this.#fragments.ofReading(reading);
    this.#reserve(this.#file.length + roomFor(start, end, this.#fragments.sizeOf(about)));
    this.#bytes.set(this.#file, this.#size);
    let at = figure(this.#bytes, this.#size + this.#file.length, places.codePoints);
    at = this.#put(at, toEnd);
    at = figure(this.#bytes, at, places.codePoints + places.ahead(end));
    at = this.#put(at, toLine);
    at = figure(this.#bytes, at, places.line);
    at = this.#put(at, toColumn);
    at = figure(this.#bytes, at, places.column);
    at = this.#put(at, toText);
    at = words(this.#bytes, at, view, start, end);
    this.#size = this.#put(at, about);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token !== undefined)
        this.#token(token, i === 0 ? toFirstToken : toNextToken, reading, view, places);
    }
    this.#size = this.#put(this.#size, toNext);
  }

  #token(
    { start, end, entity, expansion }: TokenAt,
    lead: number,
    reading: Reading,
    view: TextView,
    places: Places,
  ): void {
    const isOwn = entity === reading.entity && expansion === reading.name;
    const tail = isOwn ? this.#fragments.ofReading(reading) + 1 : this.#fragments.ofToken(entity, expansion);
    this.#reserve(roomFor(start, end, this.#fragments.sizeOf(tail)));
    let at = this.#put(this.#size, lead);
    at = figure(this.#bytes, at, places.codePoints + places.ahead(start));
    at = this.#put(at, toEnd);
    at = figure(this.#bytes, at, places.codePoints + places.ahead(end));
    at = this.#put(at, toText);
    at = words(this.#bytes, at, view, start, end);
    this.#size = this.#put(at, tail);
  }

  /** Copies a fragment, and perhaps some bytes more; where it ends. */
  #put(to: number, fragment: number): number {
    const { places, view } = this.#fragments;
    const target = this.#view;
    const from = places[fragment * 2] ?? 0;
    const size = (places[fragment * 2 + 1] ?? 0) - from;
    for (let i = 0; i < size; i += 4) target.setInt32(to + i, view.getInt32(from + i));
    return to + size;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#size + more) * 2);
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** More than the words of a text and what stands around them can take: a byte becomes six at most. */
function roomFor(start: number, end: number, fragment: number): number {
  return (end - start) * 6 + fragment + 200 + overshoot;
}

/** Writes a whole number; where it ends. */
function figure(target: Uint8Array, from: number, value: number): number {
  let end = from + 1;
  for (let limit = 10; value >= limit; limit *= 10) end++;
  let rest = value;
  let at = end - 1;
  for (; rest > 0x7fffffff; at--) {
    const tens = Math.floor(rest / 10);
    target[at] = 0x30 + rest - tens * 10;
    rest = tens;
  }
  // Whole numbers of the machine are divided much faster.
  for (let small = rest | 0; at >= from; at--) {
    const tens = (small / 10) | 0;
    target[at] = 0x30 + small - tens * 10;
    small = tens;
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
      const encoded = encodeUtf8(text.slice(1, -1));
      target.set(encoded, from);
      return from + encoded.length;
    }
    target[to++] = byte;
  }
  return to;
}
