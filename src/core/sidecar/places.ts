/** Where the values of a sidecar stand in its text. */

import type { Place } from "../yaml/parse";
import { nodePlace, type ValuePath } from "./nodePlace";
import { fromSkeleton, type ParsedSidecar, type SidecarRecord } from "./parseSidecar";
import { parseRecord } from "./records";

/**
 * Finds values of a record, the one at `index` of its file. What is missing is found at what holds it, a whole record at its first
 * line. Cost: one parse of the record, about 1 ms.
 */
export function recordPlaces(
  parsed: ParsedSidecar,
  index: number,
  { lines, place }: SidecarRecord,
): (path: ValuePath) => Place {
  if (lines === undefined) {
    const root = parsed.skeleton.contents;
    return (path) =>
      nodePlace(parsed.text, root, ["annotations", index, ...path]) ?? firstLine(parsed.text, place);
  }
  const text = parsed.text.slice(lines.start, lines.end);
  const { item } = parseRecord(text);
  return (path) => {
    const found = path.length === 0 ? undefined : nodePlace(text, item, path);
    return found === undefined
      ? firstLine(parsed.text, place)
      : { start: lines.start + found.start, end: lines.start + found.end };
  };
}

/** Where the code of a record stands, quotes included. Cost: constant, but for a record in brackets or with a code that is no text. */
export function codePlace(parsed: ParsedSidecar, index: number, record: SidecarRecord): Place {
  return record.code ?? recordPlaces(parsed, index, record)(["code"]);
}

/** Where a value around the list of annotations stands; undefined when nothing on the way to it is there. */
export function topPlace(parsed: ParsedSidecar, path: ValuePath): Place | undefined {
  const { skeleton } = parsed;
  const place = nodePlace(skeleton.text, skeleton.contents, path);
  return place === undefined
    ? undefined
    : { start: fromSkeleton(parsed, place.start), end: fromSkeleton(parsed, place.end) };
}

/** The first line of a place. */
export function firstLine(text: string, { start, end }: Place): Place {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? "";
  return { start, end: start + line.length };
}
