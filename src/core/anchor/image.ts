/** What becomes of a range when the pieces of a text that stayed, or were moved, are known. */

import { countFirst } from "../sorted";
import { foldText } from "../text/fold";
import type { TextRange } from "./model";
import { isVerbatim, type Piece } from "./piece";
import { similarity } from "./similar";

/** What is left of a range in one place. */
export interface Image {
  readonly range: TextRange;
  /** Visible letters that are left, counting a mistyped word by its likeness. */
  readonly kept: number;
}

interface Part extends Image {
  /** Where it stood in the base. */
  readonly from: TextRange;
  /** Part of the range itself, and not of what stands around it. */
  readonly isOwn: boolean;
  /** What it counts for: signs alone are found everywhere. */
  readonly weight: number;
}

/** Two texts, of which the pieces are parts. */
export interface Texts {
  readonly base: string;
  readonly today: string;
  /** How many letters of a passage outweigh what stands between two parts of it today. */
  readonly strangeness: (start: number, end: number) => number;
}

/**
 * The parts of a range that stand together and in order and are the most of it; undefined when nothing visible is left. What
 * was put between two parts belongs to the range unless it outweighs one of them. Pieces are sorted by their place in the base.
 * Where `around` is given, what stands around the range has a say in where it stands: an end of it that lies far off counts only
 * if the words that stood next to that end are there too.
 * Cost: logarithmic, and linear in the pieces that touch the range.
 */
export function imageOf(
  texts: Texts,
  range: TextRange,
  pieces: readonly Piece[],
  around: TextRange = range,
): Image | undefined {
  const parts = [
    ...partsOf(texts, pieces, { start: around.start, end: range.start }, false),
    ...partsOf(texts, pieces, range, true),
    ...partsOf(texts, pieces, { start: range.end, end: around.end }, false),
  ];
  const whole = heaviestChain(parts, around.end - around.start, texts.strangeness);
  const own = whole.filter(({ isOwn }) => isOwn);
  const chain = around === range ? own : withoutFarEnd(own, texts.base, range, around, whole);
  while (isStraySign(texts, chain[0], chain[1])) chain.shift();
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const kept = chain.reduce((sum, part) => sum + part.kept, 0);
  const final = parts.filter(({ isOwn }) => isOwn).at(-1);
  return { range: { start: first.range.start, end: endOf(texts, chain, final, last) }, kept };
}

function partsOf(texts: Texts, pieces: readonly Piece[], range: TextRange, isOwn: boolean): readonly Part[] {
  const parts: Part[] = [];
  if (range.start >= range.end) return parts;
  for (let index = firstEndingBehind(pieces, range.start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.from.start >= range.end) break;
    const part = partOf(texts, piece, range);
    if (part !== undefined) parts.push({ ...part, isOwn });
  }
  return parts;
}

/**
 * A chain without the lesser side of a place where much was put in, if that is not followed, or led, by the words it should be: it
 * is then rather a part of a lookalike behind something that was taken out.
 */
function withoutFarEnd(
  chain: Part[],
  base: string,
  range: TextRange,
  around: TextRange,
  whole: readonly Part[],
): Part[] {
  const at = chain.findIndex((part, index) => {
    const last = chain[index - 1];
    if (last === undefined) return false;
    return part.range.start - last.range.end - 2 * (part.from.start - last.from.end) > wideGap;
  });
  const [left, right] = [chain[at - 1], chain[at]];
  if (left === undefined || right === undefined) return chain;
  const put = right.range.start - left.range.end;
  const keptIn = (from: number, to: number) =>
    whole.reduce((sum, { from: { start, end }, kept }) => sum + (start >= from && end <= to ? kept : 0), 0);
  const shareIn = (from: number, to: number) => {
    const letters = visible(base.slice(from, to));
    return letters === 0 ? 0 : keptIn(from, to) / letters;
  };
  const isLeftLess = keptIn(around.start, left.from.end) < keptIn(right.from.start, around.end);
  const share = isLeftLess ? shareIn(around.start, range.start) : shareIn(range.end, around.end);
  if (share >= wellFollowed && put < furthestPut) return chain;
  const rest = isLeftLess ? chain.slice(at) : chain.slice(0, at);
  return withoutFarEnd(rest, base, range, around, whole);
}

/** Parts of words less alike than this are two things. */
const leastLikeness = 0.6;
/** Parts further apart than this and twice the range belong to two places. */
const furthest = 200;
/** This much more between two parts than there was before was put in, and is not a word written otherwise. */
const wideGap = 24;
/** Share of the words around that shows that an end behind much new text is the passage's own. */
const wellFollowed = 0.75;
/** More than this is not put into a passage. */
const furthestPut = 400;
/** Parts before a part that are tried as its neighbour. */
const lookBack = 40;

