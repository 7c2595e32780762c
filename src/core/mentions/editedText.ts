/** Mentions of a long text that is being edited: what an edit leaves as it was is not analysed again. */

import { Analyser } from "./analysis";
import type { Compiled } from "./compiled";
import { gateOpened, type Talk, talkOn } from "./context/gate";
import { countUnits, type Finder, inUnits } from "./finder";
import { Memory } from "./memory";
import type { AcronymToken, Mention, TextAnalysis } from "./model";
import { cutAt, stretchSize } from "./output/scanBytes";
import { paddedSize } from "./text/starts";
import { encodeInto } from "./text/utf8";
import { TextView } from "./text/view";

/** Bytes that a UTF-16 unit takes at most. */
const mostBytes = 3;

/** A stretch of the text and what was found in it. Lengths and offsets are UTF-16 units, from its start. */
interface Stretch {
  /** The text that its end was chosen in. */
  readonly window: string;
  readonly isLast: boolean;
  readonly length: number;
  /** What had been learnt before it and behind it. */
  readonly before: Memory;
  readonly after: Memory;
  /** Its own. */
  readonly talk: Talk;
  readonly found: TextAnalysis;
}

/**
 * Analyses a text again and again. It is worked through in the stretches of `createByteScan`, with the same answers. A stretch that
 * reads as it did, behind stretches that taught the same, keeps its answers.
 */
export class EditedText {
  readonly #finder: Finder;
  readonly #size: number;
  #reader: StretchReader | undefined;
  #stretches: readonly Stretch[] = [];

  /** `size`: bytes of a stretch at most. */
  constructor(finder: Finder, size: number = stretchSize) {
    this.#finder = finder;
    this.#size = size;
  }

  /**
   * What `Finder.analyse` gives for a text of one stretch. Cost: that of analysing the stretches that have changed, usually one; and
   * of comparing the others and moving their mentions.
   */
  analyse(text: string): TextAnalysis {
    // It is one stretch whatever its characters, and needs no room of its own.
    if (text.length * mostBytes < this.#size) return this.#finder.analyse(text);
    this.#reader ??= new StretchReader(this.#finder.compiled, this.#size);
    const stretches: Stretch[] = [];
    let memory = new Memory();
    for (let from = 0; from < text.length; ) {
      const known = this.#stretches[stretches.length];
      const stretch = (known && keptFrom(known, text, from, memory)) ?? this.#reader.read(text, from, memory);
      stretches.push(stretch);
      memory = stretch.after;
      from += stretch.length;
    }
    this.#stretches = stretches;
    return joined(stretches);
  }
}

/** Reads stretches, with room for one. */
class StretchReader {
  readonly #analyser: Analyser;
  readonly #size: number;
  readonly #buffer: Uint8Array;

  constructor(compiled: Compiled, size: number) {
    this.#analyser = new Analyser(compiled);
    this.#size = size;
    this.#buffer = new Uint8Array(paddedSize(size));
  }

  /** The stretch that begins at a place of a text, behind what has been learnt. */
  read(text: string, from: number, before: Memory): Stretch {
    const buffer = this.#buffer;
    // No more units than bytes are wanted.
    const window = text.slice(from, from + this.#size);
    const { read, written } = encodeInto(window, buffer.subarray(0, this.#size));
    const isLast = from + read === text.length && written < this.#size;
    const length = isLast ? written : cutAt(buffer, written);
    buffer.fill(0, length);
    const bytes = buffer.subarray(0, paddedSize(length));
    const view = new TextView(bytes, length, before.language);
    const units = isLast ? read : countUnits(bytes, 0, length);
    const after = before.copy();
    const all = this.#analyser.analyse(view, after);
    if (!isLast) after.language ??= view.language;
    const found = inUnits(all, text.slice(from, from + units), bytes, units === length);
    const { talk } = all;
    return { window: text.slice(from, from + read), isLast, length: units, before, after, talk, found };
  }
}

/** A stretch as it was, at a place of a text that may be another; undefined when it has to be read again. */
function keptFrom(known: Stretch, text: string, from: number, before: Memory): Stretch | undefined {
  const end = from + known.window.length;
  if ((end === text.length) !== known.isLast || !text.startsWith(known.window, from)) return undefined;
  if (!before.knowsWhat(known.before)) return undefined;
  const talk = talkOn(before.talk, known.talk);
  if (gateOpened(talk) !== gateOpened(known.after.talk)) return undefined;
  // A part of the new text, because one of the old would keep all of that in memory.
  return { ...known, window: text.slice(from, end), before, after: known.after.copy(talk) };
}

function joined(stretches: readonly Stretch[]): TextAnalysis {
  const mentions: Mention[] = [];
  const definitions: TextAnalysis["definitions"][number][] = [];
  const articles: Mention[] = [];
  let by = 0;
  for (const { found, length } of stretches) {
    for (const mention of found.mentions) mentions.push(moved(mention, by));
    for (const mention of found.articles ?? []) articles.push(moved(mention, by));
    for (const one of found.definitions)
      definitions.push({
        ...one,
        start: one.start + by,
        end: one.end + by,
        longStart: one.longStart + by,
        longEnd: one.longEnd + by,
      });
    by += length;
  }
  return { mentions, definitions, articles };
}

function moved(mention: Mention, by: number): Mention {
  if (by === 0) return mention;
  const token = (one: AcronymToken): AcronymToken => ({ ...one, start: one.start + by, end: one.end + by });
  return {
    ...mention,
    start: mention.start + by,
    end: mention.end + by,
    acronyms: mention.acronyms.map(token),
  };
}
