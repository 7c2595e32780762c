/**
 * What has become of each stretch of a text in a later version of it.
 *
 * From coarse to fine, each step working only on what the one before left open: whole lines that stand once in both texts;
 * runs of words that do (both by patience, see `patience.ts`); then word by word with a cost for each change (`alignWords.ts`),
 * and last words that were only mistyped. Lines are compared without white space at their ends; words are compared folded,
 * so neither wrapping nor typography is a difference.
 *
 * Cost: linear where lines are kept, about 0.2 s a megabyte where every line was wrapped anew. A stretch of which nothing is
 * unique and that is too long for the word by word step counts as replaced.
 */

import { foldText } from "../text/fold";
import { alignWhole } from "./alignWords";
import { withoutChance } from "./doubts";
import { linesOf, movedLines, numberOf, openSpans } from "./lines";
import type { TextRange } from "./model";
import { commonRuns, type Run } from "./patience";
import { joinPieces, type Piece } from "./piece";
import { similarity } from "./similar";
import { type Slide, slideChanges } from "./slide";
import { wordsAndSignsOf, worthOf } from "./words";

/** Cells of the word by word table at most: a stretch of 2,000 words against another. */
const mostCells = 4_000_000;
/** What a word in other letters counts for: of `The …. the`, the second is rather the `the` that was there. */
const otherCase = 0.9;
/** Cells of the table in which mistyped words are looked for. */
const mostSimilarCells = 1600;

/** Two texts compared. Offsets are UTF-16 in the texts as they are; pieces are sorted by their place in the earlier one. */
export interface Comparison {
  /** In the order of both texts, never crossing. */
  readonly stayed: readonly Piece[];
  /** Where a change between two pieces might as well be read otherwise. */
  readonly slides: readonly Slide[];
  /** Whole lines that stand elsewhere. */
  readonly moved: readonly Piece[];
}

/** Compares an earlier version of a text with today's. Two texts with nothing in common have no pieces. */
export function compareTexts(base: string, today: string): Comparison {
  const ids = new Map<string, number>();
  const a = linesOf(base, ids);
  const b = linesOf(today, ids);
  const runs = commonRuns(a.ids, b.ids, (id) => a.sizes.get(id) ?? 0);
  const movedRuns = movedLines(a, b, runs);
  const isMovedA = new Set(movedRuns.map((run) => run.a));
  const isMovedB = new Set(movedRuns.map((run) => run.b));
  const pieces: Piece[] = [];
  let [fromA, fromB] = [0, 0];
  for (const run of [...runs, { a: a.ranges.length, b: b.ranges.length, length: 0 }]) {
    const inA = openSpans(a.ranges, fromA, run.a, isMovedA);
    const inB = openSpans(b.ranges, fromB, run.b, isMovedB);
    // One by one: a call takes only so many arguments, and a text may be one long line.
    for (const piece of compareStretches(base, today, inA, inB)) pieces.push(piece);
    for (let step = 0; step < run.length; step += 1)
      pushPiece(pieces, a.ranges[run.a + step], b.ranges[run.b + step]);
    fromA = run.a + run.length;
    fromB = run.b + run.length;
  }
  const moved: Piece[] = [];
  for (const run of movedRuns) pushPiece(moved, a.ranges[run.a], b.ranges[run.b]);
  return {
    ...slideChanges(base, today, withoutChance(base, joinPieces(base, today, pieces))),
    moved: joinPieces(base, today, moved),
  };
}

function pushPiece(pieces: Piece[], from: TextRange | undefined, to: TextRange | undefined): void {
  if (from !== undefined && to !== undefined && from.end > from.start) pieces.push({ from, to, likeness: 1 });
}

/** Stretches of a text as numbered words and signs, with their places in the whole text. */
export interface Tokens {
  readonly words: readonly string[];
  readonly ids: Int32Array;
  readonly ranges: readonly TextRange[];
}

/** Equal words, whatever their letter case, have equal numbers as far as they share `ids`. */
export function tokensOf(text: string, stretches: readonly TextRange[], ids: Map<string, number>): Tokens {
  const words: string[] = [];
  const ranges: TextRange[] = [];
  for (const { start, end } of stretches) {
    const { folded, toRaw, toRawEnd } = foldText(text.slice(start, end));
    const found = wordsAndSignsOf(folded);
    for (const [index, word] of found.words.entries()) {
      words.push(word);
      ranges.push({
        start: start + toRaw(found.starts[index] ?? 0),
        end: start + toRawEnd(found.ends[index] ?? 0),
      });
    }
  }
  return { words, ranges, ids: Int32Array.from(words, (word) => numberOf(ids, word.toLowerCase())) };
}

/** Pieces of stretches of two texts, word by word. Offsets are those of the whole texts. */
export function compareStretches(
  base: string,
  today: string,
  inA: readonly TextRange[],
  inB: readonly TextRange[],
): readonly Piece[] {
  if (inA.length === 0 || inB.length === 0) return [];
  const ids = new Map<string, number>();
  const a = tokensOf(base, inA, ids);
  const b = tokensOf(today, inB, ids);
  const pairs = tokenRuns(a, b).flatMap((run) =>
    Array.from({ length: run.length }, (_, step) => [run.a + step, run.b + step] as const),
  );
  const pieces: Piece[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of [...pairs, [a.words.length, b.words.length] as const]) {
    pieces.push(...similarWords(a, b, { fromA: nextA, toA: atA, fromB: nextB, toB: atB }));
    pushPiece(pieces, a.ranges[atA], b.ranges[atB]);
    nextA = atA + 1;
    nextB = atB + 1;
  }
  return pieces;
}

