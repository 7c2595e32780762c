/** Splices of texts: made, put together, and found between two versions of a few lines. */

import { linesOf } from "./textLines";

/** Replace `[start, end)` (UTF-16) of a text by `text`. Several splices of one edit never overlap and are sorted. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with splices made; they have to be sorted and must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of splices) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Sorted splices; those that meet at one offset become one, an insertion before the removal behind it. */
export function joinSplices(splices: readonly Splice[]): readonly Splice[] {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Splice[] = [];
  for (const splice of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && splice.start <= last.end)
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, splice.end),
        text: last.text + splice.text,
      };
    else joined.push(splice);
  }
  return joined;
}

/**
 * Splices that turn `before` into `after` line by line; a line that stays is in none of them. `offset` is added to their places.
 * Cost: the product of the changed stretches' lines, and linear beyond 1,000 lines.
 */
export function lineSplices(before: string, after: string, offset = 0): readonly Splice[] {
  if (before === after) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  const splices: Splice[] = [];
  let at = offset;
  for (const { from, to } of alignLines(old, now)) {
    const end = at + from.reduce((sum, line) => sum + line.length, 0);
    const text = to.join("");
    if (text !== from.join("")) splices.push({ start: at, end, text });
    at = end;
  }
  return splices;
}

interface Stretch {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Two lists of lines as stretches that are equal or changed, in order. */
function alignLines(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const [from, to] of [...commonItems(old, now), [old.length, now.length] as const]) {
    if (from > i || to > j) stretches.push({ from: old.slice(i, from), to: now.slice(j, to) });
    const line = old.slice(from, from + 1);
    if (line.length > 0) stretches.push({ from: line, to: line });
    [i, j] = [from + 1, to + 1];
  }
  return stretches;
}

/**
 * Positions of a longest common subsequence of two lists, as pairs in order; of a common beginning and end only, where the lists
 * differ in too much between them (over a million pairs).
 */
export function commonItems(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [from: number, to: number])[] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const middle = longestCommon(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return [
    ...range(head).map((index) => [index, index] as const),
    ...middle.map(([from, to]) => [from + head, to + head] as const),
    ...range(tail).map((index) => [old.length - tail + index, now.length - tail + index] as const),
  ];
}

const mostPairs = 1_000_000;

function longestCommon(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [number, number])[] {
  if (old.length === 0 || now.length === 0 || old.length * now.length > mostPairs) return [];
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A splice without what its two sides have in common at their ends; never cuts a character of two units. */
export function narrowed(text: string, splice: Splice): Splice {
  const { text: now } = splice;
  const old = text.slice(splice.start, splice.end);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  if (isHalf(old, head) || isHalf(now, head)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  if (isHalf(old, old.length - tail) || isHalf(now, now.length - tail)) tail -= 1;
  return {
    start: splice.start + head,
    end: splice.end - tail,
    text: now.slice(head, now.length - tail),
  };
}

/** Whether an offset stands between the two units of a character, or of a line end. */
function isHalf(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  const isPair = 0xd800 <= before && before <= 0xdbff && 0xdc00 <= after && after <= 0xdfff;
  return isPair || (before === carriageReturn && after === lineFeed);
}

const carriageReturn = 13;
const lineFeed = 10;
