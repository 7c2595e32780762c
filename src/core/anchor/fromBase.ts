/**
 * Finds a passage through the text it was made on: that text is compared with today's, so what happened to the passage is known
 * and not guessed. Words that were moved are looked for only where today's text has something new.
 */

import type { Segment } from "../sidecar/model";
import { foldString, foldText } from "../text/fold";
import { Coverage } from "./coverage";
import { type Comparison, compareTexts } from "./diff";
import { copyBeside } from "./doubts";
import type { Found } from "./found";
import { heirOf } from "./heir";
import { type Image, imageOf, type Texts, trimmed, visible } from "./image";
import type { TextRange } from "./model";
import { movedPieces } from "./moves";
import { occurrences } from "./occurrences";
import { passageOf } from "./passage";
import { gapsBetween, type Piece } from "./piece";
import { exactPlaces } from "./places";
import type { SearchableText } from "./searchableText";
import { twinsOf } from "./twins";

/** Below this share of its letters a passage is gone, whatever stands in its place. */
const leastKept = 0.5;
/** Letters of a passage that outweigh one unit of text between its parts. */
const newStrangeness = 0.004;
const knownStrangeness = 0.5;
/** A quote this long that was put in as it is was moved there. */
const tellingLength = 24;

/** A base text compared with today's. The comparison is made when it is first needed. */
export class BaseText {
  readonly #base: SearchableText;
  readonly #today: SearchableText;
  /** For pieces that stayed: what was put between two of them belongs to what they are parts of. */
  readonly #texts: Texts;
  /** For pieces of which some were moved: what stands between two of them may be another passage. */
  readonly #scattered: Texts;
  #comparison: Comparison | undefined;
  /** Pieces that stayed and pieces that were moved. */
  #known: readonly Piece[] | undefined;
  #covered: Coverage | undefined;
  #standing: KnownPlaces | undefined;

  constructor(base: SearchableText, today: SearchableText) {
    this.#base = base;
    this.#today = today;
    const texts = { base: base.text, today: today.text };
    this.#texts = { ...texts, strangeness: (start, end) => newStrangeness * (end - start) };
    this.#scattered = { ...texts, strangeness: (start, end) => this.#strangeness(start, end) };
  }

