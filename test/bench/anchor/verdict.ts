/**
 * What an answer is worth, by provenance: every character of the edited text knows which one of the original it was.
 *
 * - A passage of which at least 60 % survives together must be found; one of which at most 20 % survives must be reported as gone;
 *   between the two both answers are right, unless the place is another one.
 * - `exact`: the very ends of what survives (white space aside). `near`: at most 3 characters (in short passages a quarter) off at each end, or 90 % overlap.
 *   `sloppy`: at least half overlaps, or at least half of the answer is at least half of what survives (of a passage torn apart,
 *   too). `wrong`: anything else, and any place for what is gone.
 */

import type { TextRange } from "../../../src/core/anchor/model";
import type { Tracked } from "./tracked";

export type Verdict = "exact" | "near" | "sloppy" | "wrong" | "lost" | "orphan" | "either" | "error";

/** Where a passage of the original really is; `share` of its visible characters that stand there. */
export interface Truth {
  readonly share: number;
  readonly range: TextRange | undefined;
  /** Where its visible characters stand, together or not. */
  readonly places: readonly number[];
}

export function truthOf(original: string, now: Tracked, { start, end }: TextRange): Truth {
  const total = visible(original.slice(start, end));
  const places: number[] = [];
  for (const [at, origin] of now.origins.entries())
    if (origin >= start && origin < end && !isBlank(now.text, at)) places.push(at);
  const reach = 2 * (end - start) + 200;
  let best: readonly number[] = [];
  let run: number[] = [];
  for (const at of places) {
    const last = run.at(-1);
    const isBroken =
      last !== undefined && ((now.origins[last] ?? 0) > (now.origins[at] ?? 0) || at - last > reach);
    if (isBroken) run = [];
    run.push(at);
    if (run.length > best.length) best = run;
  }
  const [first] = best;
  const last = best.at(-1);
  if (first === undefined || last === undefined || total === 0) return { share: 0, range: undefined, places };
  const units = new Set(best.map((at) => now.origins[at])).size;
  return { share: units / total, range: { start: first, end: last + 1 }, places };
}

export function verdictOf(
  { share, range, places }: Truth,
  now: string,
  answer: TextRange | undefined,
): Verdict {
  if (share <= 0.2) return answer === undefined ? "orphan" : "wrong";
  if (answer === undefined) return share >= 0.6 ? "lost" : "either";
  if (range === undefined) return "error";
  if (!(answer.start >= 0 && answer.start < answer.end && answer.end <= now.length)) return "error";
  const mine = trimmed(now, answer);
  const overlap = visible(now.slice(Math.max(mine.start, range.start), Math.min(mine.end, range.end)));
  const union = visible(now.slice(Math.min(mine.start, range.start), Math.max(mine.end, range.end)));
  const jaccard = mine.start < range.end && range.start < mine.end ? overlap / union : 0;
  const own = places.filter((at) => at >= mine.start && at < mine.end).length;
  const isOnOwnWords = 2 * own >= places.length && 2 * own >= visible(now.slice(mine.start, mine.end));
  if (share < 0.6) return jaccard >= 0.3 || isOnOwnWords ? "either" : "wrong";
  if (mine.start === range.start && mine.end === range.end) return "exact";
  const off = Math.max(Math.abs(mine.start - range.start), Math.abs(mine.end - range.end));
  const few = Math.min(3, Math.ceil((range.end - range.start) / 4));
  if (jaccard > 0 && (off <= few || jaccard >= 0.9)) return "near";
  return jaccard >= 0.5 || isOnOwnWords ? "sloppy" : "wrong";
}

function visible(text: string): number {
  return text.replace(/[\s\u00ad\ufeff]/g, "").length;
}

function isBlank(text: string, at: number): boolean {
  return /[\s\u00ad\ufeff]/.test(text.charAt(at));
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return { start: from, end: to };
}
