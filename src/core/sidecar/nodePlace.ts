import { isMap, isScalar, isSeq } from "yaml";
import { keyOf, type Place, placeOf } from "../yaml/parse";

/** Keys and list positions from a record, or from the top of a file, to a value. */
export type ValuePath = readonly (string | number)[];

/**
 * Place of the value at a path; of its key where it is a block of lines or not written; of what holds it, where it is missing. Undefined
 * where nothing of the path is there. Cost: linear in the keys on the way.
 */
export function nodePlace(text: string, root: unknown, path: ValuePath): Place | undefined {
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
