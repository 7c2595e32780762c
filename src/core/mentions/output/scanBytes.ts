/** Finds mentions in texts of any size, as bytes come in, with constant memory. */

import { Analyser } from "../analysis";
import type { Finder } from "../finder";
import type { FoundMention } from "../found";
import { Memory } from "../memory";
import type { AcronymToken, Mention } from "../model";
import { Places } from "../text/places";
import { paddedSize, padding } from "../text/starts";
import { TextView } from "../text/view";

/** A mention with its place; `start`, `end` and the acronyms' offsets are code points of the whole text. */
export interface PlacedMention extends Mention {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code points. */
  readonly column: number;
  readonly text: string;
}

/** Takes one mention after the other, in text order. `places` stands at its start; both are only good until it returns. */
export type Report = (found: FoundMention, view: TextView, places: Places) => void;

export interface ByteScan {
  /** Takes further bytes of the text, UTF-8, cut anywhere. They are copied. */
  push(bytes: Uint8Array): void;
  /** Ends the text and reports what is left; the scan can then take another text. */
  end(): void;
}

/** Bytes of a stretch at most: a dozen pages. What is read anew after an edit in a long text is one of them. */
export const stretchSize: number = 1 << 15;

/** Mentions of one text given in chunks, in text order. */
export function* scanBytes(finder: Finder, chunks: Iterable<Uint8Array>): Generator<PlacedMention> {
  let found: PlacedMention[] = [];
  const scan = createByteScan(finder, (one, view, places) => found.push(placed(one, view, places)));
  const drain = function* (): Generator<PlacedMention> {
    yield* found;
    found = [];
  };
  for (const chunk of chunks) {
    scan.push(chunk);
    yield* drain();
  }
  scan.end();
  yield* drain();
}

/**
 * A scan that reports mentions in text order. A text is worked through in stretches of `stretchSize` that end with a
 * paragraph, so that a text up to that size gives exactly what `Finder.find` gives; in a longer one, "the Treaty" and the
 * text's own definitions are known from where they are introduced on. One scan serves many texts, one after the other.
 */
export function createByteScan(finder: Finder, report: Report): ByteScan {
  const analyser = new Analyser(finder.compiled);
  const buffer = new Uint8Array(stretchSize + padding);
  let size = 0;
  let memory = new Memory();
  let places = new Places();

  const flush = (length: number, isLast: boolean): void => {
    const rest = buffer.slice(length, size);
    buffer.fill(0, length, paddedSize(length));
    const bytes = buffer.subarray(0, paddedSize(length));
    const view = new TextView(bytes, length, memory.language);
    places.begin(bytes, view.lines);
    const { mentions, tokensOf } = analyser.analyse(view, memory);
    for (const draft of mentions) {
      places.moveTo(draft.start);
      report({ draft, tokens: tokensOf(draft) }, view, places);
    }
    places.moveTo(length);
    if (!isLast) memory.language ??= view.language;
    buffer.set(rest);
    size = rest.length;
  };

  return {
    push(bytes) {
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + stretchSize - size);
        buffer.set(part, size);
        size += part.length;
        from += part.length;
        if (size === stretchSize) flush(cutAt(buffer, size), false);
      }
    },
    end() {
      if (size > 0) flush(size, true);
      memory = new Memory();
      places = new Places();
    },
  };
}

/** A mention as an object; `places` stands at its start. */
export function placed({ draft, tokens }: FoundMention, view: TextView, places: Places): PlacedMention {
  const start = places.codePoints;
  const { kind, subtype, entity, name, confidence, senses } = draft.reading;
  if (kind === "blocker") throw new RangeError("A blocker is no mention.");
  const mention = {
    start,
    end: start + places.ahead(draft.end),
    line: places.line,
    column: places.column,
    text: view.slice(draft.start, draft.end),
    kind,
    subtype,
    entity,
    name,
    confidence,
    acronyms: tokens.map(
      (token): AcronymToken => ({
        start: start + places.ahead(token.start),
        end: start + places.ahead(token.end),
        text: view.slice(token.start, token.end),
        entity: token.entity,
        expansion: token.expansion,
      }),
    ),
  };
  return senses === undefined ? mention : { ...mention, senses };
}

/** Where to cut a full buffer: after a blank line, else after a line, else after a blank, else between characters. */
export function cutAt(bytes: Uint8Array, size: number): number {
  const least = size >> 1;
  let line = 0;
  let blank = 0;
  for (let at = size - 1; at > least; at--) {
    const byte = bytes[at];
    if (byte === 0x0a) {
      if (line === 0) line = at + 1;
      if (bytes[at - 1] === 0x0a || (bytes[at - 1] === 0x0d && bytes[at - 2] === 0x0a)) return at + 1;
      // Long lines are paragraphs: no blank line will come.
      if (size - at > 8192) return line;
    } else if (byte === 0x20 && blank === 0) blank = at + 1;
  }
  if (line !== 0) return line;
  if (blank !== 0) return blank;
  let cut = size;
  while (cut > least && ((bytes[cut - 1] ?? 0) & 0xc0) === 0x80) cut--;
  return cut - 1;
}
