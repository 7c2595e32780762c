/** Words that were taken out of one place and put in at another: looked for only in what a diff found deleted and inserted. */

import { alignWhole } from "./alignWords";
import { changeCostOf, type Tokens, tokensOf } from "./diff";
import type { TextRange } from "./model";
import { gapsBetween, joinPieces, type Piece } from "./piece";
import { similarity } from "./similar";
import { worthOf } from "./words";

/** What a run of words must be worth to be the same words moved, and not words that happen to be used twice. */
const enoughWorth = 24;
/** Words in a row by which a run is found. */
const size = 3;

/** Pieces that were moved, beside those that are known; sorted by their place in the earlier text. */
export function movedPieces(base: string, today: string, known: readonly Piece[]): readonly Piece[] {
  const ids = new Map<string, number>();
  const byStart = (a: TextRange, b: TextRange) => a.start - b.start;
  const tokens = (text: string, ranges: readonly TextRange[]) =>
    concat(gapsBetween([...ranges].sort(byStart), text.length).map((gap) => tokensOf(text, [gap], ids)));
  const out = tokens(
    base,
    known.map(({ from }) => from),
  );
  const put = tokens(
    today,
    known.map(({ to }) => to),
  );
  if (out.ids.length < size || put.ids.length < size) return [];
  const runs = withOneWordChanged(keepHeaviest(commonRunsAnywhere(out.ids, put.ids), out), out, put);
  const moved = [...runs, ...betweenRuns(out, put, runs)].flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, step) => {
      const [from, to] = [out.ranges[a + step], put.ranges[b + step]];
      const likeness = similarity(out.words[a + step] ?? "", put.words[b + step] ?? "");
      return from === undefined || to === undefined ? [] : [{ from, to, likeness }];
    }).flat(),
  );
  return joinPieces(
    base,
    today,
    moved.sort((one, other) => one.from.start - other.from.start),
  );
}

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Stretches one behind the other, parted by a token that equals no other. */
function concat(parts: readonly Tokens[]): Tokens {
  const words: string[] = [];
  const ids: number[] = [];
  const ranges: TextRange[] = [];
  for (const [index, part] of parts.entries()) {
    for (const word of part.words) words.push(word);
    for (const id of part.ids) ids.push(id);
    for (const range of part.ranges) ranges.push(range);
    words.push("");
    ids.push(-1 - index);
    ranges.push({ start: 0, end: 0 });
  }
  return { words, ids: Int32Array.from(ids), ranges };
}

/** Runs around three words in a row that stand once in each of the two, whatever their order. */
function commonRunsAnywhere(a: Int32Array, b: Int32Array): readonly Run[] {
  const inA = placesOnce(a);
  const inB = placesOnce(b);
  const runs: Run[] = [];
  let next = 0;
  for (let at = 0; at + size <= a.length; at += 1) {
    const hash = hashAt(a, at);
    const place = inB.get(hash) ?? -1;
    if (at < next || place < 0 || inA.get(hash) !== at || !isSame(a, at, b, place)) continue;
    let start = 0;
    while (a[at - start - 1] === b[place - start - 1] && (a[at - start - 1] ?? -1) >= 0) start += 1;
    let end = size;
    while (a[at + end] === b[place + end] && (a[at + end] ?? -1) >= 0) end += 1;
    runs.push({ a: at - start, b: place - start, length: start + end });
    next = at + end;
  }
  return runs;
}

function placesOnce(ids: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at + size <= ids.length; at += 1) {
    const hash = hashAt(ids, at);
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

function hashAt(ids: Int32Array, at: number): number {
  let hash = 17;
  for (let index = at; index < at + size; index += 1)
    hash = (Math.imul(hash, 1_000_003) ^ (ids[index] ?? 0)) | 0;
  return hash;
}

function isSame(a: Int32Array, atA: number, b: Int32Array, atB: number): boolean {
  for (let step = 0; step < size; step += 1)
    if (a[atA + step] !== b[atB + step] || (a[atA + step] ?? -1) < 0) return false;
  return true;
}

/** The heaviest runs first, each as far as none before it has been. */
function keepHeaviest(runs: readonly Run[], out: Tokens): readonly Run[] {
  const worthOfRun = (run: Run) => {
    let worth = 0;
    for (let step = 0; step < run.length; step += 1) worth += worthOf(out.words[run.a + step] ?? "");
    return worth;
  };
  const weighed = runs.map((run) => ({ run, worth: worthOfRun(run) }));
  const kept: Run[] = [];
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  for (const { run } of weighed.sort((x, y) => y.worth - x.worth || x.run.a - y.run.a)) {
    const free = longestFree(run, takenA, takenB);
    if (worthOfRun(free) < enoughWorth) continue;
    kept.push(free);
    for (let step = 0; step < free.length; step += 1) {
      takenA.add(free.a + step);
      takenB.add(free.b + step);
    }
  }
  return kept.sort((x, y) => x.a - y.a);
}

/** Ways over a word that was changed on the way: words left out of each text. */
const ways = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [2, 2],
] as const;