  /** Where a segment of an annotation made on this text stands today; undefined when the base does not hold its words. */
  find(segment: Segment): Found | undefined {
    const quote = foldString(segment.quote).trim();
    const range = quote === "" ? undefined : this.#inBase(segment, quote);
    if (range === undefined) return undefined;
    const letters = visible(this.#base.text.slice(range.start, range.end));
    const { pieces: stayed, other } = this.#readings(range);
    const image = imageOf(this.#texts, range, stayed);
    if (other !== undefined) return eitherOf([image, imageOf(this.#texts, range, other)], letters);
    const copy = copyBeside(this.#texts, this.#stayed, range);
    if (copy !== undefined) return eitherOf([image, { range: copy, kept: letters }], letters);
    if (image?.kept === letters) return this.#placed(range, image, letters, quote);
    // Moves cost a search of their own, so they are asked only for what did not stay whole.
    const moved = imageOf(this.#scattered, range, this.#all);
    if (moved === undefined || moved.kept <= (image?.kept ?? 0))
      return this.#placed(range, image, letters, quote);
    const rivals = this.#saysQuote(moved.range, quote) ? this.#rivals(segment, range, moved.range) : [];
    return rivals.length === 0
      ? this.#placed(range, moved, letters, quote)
      : eitherOf([moved, ...rivals], letters);
  }

  /** What an image of a range says. */
  #placed(range: TextRange, image: Image | undefined, letters: number, quote: string): Found {
    const share = image === undefined ? 0 : image.kept / letters;
    if (image === undefined || share < leastKept) return this.#movedAlone(quote);
    const now = image.range;
    if (!this.#saysQuote(now, quote))
      return { state: "approximate", score: Math.min(0.99, share), range: now };
    const isSame = this.#stands(trimmed(this.#base.text, range), now);
    return { state: isSame ? "exact" : "moved", score: 1, range: now };
  }

  #saysQuote({ start, end }: TextRange, quote: string): boolean {
    return foldString(this.#today.text.slice(start, end)).trim() === quote;
  }

  /** What speaks against the place to which a passage seems to have moved as a whole: its like at the old place, or a second copy. */
  #rivals(segment: Segment, range: TextRange, now: TextRange): readonly Image[] {
    const twins = twinsOf(this.#today, segment, now, this.#places.known).map((one) => ({
      range: one,
      kept: visible(this.#today.text.slice(one.start, one.end)),
    }));
    const heir = twins.length > 0 ? undefined : heirOf(this.#texts, range, this.#stayed, this.#places.moved);
    return heir === undefined ? twins : [heir];
  }

  /** Where the pieces stand today. */
  get #places(): KnownPlaces {
    if (this.#standing === undefined) {
      const stayed = new Set(this.#stayed);
      const moved = this.#all.filter((piece) => !stayed.has(piece));
      this.#standing = { known: inOrder(this.#all), moved: inOrder(moved) };
    }
    return this.#standing;
  }

  /** Whether a range of the base has the same code points as one of today's text. */
  #stands(then: TextRange, now: TextRange): boolean {
    const [old, points] = [this.#base.points, this.#today.points];
    return (
      old.toCodePoint(then.start) === points.toCodePoint(now.start) &&
      old.toCodePoint(then.end) === points.toCodePoint(now.end)
    );
  }

  /**
   * The pieces by which a range is read. Where the same words stand on both sides of a change, the range is read together with
   * the words it continues; a range of nothing but such words has two readings.
   */
  #readings(range: TextRange): { readonly pieces: readonly Piece[]; readonly other?: readonly Piece[] } {
    const { stayed, slides } = this.#compared;
    const { start, end } = trimmed(this.#base.text, range);
    for (const { index, left } of slides) {
      const [before, behind] = [stayed[index], stayed[index + 1]];
      if (before === undefined || behind === undefined) continue;
      const [cut, next] = [before.from.end, behind.from.start];
      if (next <= start || cut - left >= end) continue;
      const other = [...stayed];
      other.splice(index, 2, shiftedEnd(before, -left), shiftedStart(behind, -left));
      const isIn = (zoneEnd: number) => start >= zoneEnd - left && end <= zoneEnd;
      if (isIn(cut) || isIn(next)) return { pieces: stayed, other };
      if (start >= next - left && start < next && end > next) return { pieces: other };
    }
    return { pieces: stayed };
  }

  get #compared(): Comparison {
    this.#comparison ??= compareTexts(this.#base.text, this.#today.text);
    return this.#comparison;
  }

  get #stayed(): readonly Piece[] {
    return this.#compared.stayed;
  }

  get #all(): readonly Piece[] {
    if (this.#known === undefined) {
      const { stayed, moved } = this.#compared;
      const both = [...stayed, ...moved];
      this.#known = [...both, ...movedPieces(this.#base.text, this.#today.text, both)].sort(
        (a, b) => a.from.start - b.from.start,
      );
    }
    return this.#known;
  }

  /** Text that is new may well have been put into a passage; text that stood elsewhere hardly. */
  #strangeness(start: number, end: number): number {
    this.#covered ??= new Coverage(this.#all.map(({ to }) => to));
    const known = this.#covered.within(start, end);
    return knownStrangeness * known + newStrangeness * (end - start - known);
  }

  /** The segment in the base: at its span, or where its words with their context stand once. */
  #inBase(segment: Segment, quote: string): TextRange | undefined {
    if (segment.span !== undefined) {
      const range = this.#base.atSpan(segment.span);
      if (foldString(this.#base.text.slice(range.start, range.end)).trim() === quote) return range;
    }
    const passage = passageOf(segment, this.#base.index);
    const places = passage === undefined ? [] : exactPlaces(this.#base, passage);
    // The words are in the text they were taken from: where they stand once, that is the place.
    const [only] = places.length === 1 ? places : places.filter(({ isWhole }) => isWhole);
    const isUnique = places.length === 1 || places.filter(({ isWhole }) => isWhole).length === 1;
    return only === undefined || !isUnique ? undefined : this.#base.unfolded(only.start, only.end);
  }

  /** A passage that was taken out of its surroundings: it is moved when exactly these words were put in at one place. */
  #movedAlone(quote: string): Found {
    const lost: Found = { state: "lost", score: 0 };
    const words = bare(quote);
    if (words.length < 8) return lost;
    const places: TextRange[] = [];
    for (const gap of gapsBetween(
      this.#stayed.map(({ to }) => to),
      this.#today.text.length,
    )) {
      const { folded, toRaw, toRawEnd } = foldText(this.#today.text.slice(gap.start, gap.end));
      const isAll = bare(folded) === words;
      if (!isAll && quote.length < tellingLength) continue;
      const wanted = isAll ? words : quote;
      for (const at of occurrences(folded, wanted, { start: 0, end: wanted.length }))
        places.push({
          start: gap.start + toRaw(at),
          end: gap.start + toRawEnd(at + wanted.length),
        });
    }
    const [place] = places;
    if (place === undefined) return lost;
    if (places.length === 1) return { state: "moved", score: 1, range: place };
    const candidates = places.slice(0, 9).map((range) => ({ ranges: [range], score: 1 }));
    return { state: "ambiguous", score: 1, candidates };
  }
}

/** Where pieces stand today, in the order of today's text. */
interface KnownPlaces {
  readonly known: readonly TextRange[];
  /** Only of those that did not stay. */
  readonly moved: readonly TextRange[];
}

function inOrder(pieces: readonly Piece[]): readonly TextRange[] {
  return pieces.map(({ to }) => to).sort((a, b) => a.start - b.start);
}

/** Two readings of what became of a passage. */
function eitherOf(images: readonly (Image | undefined)[], letters: number): Found {
  const candidates = images.flatMap((one) =>
    one === undefined ? [] : [{ ranges: [one.range], score: one.kept / letters }],
  );
  return { state: "ambiguous", score: candidates[0]?.score ?? 0, candidates };
}

function shiftedEnd({ from, to, likeness }: Piece, by: number): Piece {
  return {
    from: { start: from.start, end: from.end + by },
    to: { start: to.start, end: to.end + by },
    likeness,
  };
}

function shiftedStart({ from, to, likeness }: Piece, by: number): Piece {
  return {
    from: { start: from.start + by, end: from.end },
    to: { start: to.start + by, end: to.end },
    likeness,
  };
}

/** Without the white space and punctuation around it. */
function bare(folded: string): string {
  return folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
