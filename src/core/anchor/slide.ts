/**
 * Where the same words stand on both sides of a change, a diff cannot tell which of them were there before: deleting the second
 * of `A R. B R.` may be read as deleting `R. B` or `B R.`. People change whole paragraphs, lines and sentences, so a change is
 * slid to where its ends are such borders (as git's indent heuristic does for code).
 */

import { isVerbatim, type Piece } from "./piece";
import { loneSigns } from "./words";

/** A change that could begin up to `left` units earlier without being a worse reading. */
export interface Slide {
  /** Index of the piece before the change. */
  readonly index: number;
  readonly left: number;
}

/** Pieces of which two neighbours with words put in, or taken out, between them meet where a person would have cut. */
export function slideChanges(
  base: string,
  today: string,
  pieces: readonly Piece[],
): { readonly stayed: readonly Piece[]; readonly slides: readonly Slide[] } {
  const stayed: Piece[] = [];
  const slides: Slide[] = [];
  // The ends of the texts are borders like any other.
  const whole = [edge(0, 0), ...pieces, edge(base.length, today.length)];
  for (const next of whole) {
    const last = stayed.at(-1);
    const change = last === undefined ? undefined : changeBetween(base, today, last, next);
    if (last === undefined || change === undefined) {
      stayed.push(next);
      continue;
    }
    const { shift, left, isInWord } = bestShift(change);
    if (isInWord) {
      stayed.push(next);
      continue;
    }
    const { a, b, nextA, nextB } = change;
    if (left > 0) slides.push({ index: stayed.length - 1, left });
    stayed[stayed.length - 1] = {
      from: { start: last.from.start, end: a + shift },
      to: { start: last.to.start, end: b + shift },
      likeness: 1,
    };
    stayed.push({
      from: { start: nextA + shift, end: next.from.end },
      to: { start: nextB + shift, end: next.to.end },
      likeness: 1,
    });
  }
  return withoutEmpty(stayed, slides);
}

function edge(a: number, b: number): Piece {
  return { from: { start: a, end: a }, to: { start: b, end: b }, likeness: 1 };
}

/** Without the edges that nothing slid into, and without pieces of which nothing is left. */
function withoutEmpty(pieces: readonly Piece[], slides: readonly Slide[]) {
  const isEmpty = (piece: Piece | undefined) => piece === undefined || piece.from.start >= piece.from.end;
  const stayed: Piece[] = [];
  const indexes = pieces.map((piece) => (isEmpty(piece) ? -1 : stayed.push(piece) - 1));
  return {
    stayed,
    slides: slides.flatMap(({ index, left }) => {
      const now = indexes[index] ?? -1;
      return now < 0 || isEmpty(pieces[index + 1]) ? [] : [{ index: now, left }];
    }),
  };
}

interface Change {
  /** Ends of the piece before the change and starts of the piece behind it, in both texts. */
  readonly a: number;
  readonly b: number;
  readonly nextA: number;
  readonly nextB: number;
  /** What was put in, or taken out, and in which text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How far the pieces reach: the change cannot slide further. */
  readonly mostLeft: number;
  readonly mostRight: number;
}

/** Words put in or taken out between two pieces; undefined when words were replaced or the pieces are not verbatim. */
function changeBetween(base: string, today: string, left: Piece, right: Piece): Change | undefined {
  if (!isVerbatim(left) || !isVerbatim(right)) return undefined;
  // First both pieces grow towards each other as far as the texts agree: then the change is words put in or taken out only.
  let [a, b] = [left.from.end, left.to.end];
  while (a < right.from.start && b < right.to.start && base.charCodeAt(a) === today.charCodeAt(b)) {
    a += 1;
    b += 1;
  }
  let [nextA, nextB] = [right.from.start, right.to.start];
  while (nextA > a && nextB > b && base.charCodeAt(nextA - 1) === today.charCodeAt(nextB - 1)) {
    nextA -= 1;
    nextB -= 1;
  }
  const isInsertion = a === nextA && b < nextB;
  const isDeletion = b === nextB && a < nextA;
  if (!isInsertion && !isDeletion) return undefined;
  const [text, start, end] = isInsertion ? ([today, b, nextB] as const) : ([base, a, nextA] as const);
  // What one piece gives up the other takes over, to the last letter.
  const mostLeft = a - left.from.start;
  const mostRight = right.from.end - nextA;
  return { a, b, nextA, nextB, text, start, end, mostLeft, mostRight };
}

