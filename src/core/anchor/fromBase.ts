/**
 * Finds a passage through the text it was made on: that text is compared with today's, so what happened to the passage is known
 * and not guessed. Words that were moved are looked for only where today's text has something new.
 */

import type { Segment } from "../sidecar/model";
import { CodePointMap } from "../text/codePoints";
import { type FoldedText, foldString, foldText } from "../text/fold";
import { snapToGraphemes } from "../text/graphemes";
import { contextFit, contextScore } from "./context";
import { type Comparison, compareTexts } from "./diff";
import type { Found } from "./found";
import type { TextRange } from "./model";
import { movedPieces } from "./moves";
import { occurrences } from "./occurrences";
import { gapsBetween, isVerbatim, type Piece } from "./piece";

/** Below this share of its letters a passage is gone, whatever stands in its place. */
const leastKept = 0.5;
/** A quote this long that was put in as it is was moved there. */
const tellingLength = 24;

/** What is left of a passage in one place. */
interface Image {
  readonly range: TextRange;
  /** Letters that are left, counting a mistyped word by its likeness. */
  readonly kept: number;
}

/** A base text compared with today's. The comparison is made when it is first needed. */
export class BaseText {
  readonly #base: string;
  readonly #today: string;
  readonly #points: CodePointMap;
  #folded: FoldedText | undefined;
  #comparison: Comparison | undefined;
  /** Pieces that stayed and pieces that were moved. */
  #known: readonly Piece[] | undefined;

  constructor(base: string, today: string) {
    this.#base = base;
    this.#today = today;
    this.#points = new CodePointMap(base);
  }