/** Words of both texts that no run has yet. */
class FreeWords {
  readonly #out: Tokens;
  readonly #put: Tokens;
  readonly #takenA = new Set<number>();
  readonly #takenB = new Set<number>();

  constructor(out: Tokens, put: Tokens) {
    this.#out = out;
    this.#put = put;
  }

  take({ a, b, length }: Run): void {
    for (let step = 0; step < length; step += 1) {
      this.#takenA.add(a + step);
      this.#takenB.add(b + step);
    }
  }

  /** The run that goes on beside an edge behind a changed word, where two words agree again or a stretch ends. */
  beside(edgeA: number, edgeB: number, step: 1 | -1): Run | undefined {
    for (const [skipA, skipB] of ways) {
      const [a, b] = [edgeA + step * skipA, edgeB + step * skipB];
      // What is left out has to be of the same stretch.
      if (skipA > 0 && (this.#idA(a - step) < 0 || this.#idA(edgeA) < 0)) continue;
      let length = 0;
      while (this.#isSame(a + step * length, b + step * length)) length += 1;
      const endsStretch = this.#idA(a + step * length) < 0;
      if (length < 2 && !(length === 1 && endsStretch)) continue;
      return step === 1 ? { a, b, length } : { a: a - length + 1, b: b - length + 1, length };
    }
    return undefined;
  }

  #isSame(a: number, b: number): boolean {
    const id = this.#idA(a);
    return id >= 0 && id === this.#put.ids[b] && !this.#takenA.has(a) && !this.#takenB.has(b);
  }

  #idA(at: number): number {
    return this.#out.ids[at] ?? -1;
  }
}

/** Runs with the shorter ones that stand beside them behind a word that was changed on the way. */
function withOneWordChanged(runs: readonly Run[], out: Tokens, put: Tokens): readonly Run[] {
  const free = new FreeWords(out, put);
  for (const run of runs) free.take(run);
  const all = [...runs];
  for (const run of runs)
    for (const step of [1, -1] as const) {
      let edge: Run | undefined = run;
      while (edge !== undefined) {
        const [a, b]: readonly [number, number] =
          step === 1 ? [edge.a + edge.length, edge.b + edge.length] : [edge.a - 1, edge.b - 1];
        edge = free.beside(a, b, step);
        if (edge === undefined) break;
        free.take(edge);
        all.push(edge);
      }
    }
  return all.sort((x, y) => x.a - y.a);
}

function longestFree({ a, b, length }: Run, takenA: ReadonlySet<number>, takenB: ReadonlySet<number>): Run {
  let best: Run = { a, b, length: 0 };
  let from = 0;
  for (let step = 0; step <= length; step += 1) {
    if (step < length && !takenA.has(a + step) && !takenB.has(b + step)) continue;
    if (step - from > best.length) best = { a: a + from, b: b + from, length: step - from };
    from = step + 1;
  }
  return best;
}

/** Words of a moved passage that were changed on the way stand between two of its runs. */
function betweenRuns(out: Tokens, put: Tokens, runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next === undefined) break;
    const [fromA, fromB] = [run.a + run.length, run.b + run.length];
    const [n, m] = [next.a - fromA, next.b - fromB];
    if (n <= 0 || m <= 0 || n > 40 || m > 40) continue;
    const pairs = alignWhole(n, m, {
      worth: (i, j) => {
        const word = out.words[fromA + i] ?? "";
        const likeness = similarity(word, put.words[fromB + j] ?? "");
        return word === "" || likeness < 0.6 ? 0 : likeness * worthOf(word);
      },
      changeCost: changeCostOf(n, m),
      skipCost: 0.05,
    });
    found.push(...pairs.map(([i, j]) => ({ a: fromA + i, b: fromB + j, length: 1 })));
  }
  return found;
}
