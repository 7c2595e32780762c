/** Codebooks as YAML data: codes found by their paths, and changed by where they stand. What is not understood is kept. */

import { withKey } from "../sidecar/update";
import { isValueList, isValueMap, listOf, mapOf, textOf, type Value, type ValueMap } from "../yaml/value";
import { type CodeLevel, leafOf, levelKeys, parentOf } from "./model";

/** Keys and list positions from the top of a codebook to a code's record, or to a list of codes. */
export type Position = readonly (string | number)[];

/** Keys of a code in the order they are written. */
export const codeKeys = [
  "code",
  "name",
  "definition",
  "use",
  "avoid",
  "examples",
  "color",
  "key",
  "retired",
  "replacedBy",
  "since",
  "changed",
  "attributes",
  "codes",
] as const;

const topKeys = ["format", "title", "codes", "documentCodes", "relations"] as const;

/** Where the list of codes directly below a path stands, whether or not it is there; undefined when the path is unknown. */
export function listPosition(codebook: Value, level: CodeLevel, path: string): Position | undefined {
  if (path === "") return [levelKeys[level]];
  const position = positionOf(codebook, level, path);
  return position === undefined ? undefined : [...position, "codes"];
}

/** Where a code's record stands; the first one where a path stands twice. Undefined when there is none. */
export function positionOf(codebook: Value, level: CodeLevel, path: string): Position | undefined {
  const list = listPosition(codebook, level, parentOf(path));
  if (list === undefined) return undefined;
  const leaf = leafOf(path);
  const index = listOf(valueAt(codebook, list)).findIndex((one) => textOf(mapOf(one).get("code")) === leaf);
  return index === -1 ? undefined : [...list, index];
}

/** What stands at a position of a codebook; undefined when nothing does. */
export function valueAt(value: Value, position: Position): Value | undefined {
  let at: Value | undefined = value;
  for (const part of position) at = typeof part === "number" ? listOf(at)[part] : mapOf(at).get(part);
  return at;
}

/** Paths of the codes directly below one; the empty path is above those at the top. */
export function childrenOf(codebook: Value, level: CodeLevel, path: string): readonly string[] {
  const list = listPosition(codebook, level, path);
  return listOf(list === undefined ? undefined : valueAt(codebook, list)).flatMap((one) => {
    const name = textOf(mapOf(one).get("code"));
    return name === undefined ? [] : [path === "" ? name : `${path}/${name}`];
  });
}

/** A value with another one at a position; undefined takes it away. Maps and lists on the way are made. */
export function withValueAt(
  value: Value | undefined,
  position: Position,
  change: (old: Value | undefined) => Value | undefined,
): Value | undefined {
  const [part, ...rest] = position;
  if (part === undefined) return change(value);
  if (typeof part === "number") {
    const list = isValueList(value) ? value : [];
    const now = withValueAt(list[part], rest, change);
    return now === undefined
      ? list.filter((_, index) => index !== part)
      : [...list.slice(0, part), now, ...list.slice(part + 1)];
  }
  const map = mapOf(value);
  const now = withValueAt(map.get(part), rest, change);
  if (now !== undefined)
    return withKey(map, part, now, position.length > 1 && map.has("format") ? topKeys : codeKeys);
  return map.has(part) ? new Map([...map].filter(([key]) => key !== part)) : map;
}

/** The codebook without what stands at a position; a list of codes below another code goes with its last code. */
export function without(codebook: ValueMap, position: Position): ValueMap {
  const list = position.slice(0, -1);
  const isLast = list.length > 1 && listOf(valueAt(codebook, list)).length === 1;
  return mapOf(withValueAt(codebook, isLast ? list : position, () => undefined));
}

/** The codebook with every record changed; records that stay the same value are not copied. */
export function withEachCode(
  codebook: ValueMap,
  level: CodeLevel,
  change: (record: ValueMap) => ValueMap,
): ValueMap {
  const visit = (list: Value | undefined): readonly Value[] =>
    listOf(list).map((one) => {
      if (!isValueMap(one)) return one;
      const record = change(one);
      return isValueList(record.get("codes"))
        ? withKey(record, "codes", visit(record.get("codes")), codeKeys)
        : record;
    });
  const key = levelKeys[level];
  return isValueList(codebook.get(key)) ? withKey(codebook, key, visit(codebook.get(key)), []) : codebook;
}