  /** Where a segment of an annotation made on this text stands today; undefined when the base does not hold its words. */
  find(segment: Segment): Found | undefined {
    const quote = foldString(segment.quote).trim();
    const range = quote === "" ? undefined : this.#inBase(segment, quote);
    if (range === undefined) return undefined;
    const letters = visible(this.#base.slice(range.start, range.end));
    const { pieces: stayed, other } = this.#readings(range);
    let image = this.#image(range, stayed);
    if (other !== undefined) {
      const images = [image, this.#image(range, other)].flatMap((one) => (one === undefined ? [] : [one]));
      const candidates = images.map((one) => ({ ranges: [one.range], score: one.kept / letters }));
      return { state: "ambiguous", score: candidates[0]?.score ?? 0, candidates };
    }
    // Moves cost a search of their own, so they are asked only for what did not stay whole.
    if (image === undefined || image.kept < letters) {
      const moved = this.#image(range, this.#all);
      if (moved !== undefined && moved.kept > (image?.kept ?? 0)) image = moved;
    }
    const share = image === undefined ? 0 : image.kept / letters;
    if (image === undefined || share < leastKept) return this.#movedAlone(quote);
    const now = snapToGraphemes(this.#today, image.range.start, image.range.end);
    if (foldString(this.#today.slice(now.start, now.end)).trim() !== quote)
      return { state: "approximate", score: Math.min(0.99, share), range: now };
    const isSame = now.start === range.start && now.end === range.end;
    return { state: isSame ? "exact" : "moved", score: 1, range: now };
  }

  /**
   * The pieces by which a range is read. Where the same words stand on both sides of a change, the range is read together with
   * the words it continues; a range of nothing but such words has two readings.
   */
  #readings(range: TextRange): { readonly pieces: readonly Piece[]; readonly other?: readonly Piece[] } {
    const { stayed, slides } = this.#compared;
    const { start, end } = trimmed(this.#base, range);
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
    this.#comparison ??= compareTexts(this.#base, this.#today);
    return this.#comparison;
  }

  get #stayed(): readonly Piece[] {
    return this.#compared.stayed;
  }

  get #all(): readonly Piece[] {
    if (this.#known === undefined) {
      const { stayed, moved } = this.#compared;
      const both = [...stayed, ...moved];
      this.#known = [...both, ...movedPieces(this.#base, this.#today, both)].sort(
        (a, b) => a.from.start - b.from.start,
      );
    }
    return this.#known;
  }

  /** The segment in the base: at its span, or where its words with their context stand once. */
  #inBase(segment: Segment, quote: string): TextRange | undefined {
    if (segment.span !== undefined) {
      const range = {
        start: this.#points.toOffset(segment.span[0]),
        end: this.#points.toOffset(segment.span[1]),
      };
      if (foldString(this.#base.slice(range.start, range.end)).trim() === quote) return range;
    }
    this.#folded ??= foldText(this.#base);
    const { folded, toRaw, toRawEnd } = this.#folded;
    const before = foldString(segment.before ?? "");
    const after = foldString(segment.after ?? "");
    const all = occurrences(folded, quote).map((start) => ({
      start,
      end: start + quote.length,
      score: contextScore(contextFit(folded, start, start + quote.length, before, after)),
    }));
    const [best, second] = all.sort((a, b) => b.score - a.score);
    if (best === undefined || best.score <= 0.5 || best.score - (second?.score ?? 0) <= 0.1) return undefined;
    return { start: toRaw(best.start), end: toRawEnd(best.end) };
  }

  /** What pieces make of a range: the heaviest group of parts that stand together and in order. */
  #image(range: TextRange, pieces: readonly Piece[]): Image | undefined {
    const reach = 2 * (range.end - range.start) + 200;
    let best: Image | undefined;
    let group: Image | undefined;
    for (let index = firstEndingBehind(pieces, range.start); index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (piece === undefined || piece.from.start >= range.end) break;
      const part = this.#part(piece, range);
      if (part === undefined) continue;
      const follows =
        group !== undefined &&
        part.range.start >= group.range.end &&
        part.range.start - group.range.end <= reach;
      group =
        group !== undefined && follows
          ? { range: { start: group.range.start, end: part.range.end }, kept: group.kept + part.kept }
          : part;
      if (best === undefined || group.kept > best.kept) best = group;
    }
    return best;
  }

  /** The part of a piece that belongs to a range; undefined when that is nothing visible. */
  #part({ from, to, likeness }: Piece, range: TextRange): Image | undefined {
    const { start, end } = trimmed(this.#base, {
      start: Math.max(from.start, range.start),
      end: Math.min(from.end, range.end),
    });
    if (start >= end) return undefined;
    const kept = visible(this.#base.slice(start, end)) * likeness;
    if (isVerbatim({ from, to, likeness })) {
      const shift = to.start - from.start;
      return { range: { start: start + shift, end: end + shift }, kept };
    }
    if (start === from.start && end === from.end) return { range: to, kept };
    return { range: this.#cut({ from, to, likeness }, start, end), kept };
  }

  /** A range that begins or ends inside a word, which is written otherwise today. */
  #cut({ from, to }: Piece, start: number, end: number): TextRange {
    const old = foldText(this.#base.slice(from.start, from.end));
    const now = foldText(this.#today.slice(to.start, to.end));
    const first = to.start + now.toRaw(Math.min(now.folded.length - 1, old.fromRaw(start - from.start)));
    const last = to.start + now.toRawEnd(Math.min(now.folded.length, old.fromRaw(end - from.start)));
    return { start: first, end: Math.max(first + 1, last) };
  }

  /** A passage that was taken out of its surroundings: it is moved when exactly these words were put in at one place. */
  #movedAlone(quote: string): Found {
    const lost: Found = { state: "lost", score: 0 };
    const words = bare(quote);
    if (words.length < 8) return lost;
    const places: TextRange[] = [];
    for (const gap of gapsBetween(
      this.#stayed.map(({ to }) => to),
      this.#today.length,
    )) {
      const { folded, toRaw, toRawEnd } = foldText(this.#today.slice(gap.start, gap.end));
      const isAll = bare(folded) === words;
      if (!isAll && quote.length < tellingLength) continue;
      for (const at of occurrences(folded, isAll ? words : quote))
        places.push({
          start: gap.start + toRaw(at),
          end: gap.start + toRawEnd(at + (isAll ? words : quote).length),
        });
    }
    const [place] = places;
    if (place === undefined) return lost;
    if (places.length === 1)
      return { state: "moved", score: 1, range: snapToGraphemes(this.#today, place.start, place.end) };
    const candidates = places.slice(0, 9).map((range) => ({ ranges: [range], score: 1 }));
    return { state: "ambiguous", score: 1, candidates };
  }
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

/** Pieces are sorted and do not overlap, so their ends are sorted too. */
function firstEndingBehind(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.from.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isInvisible(text, start)) start += 1;
  while (end > start && isInvisible(text, end - 1)) end -= 1;
  return { start, end };
}

function isInvisible(text: string, at: number): boolean {
  return /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/.test(text.charAt(at));
}

function visible(text: string): number {
  return text.replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g, "").length;
}

/** Without the white space and punctuation around it. */
function bare(folded: string): string {
  return folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
