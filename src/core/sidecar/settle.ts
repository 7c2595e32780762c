/** Puts a decided version in the place of what both sides of a merge had changed. */

import { isValueMap, listOf, mapOf, textOf, type Value, type ValueMap } from "../yaml/value";
import type { FieldConflict } from "./model";
import { withKey } from "./update";
import { annotationKeys, documentKeys, fieldsValue, topKeys } from "./write";

/** Quote, contexts, span and base say together where an annotation stands: a mixture of two would stand nowhere. */
export const selectorKeys: ReadonlySet<string> = new Set([
  "quote",
  "before",
  "after",
  "span",
  "segments",
  "base",
]);

/** What a relation or a reply is known by within its annotation; undefined for one that lacks it. */
export const itemNames: Readonly<Record<"relations" | "replies", (item: ValueMap) => string | undefined>> = {
  relations: (relation) => {
    const [type, target] = [textOf(relation.get("type")), textOf(relation.get("target"))];
    return type === undefined || target === undefined ? undefined : `${type} ${target}`;
  },
  replies: (reply) => textOf(reply.get("id")),
};

/** The position of a conflict in the list of a file; -1 when it is settled already. */
export function conflictAt(top: ValueMap, id: string | undefined, field: string): number {
  return listOf(top.get("conflicts")).findIndex(
    (one) => textOf(mapOf(one).get("id")) === id && textOf(mapOf(one).get("field")) === field,
  );
}

/** The keys around the list without one conflict. */
export function withoutConflict(top: ValueMap, index: number): ValueMap {
  const left = listOf(top.get("conflicts")).filter((_, position) => position !== index);
  const isLast = left.length === 0;
  return new Map(
    [...top].flatMap(([key, value]): readonly (readonly [string, Value])[] =>
      key !== "conflicts" ? [[key, value]] : isLast ? [] : [[key, left]],
    ),
  );
}

/** The keys around the list with one more conflict, unless it is there. */
export function withConflict(top: ValueMap, { id, field, base, ours, theirs }: FieldConflict): ValueMap {
  if (conflictAt(top, id, field) !== -1) return top;
  const conflict = fieldsValue({ id, field, base, ours, theirs }, ["id", "field", "base", "ours", "theirs"]);
  return withKey(top, "conflicts", [...listOf(top.get("conflicts")), conflict], topKeys);
}

/** A record, or the keys around the list, with `value` in `field` as a conflict names it; undefined takes the field away. */
export function withSettled(map: ValueMap, field: string, value: Value | undefined): ValueMap {
  if (field === "selector") return withSelector(map, mapOf(value));
  const dot = field.indexOf(".");
  const [key, name] = [field.slice(0, dot), field.slice(dot + 1)];
  if (dot === -1) return withValue(map, field, value, [...annotationKeys, ...topKeys]);
  if (key === "attributes" || key === "document") {
    const inner = withValue(mapOf(map.get(key)), name, value, key === "document" ? documentKeys : []);
    return withValue(map, key, inner.size === 0 ? undefined : inner, [...annotationKeys, ...topKeys]);
  }
  if (key === "relations" || key === "replies") {
    const list = withItem(listOf(map.get(key)), itemNames[key], name, value);
    return withValue(map, key, list.length === 0 ? undefined : list, annotationKeys);
  }
  return withValue(map, field, value, []);
}

function withSelector(record: ValueMap, selector: ValueMap): ValueMap {
  let result: ValueMap = record;
  for (const key of selectorKeys) result = withValue(result, key, selector.get(key), annotationKeys);
  return result;
}

function withItem(
  list: readonly Value[],
  nameOf: (item: ValueMap) => string | undefined,
  name: string,
  value: Value | undefined,
): readonly Value[] {
  const isIt = (item: Value) => isValueMap(item) && nameOf(item) === name;
  if (value === undefined) return list.filter((item) => !isIt(item));
  return list.some(isIt) ? list.map((item) => (isIt(item) ? value : item)) : [...list, value];
}

function withValue(map: ValueMap, key: string, value: Value | undefined, order: readonly string[]): ValueMap {
  if (value !== undefined) return withKey(map, key, value, order);
  return map.has(key) ? new Map([...map].filter(([one]) => one !== key)) : map;
}
