/** Where the values of a sidecar stand in its text. */

import { isMap, isScalar, isSeq } from "yaml";
import { keyOf, type Place, placeOf } from "../yaml/parse";
import { readCanonical } from "./canonical";
import { fromSkeleton, type ParsedSidecar, type SidecarRecord } from "./parseSidecar";
import { parseRecord } from "./records";

/** Keys and list positions from a record, or from the top of a file, to a value. */
export type ValuePath = readonly (string | number)[];

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

/** Where the code of a record stands, quotes included. Cost: 10 µs for a record as Glossator writes it, else a parse of it. */
export function codePlace(parsed: ParsedSidecar, index: number, record: SidecarRecord): Place {
  const { lines } = record;
  if (lines !== undefined) {
    const piece = parsed.text.slice(lines.start, lines.end);
    const column = /^ */.exec(piece)?.[0].length ?? 0;
    const field = readCanonical(piece, column)?.fields.find(({ name }) => name === "code");
    if (field !== undefined) {
      const written = piece.slice(field.start, field.end).trimEnd();
      const start = lines.start + field.start + written.indexOf(": ") + 2;
      return { start, end: lines.start + field.start + written.length };
    }
  }
  return recordPlaces(parsed, index, record)(["code"]);
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

/** Place of the value at a path; of its key where it is a block of lines or not written; of what holds it, where it is missing. */
function nodePlace(text: string, root: unknown, path: ValuePath): Place | undefined {
  let node: unknown = root;
  let found: Place | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => keyOf(text, one) === part);
      if (pair === undefined) return found;
      found = placeOf(pair.key) ?? found;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (isMap(node) && node.flow !== true) found = placeOf(node.items[0]?.key) ?? found;
    } else return found;
    const own = placeOf(node);
    if (own !== undefined && (isScalar(node) || (isSeq(node) && node.flow === true))) found = own;
  }
  return found;
}
