import type { TextRange } from "./model";

/**
 * For each range the lane it is drawn in, from 0, so that no two that overlap share one: the longer of two that begin together stays
 * in the lower lane. As few lanes as ranges overlap at any place: interval partitioning by start (Kleinberg and Tardos, "Algorithm
 * Design", 2006, section 4.1). Empty ranges are not expected. Cost: O(n log n + n × lanes).
 */
export function lanesOf(ranges: readonly TextRange[]): readonly number[] {
  const order = ranges.map((_, index) => index);
  const at = (index: number): TextRange => ranges[index] ?? { start: 0, end: 0 };
  order.sort((a, b) => at(a).start - at(b).start || at(b).end - at(a).end);
  const ends: number[] = [];
  const lanes = new Array<number>(ranges.length).fill(0);
  for (const index of order) {
    const { start, end } = at(index);
    const free = ends.findIndex((last) => last <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    lanes[index] = lane;
  }
  return lanes;
}
