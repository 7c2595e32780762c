/** Splices for the keys of a map: changed, removed, added behind the key that comes before them. */

import type { Pair, YAMLMap } from "yaml";
import { flowText, keyText } from "./flow";
import { keyOf, type PairPlace, pairPlace } from "./parse";
import type { Splice } from "./splice";
import { eolOf, lineEndAfter, lineStartBefore } from "./textLines";
import type { Value, ValueMap } from "./value";

/** Writes one key of a map in block style, without line ends. */
export type FieldWriter = (key: string, value: Value, indent: string) => readonly string[];

/** What stands around a value: where it may be written when there is none yet, and how. */
export interface ValueHolder {
  /** Offset behind the colon or hyphen. */
  readonly from: number;
  /** The lines of the value with its key or hyphen; undefined in brackets, where it is written on one line. */
  readonly lines: readonly string[] | undefined;
}

/** Splices that put `value` in the place of `node`; none when it has that value already. */
export type ValueChange = (
  text: string,
  node: unknown,
  value: Value,
  holder: ValueHolder,
) => readonly Splice[];

interface Field extends PairPlace {
  readonly name: string;
  readonly node: unknown;
  readonly stays: boolean;
}

/** A map with one key a line. At least one key has to stay. */
export function reshapeBlockMap(
  text: string,
  map: YAMLMap,
  expected: ValueMap,
  write: FieldWriter,
  change: ValueChange,
): readonly Splice[] {
  const fields = fieldsOf(text, map, expected);
  const first = fields[0]?.start ?? 0;
  const indent = " ".repeat(first - lineStartBefore(text, first));
  const splices = fields.flatMap(({ name, node, colonEnd }) => {
    const value = expected.get(name);
    if (value === undefined) return [];
    return change(text, node, value, { from: colonEnd, lines: write(name, value, indent) });
  });
  const added = additions(fields, expected).map(({ before, after, entries }) => {
    const lines = entries.flatMap(([name, value]) => write(name, value, indent));
    const eol = eolOf(text);
    if (before === undefined)
      return insertion(after?.start ?? first, `${lines.join(eol).slice(indent.length)}${eol}${indent}`);
    const at = blockEnd(text, before.end, indent.length);
    const isLast = text.charAt(at - 1) !== "\n";
    return insertion(at, lines.map((line) => (isLast ? eol + line : line + eol)).join(""));
  });
  return [...splices, ...added, ...removeLines(text, fields, indent.length)];
}

/** A map in braces. At least one key has to stay. */
export function reshapeFlowMap(
  text: string,
  map: YAMLMap,
  expected: ValueMap,
  change: ValueChange,
): readonly Splice[] {
  const fields = fieldsOf(text, map, expected);
  const splices = fields.flatMap(({ name, node, start, colonEnd, end }) => {
    const value = expected.get(name);
    if (value === undefined) return [];
    // A key without a colon, as in `{ sure }`.
    const hasColon = text.charAt(colonEnd - 1) === ":";
    if (hasColon) return change(text, node, value, { from: colonEnd, lines: undefined });
    return [{ start, end, text: `${keyText(name)}: ${flowText(value)}` }];
  });
  const isQuoted = writesJson(text, fields);
  const added = additions(fields, expected).map(({ before, after, entries }) => {
    const pairs = entries.map(
      ([name, value]) => `${isQuoted ? JSON.stringify(name) : keyText(name)}: ${flowText(value)}`,
    );
    if (before === undefined) return insertion(after?.start ?? 0, pairs.map((pair) => `${pair}, `).join(""));
    return insertion(before.end, pairs.map((pair) => separator(text, before.start) + pair).join(""));
  });
  return [...splices, ...added, ...removeItems(fields)];
}

/**
 * Whether new keys have to be quoted, so that what is JSON stays JSON: all keys are, though one of them need not be, or the map is
 * a part of something in brackets. Quotes that every writing of these keys has say nothing.
 */
function writesJson(text: string, fields: readonly Field[]): boolean {
  if (fields.some(({ start }) => text.charAt(start) !== '"')) return false;
  return fields.some(({ name }) => keyText(name) === name) || /^\s*(?:-\s*)?[{[]/.test(text);
}

/** What stands between two items in brackets: a comma, and a line end where each item has a line of its own. */
export function separator(text: string, itemStart: number): string {
  const lead = text.slice(lineStartBefore(text, itemStart), itemStart);
  return /^\s+$/.test(lead) ? `,${eolOf(text)}${lead}` : ", ";
}

/** Splices that remove items in brackets with their commas; at least one has to stay. */
export function removeItems(
  items: readonly { readonly start: number; readonly end: number; readonly stays: boolean }[],
): readonly Splice[] {
  const last = items.map(({ stays }) => stays).lastIndexOf(true);
  const kept = items[last];
  const end = items.at(-1)?.end;
  const before = items.slice(0, last).flatMap((item, index) => {
    const next = items[index + 1];
    return item.stays || next === undefined ? [] : [{ start: item.start, end: next.start, text: "" }];
  });
  if (kept === undefined || end === undefined || last === items.length - 1) return before;
  return [...before, { start: kept.end, end, text: "" }];
}

/** Offset behind a block's last line and the comments below it that stand deeper than `column`. */
export function blockEnd(text: string, end: number, column: number): number {
  let at = lineEndAfter(text, end);
  for (;;) {
    const comment = /^( *)#[^\n]*\n?/.exec(text.slice(at, lineEndAfter(text, at)));
    if (comment === null || (comment[1]?.length ?? 0) <= column) return at;
    at += comment[0].length;
  }
}

function fieldsOf(text: string, map: YAMLMap, expected: ValueMap): readonly Field[] {
  return map.items.map((pair: Pair) => {
    const name = keyOf(text, pair) ?? "";
    return { ...pairPlace(text, pair), name, node: pair.value, stays: expected.has(name) };
  });
}

interface Addition {
  /** The field they go behind; undefined when they go before the first one. */
  readonly before: Field | undefined;
  readonly after: Field | undefined;
  readonly entries: readonly (readonly [string, Value])[];
}

/** New keys, in groups by the key that stays and that they follow. */
function additions(fields: readonly Field[], expected: ValueMap): readonly Addition[] {
  const groups = new Map<Field | undefined, (readonly [string, Value])[]>();
  const after = fields.find(({ stays }) => stays);
  let before: Field | undefined;
  for (const [name, value] of expected) {
    const field = fields.find((one) => one.name === name);
    if (field !== undefined) before = field;
    else groups.set(before, [...(groups.get(before) ?? []), [name, value]]);
  }
  return [...groups].map(([one, entries]) => ({ before: one, after, entries }));
}

function removeLines(text: string, fields: readonly Field[], column: number): readonly Splice[] {
  const firstStaying = fields.findIndex(({ stays }) => stays);
  const stayingStart = fields[firstStaying]?.start ?? 0;
  return fields.flatMap(({ start, end, stays }, index) => {
    if (stays) return [];
    const line = lineStartBefore(text, start);
    // The first key stands behind the record's hyphen: the first one that stays takes its place.
    const isBehindHyphen =
      text.slice(lineStartBefore(text, fields[0]?.start ?? 0), fields[0]?.start).trim() !== "";
    if (!isBehindHyphen || index > firstStaying)
      return [{ start: line, end: blockEnd(text, end, column), text: "" }];
    return index === 0 ? [{ start, end: stayingStart, text: "" }] : [];
  });
}

function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
