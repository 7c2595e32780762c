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
    const at = places.codePoints;
    const fragments = this.#fragmentsOf(reading);
    // A byte of the text becomes six at most; the rest is bounded but for the fragments.
    this.#reserve(this.#file.length + (end - start) * 6 + fragments.about.length + 200);
    this.#put(this.#file);
    this.#figure(at);
    this.#put(toEnd);
    this.#figure(at + places.ahead(end));
    this.#put(toLine);
    this.#figure(places.line);
    this.#put(toColumn);
    this.#figure(places.column);
    this.#put(toText);
    this.#text(view, start, end);
    this.#put(fragments.about);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (i > 0) this.#bytes[this.#size++] = 0x2c;
      if (token !== undefined) this.#token(token, reading, fragments, view, places);
    }
    this.#put(toNext);
  }

  #token(
    { start, end, entity, expansion }: TokenAt,
    reading: Reading,
    fragments: Fragments,
    view: TextView,
    places: Places,
  ): void {
    const isOwn = entity === reading.entity && expansion === reading.name;
    const tail = isOwn ? fragments.acronym : acronymFragment(entity, expansion);
    this.#reserve((end - start) * 6 + tail.length + 200);
    this.#put(toTokenStart);
    this.#figure(places.codePoints + places.ahead(start));
    this.#put(toEnd);
    this.#figure(places.codePoints + places.ahead(end));
    this.#put(toText);
    this.#text(view, start, end);
    this.#put(tail);
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

  #put(bytes: Uint8Array): void {
    if (bytes.length > 24) this.#bytes.set(bytes, this.#size);
    else for (let i = 0; i < bytes.length; i++) this.#bytes[this.#size + i] = bytes[i] ?? 0;
    this.#size += bytes.length;
  }

  /** Writes a whole number. */
  #figure(value: number): void {
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    let rest = value;
    for (let at = this.#size + digits - 1; at >= this.#size; at--) {
      const tens = Math.floor(rest / 10);
      this.#bytes[at] = 0x30 + rest - tens * 10;
      rest = tens;
    }
    this.#size += digits;
  }

  /** Writes words of the text, without the quotation marks around them. */
  #text(view: TextView, start: number, end: number): void {
    const target = this.#bytes;
    const { bytes } = view;
    let size = this.#size;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x20 || byte === QUOTE || byte === BACKSLASH) {
        this.#escaped(view.slice(start, end));
        return;
      }
      target[size++] = byte;
    }
    this.#size = size;
  }

  #escaped(text: string): void {
    this.#put(encodeUtf8(JSON.stringify(text.replace(/\r\n?/g, "\n")).slice(1, -1)));
  }
}

const toEnd = encodeUtf8(',"end":');
const toLine = encodeUtf8(',"line":');
const toColumn = encodeUtf8(',"column":');
const toText = encodeUtf8(',"text":"');
const toTokenStart = encodeUtf8('{"start":');
const toNext = encodeUtf8("]}\n");

function acronymFragment(entity: string | undefined, expansion: string | undefined): Uint8Array {
  const about = JSON.stringify({ entity: entity ?? null, expansion: expansion ?? null });
  return encodeUtf8(`",${about.slice(1)}`);
}
