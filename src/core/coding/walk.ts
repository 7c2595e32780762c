/** From annotation to annotation, through nested and identical ones too. */

import type { TextRange } from "../anchor/model";

/** An annotation that one can go to. */
export interface Stop {
  readonly id: string;
  /** Where it stands, or may stand; never empty. */
  readonly ranges: readonly TextRange[];
}

/** Where one sets out: a selection (empty for a cursor), or an annotation that was gone to. */
export type Departure = { readonly range: TextRange } | { readonly stop: Stop };

/**
 * The stop ahead (1) or behind (-1), around the ends of the text; undefined without stops. From an annotation every other one is
 * reached, in the order of their starts, the longer first; from a cursor the first that lies ahead. Cost: linear.
 */
export function nextStop<T extends Stop>(
  stops: readonly T[],
  departure: Departure,
  direction: 1 | -1,
): T | undefined {
  const sorted = [...stops].sort(inOrder);
  const ahead =
    "stop" in departure
      ? sorted.filter((one) => inOrder(one, departure.stop) * direction > 0)
      : sorted.filter(({ ranges }) => liesAhead(wholeOf(ranges), departure.range, direction));
  return direction === 1 ? (ahead[0] ?? sorted[0]) : (ahead.at(-1) ?? sorted.at(-1));
}

function liesAhead(place: TextRange, from: TextRange, direction: 1 | -1): boolean {
  return direction === 1 ? place.start >= from.end : place.end <= from.start && place.start < from.start;
}

function inOrder(a: Stop, b: Stop): number {
  const [first, second] = [wholeOf(a.ranges), wholeOf(b.ranges)];
  if (first.start !== second.start) return first.start - second.start;
  if (first.end !== second.end) return second.end - first.end;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** From the first segment to the last. */
export function wholeOf(ranges: readonly TextRange[]): TextRange {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}

/** Whether two annotations, or an annotation and a selection, stand on the very same words. */
export function sameRanges(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, at) => b[at]?.start === start && b[at]?.end === end)
  );
}
