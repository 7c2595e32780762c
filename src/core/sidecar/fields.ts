/** Splices that set, add and remove keys of one YAML map, in block or in flow style. */

import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from "yaml";
import type { Splice } from "./model";
import { isFlow, valueRange } from "./parse";
import { eolOf, lineEndAfter, lineStartBefore } from "./textLines";
import { fieldLines, flow } from "./write";

/**
 * Sets `fields` in a map; a field given as undefined is removed, a field that has the value already is left alone. New keys
 * go behind the last key that precedes them in `order`. Each scalar costs one line of difference.
 */
export function setFields(
  yaml: string,
  map: YAMLMap,
  fields: Readonly<Record<string, unknown>>,
  order: readonly string[],
): readonly Splice[] {
  const names = Object.keys(fields).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const removed = new Set(
    names.filter((name) => fields[name] === undefined && pairOf(map, name) !== undefined),
  );
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const name of names) {
    const value = fields[name];
    const pair = pairOf(map, name);
    if (pair === undefined) {
      if (value !== undefined) added.push(name);
    } else if (value !== undefined && !isSame(pair, value))
      splices.push(replaceValue(yaml, map, pair, name, value));
  }
  splices.push(...removeKeys(yaml, map, removed));
  splices.push(...addKeys(yaml, map, added, fields, order, removed));
  return mergeTouching(splices);
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function isSame(pair: Pair, value: unknown): boolean {
  const { value: node } = pair;
  const present: unknown = isScalar(node)
    ? node.value
    : isMap(node) || isSeq(node)
      ? node.toJSON()
      : undefined;
  return JSON.stringify(present) === JSON.stringify(value);
}

/** Start of a pair's key and end of its value, without the line end of a block scalar and without what follows. */
function pairRange(yaml: string, { key, value }: Pair): { start: number; end: number } {
  const start = valueRange(key)?.start ?? 0;
  const end = Math.max(valueRange(value)?.end ?? 0, valueRange(key)?.end ?? 0);
  const text = yaml.slice(start, end);
  const colon = yaml.indexOf(":", valueRange(key)?.end ?? start);
  return {
    start,
    end: Math.max(start + text.trimEnd().length, valueRange(value) === undefined ? colon + 1 : 0),
  };
}

function replaceValue(yaml: string, map: YAMLMap, pair: Pair, name: string, value: unknown): Splice {
  const { start, end } = pairRange(yaml, pair);
  const isOneLine = !yaml.slice(start, end).includes("\n");
  const text = isFlow(map) || isFlow(pair.value) || isOneLine ? undefined : blockText(yaml, map, name, value);
  const isBlockList = fieldLines(name, value, "", "block").length > 1;
  if (isFlow(map)) return { ...valuePlace(yaml, pair, end), text: flow(value) };
  if (isScalar(pair.value) && !isBlockList) {
    const place = valuePlace(yaml, pair, end);
    // A block scalar's header may carry a comment; it goes with the old style.
    return { ...place, text: flow(value) };
  }
  return { start, end, text: text ?? blockText(yaml, map, name, value) };
}

/** Where the value of a pair stands; behind `key: ` when it has none. */
function valuePlace(yaml: string, pair: Pair, end: number): { start: number; end: number } {
  const range = valueRange(pair.value);
  if (range === undefined || range.start === range.end) {
    const colon = yaml.indexOf(":", valueRange(pair.key)?.end ?? 0) + 1;
    return { start: colon, end: colon };
  }
  const isBlock =
    isScalar(pair.value) &&
    (pair.value.type === Scalar.BLOCK_FOLDED || pair.value.type === Scalar.BLOCK_LITERAL);
  return { start: range.start, end: isBlock ? end : range.end };
}

/** The lines of a key from its name on; the first line's indentation is there already. */
function blockText(yaml: string, map: YAMLMap, name: string, value: unknown): string {
  return fieldLines(name, value, indentOf(yaml, map), "block").join(eolOf(yaml)).trimStart();
}

/** Column of a block map's keys, as spaces. */
function indentOf(yaml: string, map: YAMLMap): string {
  const start = valueRange(map.items[0]?.key)?.start ?? map.range?.[0] ?? 0;
  return " ".repeat(start - lineStartBefore(yaml, start));
}

function removeKeys(yaml: string, map: YAMLMap, names: ReadonlySet<string>): readonly Splice[] {
  return map.items.flatMap((pair, index) => {
    if (!isScalar(pair.key) || !names.has(String(pair.key.value))) return [];
    const { start, end } = pairRange(yaml, pair);
    const next = map.items[index + 1];
    const nextStart = next === undefined ? undefined : pairRange(yaml, next).start;
    if (isFlow(map)) {
      if (nextStart !== undefined) return [{ start, end: nextStart, text: "" }];
      const before = map.items[index - 1];
      return [{ start: before === undefined ? start : pairRange(yaml, before).end, end, text: "" }];
    }
    // The first key stands behind the record's hyphen: the next one takes its place.
    const isBehindHyphen = yaml.slice(lineStartBefore(yaml, start), start).trim() !== "";
    if (isBehindHyphen) return nextStart === undefined ? [] : [{ start, end: nextStart, text: "" }];
    return [{ start: lineStartBefore(yaml, start), end: lineEndAfter(yaml, end), text: "" }];
  });
}

function addKeys(
  yaml: string,
  map: YAMLMap,
  names: readonly string[],
  fields: Readonly<Record<string, unknown>>,
  order: readonly string[],
  removed: ReadonlySet<string>,
): readonly Splice[] {
  const places = new Map<number, string[]>();
  for (const name of names) {
    const before = predecessor(map, name, order, removed);
    if (before === undefined) continue;
    const { end } = pairRange(yaml, before);
    const at = isFlow(map) ? end : lineEndAfter(yaml, end);
    const text = isFlow(map)
      ? `, ${name}: ${flow(fields[name])}`
      : fieldLines(name, fields[name], indentOf(yaml, map), "block")
          .map((line) => line + eolOf(yaml))
          .join("");
    places.set(at, [...(places.get(at) ?? []), text]);
  }
  return [...places].map(([at, texts]) => {
    const lacksEnd = !isFlow(map) && at > 0 && yaml.charAt(at - 1) !== "\n";
    const text = texts.join("");
    const eol = eolOf(yaml);
    return { start: at, end: at, text: lacksEnd ? eol + text.slice(0, -eol.length) : text };
  });
}

/** The last key that stands before `name` in the order; the first key when there is none. */
function predecessor(
  map: YAMLMap,
  name: string,
  order: readonly string[],
  removed: ReadonlySet<string>,
): Pair | undefined {
  const rank = order.indexOf(name);
  const stays = map.items.filter(({ key }) => !(isScalar(key) && removed.has(String(key.value))));
  const before = stays.filter(({ key }) => {
    const other = isScalar(key) ? order.indexOf(String(key.value)) : -1;
    return other !== -1 && other < rank;
  });
  return before.at(-1) ?? stays[0];
}

/** Removals and insertions that meet at one offset become one splice, so that a list of splices is apart. */
function mergeTouching(splices: readonly Splice[]): readonly Splice[] {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Splice[] = [];
  for (const splice of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && splice.start <= last.end)
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, splice.end),
        text: last.text + splice.text,
      };
    else merged.push(splice);
  }
  return merged;
}
