/** A text as lines: what stayed or was moved whole is found first, without a look into it. */

import type { TextRange } from "./model";
import type { Run } from "./patience";

export interface Lines {
  readonly ranges: readonly TextRange[];
  readonly ids: Int32Array;
  /** Length by number. */
  readonly sizes: ReadonlyMap<number, number>;
}

/** A line this long that stands once in both texts is the same line, wherever it stands. */
const tellingLine = 24;

/** Single lines that are in none of the runs, stand once in both texts, and so were moved; with the equal lines around them. */
export function movedLines(a: Lines, b: Lines, runs: readonly Run[]): readonly Run[] {
  const isTakenA = new Uint8Array(a.ids.length);
  const isTakenB = new Uint8Array(b.ids.length);
  for (const run of runs) {
    isTakenA.fill(1, run.a, run.a + run.length);
    isTakenB.fill(1, run.b, run.b + run.length);
  }
  const placesB = placesOnce(b.ids);
  const moved: Run[] = [];
  const take = (atA: number, atB: number) => {
    if (atA < 0 || atB < 0 || atA >= a.ids.length || atB >= b.ids.length) return false;
    if (isTakenA[atA] === 1 || isTakenB[atB] === 1 || a.ids[atA] !== b.ids[atB]) return false;
    isTakenA[atA] = 1;
    isTakenB[atB] = 1;
    moved.push({ a: atA, b: atB, length: 1 });
    return true;
  };
  for (const [id, atA] of placesOnce(a.ids)) {
    const atB = placesB.get(id) ?? -1;
    if (atA < 0 || atB < 0 || (a.sizes.get(id) ?? 0) < tellingLine || !take(atA, atB)) continue;
    for (let step = 1; take(atA + step, atB + step); step += 1);
    for (let step = 1; take(atA - step, atB - step); step += 1);
  }
  return moved.sort((one, other) => one.a - other.a);
}

/** Position of each number; -1 where it stands more than once. */
function placesOnce(ids: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [at, id] of ids.entries()) places.set(id, places.has(id) ? -1 : at);
  return places;
}

/** Lines without white space at their ends and without a byte-order mark. */
export function linesOf(text: string, ids: Map<string, number>): Lines {
  const ranges: TextRange[] = [];
  const numbers: number[] = [];
  const sizes = new Map<number, number>();
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const next = found < 0 ? text.length : found;
    let end = next;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    ranges.push({ start, end });
    const id = numberOf(ids, text.slice(start, end));
    numbers.push(id);
    sizes.set(id, end - start);
    start = next + 1;
  }
  return { ranges, ids: Int32Array.from(numbers), sizes };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 13 || unit === 9;
}

/** The number of an item, a new one for one that is not known yet. */
export function numberOf(ids: Map<string, number>, item: string): number {
  const known = ids.get(item);
  if (known !== undefined) return known;
  ids.set(item, ids.size);
  return ids.size - 1;
}

/** What lines `from` to `to` cover, without those that were moved. */
export function openSpans(
  lines: readonly TextRange[],
  from: number,
  to: number,
  isMoved: ReadonlySet<number>,
): readonly TextRange[] {
  const spans: TextRange[] = [];
  let isOpen = false;
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const last = spans.at(-1);
    if (isMoved.has(at)) isOpen = false;
    else if (isOpen && last !== undefined) spans[spans.length - 1] = { start: last.start, end: line.end };
    else {
      spans.push(line);
      isOpen = true;
    }
  }
  return spans;
}