function tokenRuns(a: Tokens, b: Tokens): readonly Run[] {
  if (a.ids.length * b.ids.length <= mostCells / 16) return alignedRuns(a, b, wholeOf(a, b));
  const runs: Run[] = [];
  const known = shingleRuns(a.ids, b.ids);
  let [fromA, fromB] = [0, 0];
  for (const run of [...known, { a: a.ids.length, b: b.ids.length, length: 0 }]) {
    runs.push(...alignedRuns(a, b, { fromA, toA: run.a, fromB, toB: run.b }));
    if (run.length > 0) runs.push(run);
    fromA = run.a + run.length;
    fromB = run.b + run.length;
  }
  return runs;
}

interface Part {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

function wholeOf(a: Tokens, b: Tokens): Part {
  return { fromA: 0, toA: a.ids.length, fromB: 0, toB: b.ids.length };
}

/** Runs of words that stand once in both, found from five words in a row. */
function shingleRuns(a: Int32Array, b: Int32Array): readonly Run[] {
  const size = 5;
  const numbers = new Map<number, number>();
  const shingles = (ids: Int32Array) =>
    Int32Array.from({ length: Math.max(0, ids.length - size + 1) }, (_, at) => {
      let hash = 17;
      for (let index = at; index < at + size; index += 1)
        hash = (Math.imul(hash, 1_000_003) ^ (ids[index] ?? 0)) | 0;
      const known = numbers.get(hash);
      if (known !== undefined) return known;
      numbers.set(hash, numbers.size);
      return numbers.size - 1;
    });
  const runs: Run[] = [];
  let [endA, endB] = [0, 0];
  for (const run of commonRuns(shingles(a), shingles(b), () => 1)) {
    const late = Math.max(0, endA - run.a, endB - run.b);
    let length = run.length + size - 1 - late;
    // Two numbers may share a hash: only what is really equal counts.
    for (let step = 0; step < length; step += 1)
      if (a[run.a + late + step] !== b[run.b + late + step]) length = step;
    if (length <= 0) continue;
    runs.push({ a: run.a + late, b: run.b + late, length });
    endA = run.a + late + length;
    endB = run.b + late + length;
  }
  return runs;
}

/** Word by word, where the table is not too large. Equal heads and tails need no table: matching them is never worse. */
function alignedRuns(a: Tokens, b: Tokens, part: Part): readonly Run[] {
  const { fromA, toA, fromB, toB } = part;
  const [n, m] = [toA - fromA, toB - fromB];
  if (n === 0 || m === 0 || n * m > mostCells) return [];
  const ends = Math.min(n, m);
  let head = 0;
  while (head < ends && a.words[fromA + head] === b.words[fromB + head]) head += 1;
  let tail = 0;
  while (tail < ends - head && a.words[toA - 1 - tail] === b.words[toB - 1 - tail]) tail += 1;
  const inner = { fromA: fromA + head, toA: toA - tail, fromB: fromB + head, toB: toB - tail };
  const runs = [
    { a: fromA, b: fromB, length: head },
    ...innerRuns(a, b, inner, changeCostOf(n, m)),
    { a: toA - tail, b: toB - tail, length: tail },
  ];
  return runs.filter(({ length }) => length > 0);
}

function innerRuns(
  a: Tokens,
  b: Tokens,
  { fromA, toA, fromB, toB }: Part,
  changeCost: number,
): readonly Run[] {
  const [n, m] = [toA - fromA, toB - fromB];
  if (n === 0 || m === 0) return [];
  const worth = Float64Array.from({ length: n }, (_, i) => worthOf(a.words[fromA + i] ?? ""));
  const pairs = alignWhole(n, m, {
    worth: (i, j) => {
      if (a.ids[fromA + i] !== b.ids[fromB + j]) return 0;
      const isSame = a.words[fromA + i] === b.words[fromB + j];
      return (worth[i] ?? 0) * (isSame ? 1 : otherCase);
    },
    changeCost,
    skipCost: 0.01,
  });
  return pairs.map(([i, j]) => ({ a: fromA + i, b: fromB + j, length: 1 }));
}

/** The larger the table, the more agreement comes about by chance: a change must be worth more than that. */
export function changeCostOf(n: number, m: number): number {
  return 3 + 0.7 * Math.log2((n + 1) * (m + 1));
}

/** Mistyped words, where both texts have words without counterpart between the same two pieces. */
function similarWords(a: Tokens, b: Tokens, { fromA, toA, fromB, toB }: Part): readonly Piece[] {
  const [n, m] = [toA - fromA, toB - fromB];
  if (n === 0 || m === 0 || n * m > mostSimilarCells) return [];
  const likeness = (i: number, j: number) => similarity(a.words[fromA + i] ?? "", b.words[fromB + j] ?? "");
  const pairs = alignWhole(n, m, {
    worth: (i, j) => {
      const value = likeness(i, j);
      return value >= 0.6 ? value * worthOf(a.words[fromA + i] ?? "") : 0;
    },
    changeCost: changeCostOf(n, m),
    skipCost: 0.01,
  });
  return pairs.flatMap(([i, j]) => {
    const [from, to] = [a.ranges[fromA + i], b.ranges[fromB + j]];
    return from === undefined || to === undefined ? [] : [{ from, to, likeness: likeness(i, j) }];
  });
}
