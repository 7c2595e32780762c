/** The order of records in a sidecar: by place in the text, then by id. */

import { countFirst } from "../sorted";
import { isValueList, mapOf, textOf, type Value } from "../yaml/value";
import { spanOf } from "./annotation";

export interface RecordPlace {
  /** Start of the first segment's span; infinite without one, so that such records go last. */
  readonly start: number;
  readonly id: string;
}

/** By what a record is sorted: where its first segment begins, and its id. Records without a place come last. */
export function recordPlace(record: Value): RecordPlace {
  const map = mapOf(record);
  const segments = map.get("segments");
  const first = isValueList(segments) ? mapOf(segments[0]) : map;
  return {
    start: spanOf(first.get("span"))?.[0] ?? Number.POSITIVE_INFINITY,
    id: textOf(map.get("id")) ?? "",
  };
}

/** Negative when `a` stands before `b`. */
export function comparePlaces(a: RecordPlace, b: RecordPlace): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * For records in any order, answers before which of them a new one goes: the first that comes later; their number when none does.
 * Cost: linear once, then logarithmic.
 */
export function insertionFinder(records: readonly Value[]): (record: Value) => number {
  const latest: RecordPlace[] = [];
  for (const record of records) {
    const place = recordPlace(record);
    const before = latest.at(-1);
    latest.push(before !== undefined && comparePlaces(before, place) > 0 ? before : place);
  }
  return (record) => {
    const place = recordPlace(record);
    return countFirst(latest.length, (index) => {
      const other = latest[index];
      return other === undefined || comparePlaces(other, place) <= 0;
    });
  };
}