/** How far the change goes left (negative) or right to where its ends are the best borders, and how far it might go on. */
function bestShift({ text, start, end, mostLeft, mostRight }: Change) {
  let furthestRight = 0;
  while (
    furthestRight < mostRight &&
    text.charCodeAt(start + furthestRight) === text.charCodeAt(end + furthestRight)
  )
    furthestRight += 1;
  let furthestLeft = 0;
  while (
    furthestLeft < mostLeft &&
    text.charCodeAt(start - furthestLeft - 1) === text.charCodeAt(end - furthestLeft - 1)
  )
    furthestLeft += 1;
  let best = Number.NEGATIVE_INFINITY;
  let [first, last] = [0, 0];
  let firstSentence: number | undefined;
  for (let shift = -furthestLeft; shift <= furthestRight; shift += 1) {
    const value = cutValue(text, start + shift, end + shift);
    if (value > best) [best, first] = [value, shift];
    if (value === best) last = shift;
    if (value >= sentenceCut) firstSentence ??= shift;
  }
  // Where whole sentences slide, a line's border is no proof against a sentence's.
  first = Math.min(first, firstSentence ?? first);
  // The later reading is kept: what is put in mostly follows what was there.
  return {
    shift: last,
    left: last - first,
    isInWord: cutsWord(text, start + last) || cutsWord(text, end + last),
  };
}

/** Whether a cut leaves less of a word on one side than could tell it apart: `l` of `careful` and `l` are not one word. */
function cutsWord(text: string, offset: number): boolean {
  const [left, right] = [text.slice(Math.max(0, offset - 8), offset), text.slice(offset, offset + 8)];
  const isPlain = !/[^\0-\x7f]/.test(left + right);
  const before = (isPlain ? endOfPlainWord : endOfWord()).exec(left)?.[0].length ?? 0;
  const after = (isPlain ? startOfPlainWord : startOfWord()).exec(right)?.[0].length ?? 0;
  return before > 0 && after > 0 && Math.min(before, after) < 3;
}

const startOfPlainWord = /^[A-Za-z0-9]+/;
const endOfPlainWord = /[A-Za-z0-9]+$/;
/** Scripts that do not part words by spaces have no words to cut. These patterns take long to make, so they are made when needed. */
const letters = `(?:(?![${loneSigns}])[\\p{L}\\p{N}\\p{M}])+`;
const startOfWord = once(() => new RegExp(`^${letters}`, "u"));
const endOfWord = once(() => new RegExp(`${letters}$`, "u"));

function once(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A cut is as good as the worse of its ends, then as the better; the text's own ends are as good as the other end is. */
function cutValue(text: string, start: number, end: number): number {
  const atStart = borderValue(text, start);
  const atEnd = borderValue(text, end);
  const first = start === 0 ? atEnd : atStart;
  const second = end === text.length ? atStart : atEnd;
  return 10 * Math.min(first, second) + Math.max(first, second);
}

/** A cut whose ends are both borders of sentences or better. */
const sentenceCut = 44;

/** How much an offset looks like a place to cut: a paragraph's start, a line's, a sentence's, a word's. */
function borderValue(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return 6;
  const before = text.slice(Math.max(0, offset - 4), offset);
  if (/\n\r?\n$/.test(before)) return 6;
  if (before.endsWith("\n")) return 5;
  const after = text.charAt(offset);
  if (/[.!?]["'”’»)]?\s$/.test(before)) return 4;
  if (/[。！？]$/.test(before)) return 4;
  if (after === "\n" || after === "\r") return 3;
  if (/\s$/.test(before) || /\s/.test(after)) return 2;
  return /[\p{L}\p{N}]$/u.test(before) && /[\p{L}\p{N}]/u.test(after) ? 0 : 1;
}