/** The best chain of parts that keep their order: letters that are left, less what strange text between them outweighs. */
function heaviestChain(parts: readonly Part[], length: number, strangeness: Texts["strangeness"]): Part[] {
  const totals: number[] = [];
  const before: number[] = [];
  let best = -1;
  for (const [index, part] of parts.entries()) {
    let [total, previous] = [0, -1];
    for (let at = Math.max(0, index - lookBack); at < index; at += 1) {
      const one = parts[at];
      if (one === undefined || one.range.end > part.range.start) continue;
      const gap = part.range.start - one.range.end;
      if (gap > 2 * length + furthest) continue;
      const isWide = gap > wideGap + 2 * (part.from.start - one.from.end);
      const cost = isWide ? strangeness(one.range.end + wideGap, part.range.start) : 0;
      const value = (totals[at] ?? 0) - cost;
      if (value > total) [total, previous] = [value, at];
    }
    totals.push(total + part.weight);
    before.push(previous);
    if (best < 0 || (totals[index] ?? 0) > (totals[best] ?? 0)) best = index;
  }
  const chain: Part[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const part = parts[at];
    if (part !== undefined) chain.push(part);
  }
  return chain.reverse();
}

/** Punctuation at the start of a passage with more words behind it than before: another's full stop. */
function isStraySign({ base, today }: Texts, first: Part | undefined, next: Part | undefined): boolean {
  if (first === undefined || next === undefined) return false;
  const then = visible(base.slice(first.from.end, next.from.start));
  const now = visible(today.slice(first.range.end, next.range.start));
  return now > then && isPunctuation(base.slice(first.from.start, first.from.end));
}

/** End of the last part; of the punctuation that ends the passage, where it stands although it was paired with other such. */
function endOf({ base, today }: Texts, chain: readonly Part[], final: Part | undefined, last: Part): number {
  const words = final === last ? chain.at(-2) : last;
  if (final === undefined || words === undefined || final.from.start !== words.from.end)
    return last.range.end;
  const sign = base.slice(final.from.start, final.from.end);
  const isThere = isPunctuation(sign) && today.startsWith(sign, words.range.end);
  return isThere ? words.range.end + sign.length : last.range.end;
}

function isPunctuation(text: string): boolean {
  return /^\p{P}+$/u.test(text);
}

/** The part of a piece that belongs to a range; undefined when that is nothing visible. */
function partOf(texts: Texts, piece: Piece, range: TextRange): Omit<Part, "isOwn"> | undefined {
  const { from, to, likeness } = piece;
  const { start, end } = trimmed(texts.base, {
    start: Math.max(from.start, range.start),
    end: Math.min(from.end, range.end),
  });
  if (start >= end) return undefined;
  const words = texts.base.slice(start, end);
  const kept = visible(words) * likeness;
  const weight = isPunctuation(words) ? kept / 4 : kept;
  if (isVerbatim(piece)) {
    const shift = to.start - from.start;
    return { from: { start, end }, range: { start: start + shift, end: end + shift }, kept, weight };
  }
  if (start === from.start && end === from.end) return { from: { start, end }, range: to, kept, weight };
  const now = cut(texts, piece, start, end);
  // Of a word written otherwise, this part may be the one that is not there any more.
  if (similarity(words, texts.today.slice(now.start, now.end)) < leastLikeness) return undefined;
  return { from: { start, end }, range: now, kept, weight };
}

/** A range that begins or ends inside a word, which is written otherwise today. */
function cut({ base, today }: Texts, { from, to }: Piece, start: number, end: number): TextRange {
  const old = foldText(base.slice(from.start, from.end));
  const now = foldText(today.slice(to.start, to.end));
  const first = to.start + now.toRaw(Math.min(now.folded.length - 1, old.fromRaw(start - from.start)));
  const last = to.start + now.toRawEnd(Math.min(now.folded.length, old.fromRaw(end - from.start)));
  return { start: first, end: Math.max(first + 1, last) };
}

/** Pieces are sorted and do not overlap, so their ends are sorted too. */
function firstEndingBehind(pieces: readonly Piece[], offset: number): number {
  return countFirst(pieces.length, (index) => (pieces[index]?.from.end ?? 0) <= offset);
}

/** Without white space and invisible signs at its ends. */
export function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isInvisible(text, start)) start += 1;
  while (end > start && isInvisible(text, end - 1)) end -= 1;
  return { start, end };
}

function isInvisible(text: string, at: number): boolean {
  return /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/.test(text.charAt(at));
}

/** UTF-16 units that a reader sees. */
export function visible(text: string): number {
  return text.replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g, "").length;
}
