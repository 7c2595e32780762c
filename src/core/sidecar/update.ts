/** New values for keys of a record or of the document's facts. What the reader does not understand in the old ones is kept. */

import { isSame, isValueList, isValueMap, mapOf, textOf, type Value, type ValueMap } from "../yaml/value";
import { isAttribute } from "./check";
import type { Segment } from "./model";
import { type Fields, fieldValue, relationKeys, replyKeys, segmentFields, segmentKeys } from "./write";

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

/**
 * Fields that give a record new segments, in the form in which it has them where the other one would lose what the reader left out:
 * pieces without words, keys of later versions, a quote beside a list of segments.
 */
export function selectorFields(record: ValueMap, segments: readonly Segment[]): Fields {
  const old = record.get("segments");
  const { segments: list, ...flat } = segmentFields(segments);
  if (old === undefined) return { ...flat, segments: list };
  if (!isValueList(old)) return list === undefined ? flat : { ...flat, segments: list };
  if (segmentKeys.some((key) => record.has(key))) return { segments };
  return old.every(isPlainSegment) ? { ...flat, segments: list } : { segments };
}

/** Whether a piece has words, and nothing that only a list of pieces has room for. */
function isPlainSegment(piece: Value): boolean {
  const keys: readonly string[] = segmentKeys;
  return !isWordless(piece) && [...mapOf(piece).keys()].every((key) => keys.includes(key));
}

/** A piece that the reader leaves out. */
function isWordless(piece: Value): boolean {
  return (textOf(mapOf(piece).get("quote")) ?? "") === "";
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
      return segments(old, value);
    case "mentions":
    case "codes":
      return [...value, ...old.filter((one) => typeof one !== "string")];
    default:
      return value;
  }
}

function segments(old: readonly Value[], value: readonly Value[]): Value {
  const pieces = old.filter((one) => !isWordless(one));
  const renewed = value.map((one, index) => {
    const same =
      pieces.find(sameKeys(one, ["quote"])) ?? (pieces.length === value.length ? pieces[index] : undefined);
    return overlay(same, one, segmentKeys);
  });
  // What has no words stays behind as many pieces as it stood behind.
  for (const [index, one] of old.entries()) if (isWordless(one)) renewed.splice(index, 0, one);
  return renewed;
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
