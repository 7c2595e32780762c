/** The mention finder: what editor, server and command line ask. */

import type { Glossary } from "../glossary/model";
import { Analyser } from "./analysis";
import { type Compiled, compileGlossary } from "./compiled";
import type { TokenAt } from "./context/acronymTokens";
import type { Draft } from "./draft";
import type { FoundAll } from "./found";
import { Memory } from "./memory";
import type { AcronymToken, Mention, TextAnalysis } from "./model";
import { hasLongAt, paddedSize } from "./text/starts";
import { encodeUtf8 } from "./text/utf8";
import { TextView } from "./text/view";

export interface Finder {
  /** Mentions, the text's own definitions, and articles, with UTF-16 offsets. Cost: linear. */
  analyse(text: string): TextAnalysis;
  /** Mentions alone, in text order. */
  find(text: string): readonly Mention[];
  /** Ids of the entries that a written form can mean, as written first, then in any case; empty if none is known. */
  senses(term: string): readonly string[];
  /** The compiled glossary, for scans over bytes. */
  readonly compiled: Compiled;
}

/** A finder for a glossary (built-in and the user's own entries together). Cost: about 2 µs a name. */
export function createFinder(glossary: Glossary): Finder {
  return finderOf(compileGlossary(glossary));
}

/** A finder for a glossary that has been compiled. Cost: none to speak of. */
export function finderOf(compiled: Compiled): Finder {
  const analyser = new Analyser(compiled);
  const analyse = (text: string): TextAnalysis => {
    const bytes = padded(encodeUtf8(text));
    const found = analyser.analyse(new TextView(bytes.bytes, bytes.length), new Memory());
    return inUnits(found, text, bytes.bytes, bytes.length === text.length);
  };
  return {
    analyse,
    find: (text) => analyse(text).mentions,
    senses: (term) => compiled.sensesOf(term),
    compiled,
  };
}

/** Bytes in an aligned buffer with zeros after them, as the scanner wants them. */
export function padded(source: Uint8Array): { bytes: Uint8Array; length: number } {
  const bytes = new Uint8Array(paddedSize(source.length));
  bytes.set(source);
  return { bytes, length: source.length };
}

/** What was found in bytes, in UTF-16 units of the same text. `isAscii`: both are the same. */
export function inUnits(found: FoundAll, text: string, bytes: Uint8Array, isAscii: boolean): TextAnalysis {
  const unit = isAscii ? (at: number) => at : unitsOf(bytes);
  const token = ({ start, end, entity, expansion }: TokenAt): AcronymToken => ({
    start: unit(start),
    end: unit(end),
    text: text.slice(unit(start), unit(end)),
    entity,
    expansion,
  });
  return {
    mentions: found.mentions.map((draft) => mentionOf(draft, found.tokensOf(draft).map(token), unit)),
    definitions: found.definitions.map(({ short, long, at, longAt, entity }) => ({
      short,
      long,
      start: unit(at.start),
      end: unit(at.end),
      longStart: unit(longAt.start),
      longEnd: unit(longAt.end),
      entity,
    })),
    articles: found.articles.map((draft) => mentionOf(draft, [], unit)),
  };
}

function mentionOf(draft: Draft, acronyms: readonly AcronymToken[], unit: (at: number) => number): Mention {
  const { start, end, reading } = draft;
  const { kind, subtype, entity, name, confidence, senses } = reading;
  if (kind === "blocker") throw new RangeError("A blocker is no mention.");
  const mention = { start: unit(start), end: unit(end), kind, subtype, entity, name, confidence, acronyms };
  return senses === undefined ? mention : { ...mention, senses };
}

const blockBits = 5;

/** UTF-16 offsets of byte offsets of a padded text: counted once for every block of bytes, then within a block when asked. */
function unitsOf(bytes: Uint8Array): (at: number) => number {
  const fours = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  const blocks = new Int32Array(bytes.length >> blockBits);
  for (let block = 0, unit = 0; block < blocks.length; block++) {
    blocks[block] = unit;
    const from = block << blockBits;
    unit += hasLongAt(fours, from >> 2) ? countUnits(bytes, from, from + 32) : 32;
  }
  return (at) => (blocks[at >> blockBits] ?? 0) + countUnits(bytes, (at >> blockBits) << blockBits, at);
}

/** UTF-16 units of the characters that begin in a range of bytes: two for four-byte characters. */
export function countUnits(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
