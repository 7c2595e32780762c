/** Mentions of a long text that is being edited: what an edit leaves as it was is not analysed again. */

import { Rope } from "../text/rope";
import { Analyser } from "./analysis";
import type { Compiled } from "./compiled";
import { gateOpened, noTalk, type Talk, talkOn } from "./context/gate";
import { countUnits, type Finder, inUnits } from "./finder";
import { Memory } from "./memory";
import type { AcronymToken, Mention, TextAnalysis } from "./model";
import { cutAt, stretchSize } from "./output/scanBytes";
import { paddedSize } from "./text/starts";
import { encodeInto } from "./text/utf8";
import { TextView } from "./text/view";

/** Bytes that a UTF-16 unit takes at most. */
const mostBytes = 3;

/** A part of a text and what was found in it. */
export interface AnalysedPart {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** With offsets from `start` on. The same object as long as the answer is the same. */
  readonly found: TextAnalysis;
}

/** A part that was read as a stretch. Lengths are UTF-16 units. */
interface Stretch extends AnalysedPart {
  /** How much of the text its end was chosen in. */
  readonly reach: number;
  /** What had been learnt before it and behind it. */
  readonly before: Memory;
  readonly after: Memory;
  /** Its own. */
  readonly talk: Talk;
  /** What its talk opened, together with that before it. */
  readonly gate: ReturnType<typeof gateOpened>;
}

/**
 * Analyses a text again and again. It is worked through in the stretches of `createByteScan`, with the same answers. A stretch that
 * reads as it did, behind stretches that taught the same, keeps its answers.
 */
export class EditedText {
  readonly #finder: Finder;
  readonly #size: number;
  #reader: StretchReader | undefined;
  #text = Rope.of("");
  #stretches: readonly Stretch[] = [];

  /** `size`: bytes of a stretch at most. */
  constructor(finder: Finder, size: number = stretchSize) {
    this.#finder = finder;
    this.#size = size;
  }

  /**
   * What `Finder.analyse` gives for a text of one stretch, and the same by stretches for a longer one; together they are the text.
   * Cost: that of analysing the stretches that have changed since the last text, usually one, and a little for each other.
   */
  analyse(text: Rope): readonly AnalysedPart[] {
    // It is one stretch whatever its characters, and needs no room of its own.
    if (text.length * mostBytes < this.#size)
      return [{ start: 0, length: text.length, found: this.#finder.analyse(text.text) }];
    this.#reader ??= new StretchReader(this.#finder.compiled, this.#size);
    const unchanged = unchangedOf(this.#stretches, this.#text, text);
    const stretches: Stretch[] = [];
    let memory = new Memory();
    let talk = noTalk;
    for (let from = 0; from < text.length; ) {
      const known = unchanged.get(from);
      const stretch =
        (known && keptBehind(known, memory, talk)) ?? this.#reader.read(text, from, memory, talk);
      stretches.push(stretch);
      memory = stretch.after;
      talk = talkOn(talk, stretch.talk);
      from += stretch.length;
    }
    this.#text = text;
    this.#stretches = stretches;
    return stretches;
  }
}

/** Stretches of an earlier text that are stretches of another one as well, wherever they begin there; by their new start. */
function unchangedOf(stretches: readonly Stretch[], earlier: Rope, text: Rope): ReadonlyMap<number, Stretch> {
  const shared = earlier.sharedWith(text);
  const moved = text.length - earlier.length;
  const found = new Map<number, Stretch>();
  for (const stretch of stretches) {
    const end = stretch.start + stretch.reach;
    const isBefore = end <= shared.start;
    if (!isBefore && stretch.start < earlier.length - shared.end) continue;
    const start = isBefore ? stretch.start : stretch.start + moved;
    // What ends with the text is read in another way.
    if ((end === earlier.length) === (start + stretch.reach === text.length))
      found.set(start, { ...stretch, start });
  }
  return found;
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
  read(text: Rope, start: number, before: Memory, talkBefore: Talk): Stretch {
    const buffer = this.#buffer;
    // No more units than bytes are wanted.
    const window = text.slice(start, start + this.#size);
    const { read, written } = encodeInto(window, buffer.subarray(0, this.#size));
    const isLast = start + read === text.length && written < this.#size;
    const size = isLast ? written : cutAt(buffer, written);
    buffer.fill(0, size);
    const bytes = buffer.subarray(0, paddedSize(size));
    const view = new TextView(bytes, size, before.language);
    const length = isLast ? read : countUnits(bytes, 0, size);
    const after = before.copy(talkBefore);
    const all = this.#analyser.analyse(view, after);
    if (!isLast) after.language ??= view.language;
    const found = inUnits(all, window.slice(0, length), bytes, length === size);
    const { talk } = all;
    const gate = gateOpened(after.talk);
    return { start, length, reach: read, before, after, talk, gate, found };
  }
}

/** A stretch as it was, behind what has been learnt now; undefined when it has to be read again. */
function keptBehind(known: Stretch, before: Memory, talk: Talk): Stretch | undefined {
  if (gateOpened(talkOn(talk, known.talk)) !== known.gate) return undefined;
  if (before === known.before || before.knowsWhat(known.before)) return known;
  // What was introduced in other words matters only to those who ask for it.
  const isAnswered = before.introduced.answersAs(known.before.introduced, known.after.introduced);
  if (!isAnswered || !before.definesAs(known.before)) return undefined;
  return { ...known, before, after: known.after.behind(before) };
}

/** What is found in a text that is not edited: by the same stretches, so that it is the same as in an editor. Cost: linear. */
export function analyseOnce(finder: Finder, text: string): TextAnalysis {
  return text.length * mostBytes < stretchSize
    ? finder.analyse(text)
    : joined(new EditedText(finder).analyse(Rope.of(text)));
}

/** The analysis of the whole text. Cost: linear in what was found. */
export function joined(parts: readonly AnalysedPart[]): TextAnalysis {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.found;
  const mentions: Mention[] = [];
  const definitions: TextAnalysis["definitions"][number][] = [];
  const articles: Mention[] = [];
  for (const { found, start: by } of parts) {
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
