/** The list of refused suggestions among the keys around the annotations. */

import { fingerprint, isSame, listOf, mapOf, textOf, type Value, type ValueMap } from "../yaml/value";
import type { Refusal } from "./model";
import { withKey } from "./update";
import { fieldsValue, refusalKeys, topKeys } from "./write";

/** With one refusal more, unless it is there. The list is in the order in which a merge puts it, whoever adds to it. */
export function withRefusal(top: ValueMap, refusal: Refusal): ValueMap {
  const list = listOf(top.get("refused"));
  const value = fieldsValue({ ...refusal }, refusalKeys);
  if (list.some((one) => isSame(one, value))) return top;
  const place = refusalOrder(value);
  const behind = list.findIndex((one) => refusalOrder(one) > place);
  const at = behind === -1 ? list.length : behind;
  return withKey(top, "refused", [...list.slice(0, at), value, ...list.slice(at)], topKeys);
}

/** What the list is sorted by: the words, then everything else. */
export function refusalOrder(refusal: Value): string {
  return `${textOf(mapOf(refusal).get("quote")) ?? ""} ${fingerprint(refusal)}`;
}

/** Without a refusal; the key goes with the last one. */
export function withoutRefusal(top: ValueMap, refusal: Refusal): ValueMap {
  const value = fieldsValue({ ...refusal }, refusalKeys);
  const left = listOf(top.get("refused")).filter((one) => !isSame(one, value));
  return new Map(
    [...top].flatMap(([key, old]): readonly (readonly [string, Value])[] =>
      key !== "refused" ? [[key, old]] : left.length === 0 ? [] : [[key, left]],
    ),
  );
}
