/** What becomes of a range when the pieces of a text that stayed, or were moved, are known. */

import { foldText } from "../text/fold";
import type { TextRange } from "./model";
import { isVerbatim, type Piece } from "./piece";

/** What is left of a range in one place. */
export interface Image {
  readonly range: TextRange;
  /** Visible letters that are left, counting a mistyped word by its likeness. */
  readonly kept: number;
}

/** Two texts, of which the pieces are parts. */
export interface Texts {
  readonly base: string;
  readonly today: string;
  /** Letters that a part at either end needs to count when more than a few words were put between it and the rest. */
  readonly leastLetters: number;
}

/**
 * The heaviest group of parts of a range that stand together and in order; undefined when nothing visible is left. Pieces are
 * sorted by their place in the base. Cost: logarithmic, and linear in the pieces that touch the range.
 */
export function imageOf(texts: Texts, range: TextRange, pieces: readonly Piece[]): Image | undefined {
  const reach = 2 * (range.end - range.start) + 200;
  let best: readonly Image[] = [];
  let group: Image[] = [];
  for (let index = firstEndingBehind(pieces, range.start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.from.start >= range.end) break;
    const part = partOf(texts, piece, range);
    if (part === undefined) continue;
    const gap = part.range.start - (group.at(-1)?.range.end ?? part.range.start);
    if (gap < 0 || gap > reach) group = [];
    group.push(part);
    if (keptOf(group) > keptOf(best)) best = [...group];
  }
  const parts = withoutStrays(texts, best);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { range: { start: first.range.start, end: last.range.end }, kept: keptOf(parts) };
}

function keptOf(parts: readonly Image[]): number {
  return parts.reduce((sum, { kept }) => sum + kept, 0);
}

/** More than this between two parts was put in, and is not a word written otherwise. */
const wideGap = 24;

/** Without parts at the ends that are too small to have been pushed so far: another's full stop, another's article. */
function withoutStrays({ today, leastLetters }: Texts, parts: readonly Image[]): readonly Image[] {
  const isStray = ({ range: { start, end } }: Image, gap: number) =>
    gap > wideGap && letters(today.slice(start, end)) < leastLetters;
  let [from, to] = [0, parts.length];
  for (; to - from > 1; to -= 1) {
    const [one, last] = [parts[to - 2], parts[to - 1]];
    if (one === undefined || last === undefined) break;
    if (!isStray(last, last.range.start - one.range.end)) break;
    // The full stop may have been paired with the next one.
    const sign = today.slice(last.range.start, last.range.end);
    const own = { start: one.range.end, end: one.range.end + sign.length };
    if (letters(sign) === 0 && today.startsWith(sign, own.start))
      return [...parts.slice(from, to - 1), { range: own, kept: last.kept }];
  }
  for (; to - from > 1; from += 1) {
    const [first, next] = [parts[from], parts[from + 1]];
    if (first === undefined || next === undefined) break;
    if (!isStray(first, next.range.start - first.range.end)) break;
  }
  return parts.slice(from, to);
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, "").length;
}

/** The part of a piece that belongs to a range; undefined when that is nothing visible. */
function partOf(texts: Texts, piece: Piece, range: TextRange): Image | undefined {
  const { from, to, likeness } = piece;
  const { start, end } = trimmed(texts.base, {
    start: Math.max(from.start, range.start),
    end: Math.min(from.end, range.end),
  });
  if (start >= end) return undefined;
  const kept = visible(texts.base.slice(start, end)) * likeness;
  if (isVerbatim(piece)) {
    const shift = to.start - from.start;
    return { range: { start: start + shift, end: end + shift }, kept };
  }
  if (start === from.start && end === from.end) return { range: to, kept };
  return { range: cut(texts, piece, start, end), kept };
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
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.from.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
