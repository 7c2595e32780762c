/** New values for keys of a record or of the document's facts. What the reader does not understand in the old ones is kept. */

import { isSame, isValueList, isValueMap, textOf, type Value, type ValueMap } from "../yaml/value";
import { isAttribute } from "./check";
import { type Fields, fieldValue, relationKeys, replyKeys, segmentKeys } from "./write";

/**
 * A map with `fields` set; a field given as undefined is removed, one not given stays. New keys go behind the last key that
 * precedes them in `order`.
 */
export function withFields(map: ValueMap, fields: Fields, order: readonly string[]): ValueMap {
  let result = map;
  for (const key of order) {
    if (!(key in fields)) continue;
    const old = map.get(key);
    const value = fieldValue(key, fields[key]);
    if (value !== undefined) result = withKey(result, key, renewed(key, old, value), order);
    else if (old !== undefined) result = new Map([...result].filter(([one]) => one !== key));
  }
  return result;
}

/** A map with one key set, at the place that `order` gives it if it is new. */
export function withKey(map: ValueMap, key: string, value: Value, order: readonly string[]): ValueMap {
  if (map.has(key)) return new Map([...map].map(([one, old]) => [one, one === key ? value : old]));
  const rank = order.indexOf(key);
  const pairs = [...map];
  const before = pairs.map(([one]) => order.indexOf(one)).map((other) => other !== -1 && other < rank);
  const known = before.lastIndexOf(true);
  // A key that nobody orders goes last.
  const at = rank === -1 ? pairs.length : known + 1;
  return new Map([...pairs.slice(0, at), [key, value], ...pairs.slice(at)]);
}

/** The new value of a key, with what the reader left out of the old one: unknown keys, entries of another type. */
function renewed(key: string, old: Value | undefined, value: Value): Value {
  if (key === "attributes" && isValueMap(old) && isValueMap(value)) return attributes(old, value);
  if (!isValueList(old) || !isValueList(value)) return value;
  switch (key) {
    case "replies":
      return [
        ...value.map((one) => overlay(old.find(sameKeys(one, ["id"])), one, replyKeys)),
        ...old.filter(lacks(["id", "text"])),
      ];
    case "relations":
      return [
        ...value.map((one) => overlay(old.find(sameKeys(one, relationKeys)), one, relationKeys)),
        ...old.filter(lacks(relationKeys)),
      ];
    case "segments":
      return value.map((one, index) => {
        const same =
          old.find(sameKeys(one, ["quote"])) ?? (old.length === value.length ? old[index] : undefined);
        return overlay(same, one, segmentKeys);
      });
    case "mentions":
    case "codes":
      return [...value, ...old.filter((one) => typeof one !== "string")];
    default:
      return value;
  }
}

function attributes(old: ValueMap, value: ValueMap): ValueMap {
  const kept = [...old].flatMap(([name, one]): (readonly [string, Value])[] => {
    const now = value.get(name) ?? (isAttribute(one) ? undefined : one);
    return now === undefined ? [] : [[name, now]];
  });
  return new Map([...kept, ...[...value].filter(([name]) => !old.has(name))]);
}

function sameKeys(one: Value, keys: readonly string[]): (other: Value) => boolean {
  return (other) =>
    isValueMap(one) && isValueMap(other) && keys.every((key) => isSame(one.get(key), other.get(key)));
}

function lacks(keys: readonly string[]): (one: Value) => boolean {
  return (one) => !isValueMap(one) || keys.some((key) => textOf(one.get(key)) === undefined);
}

/** The known keys of `now`, and the other keys of `old`. */
function overlay(old: Value | undefined, now: Value, known: readonly string[]): Value {
  if (!isValueMap(old) || !isValueMap(now)) return now;
  let result: ValueMap = new Map([...old].filter(([key]) => !known.includes(key) || now.has(key)));
  for (const [key, value] of now) result = withKey(result, key, value, known);
  return result;
}
