/** Three versions of one value become one, or a clash that keeps both sides. */

import { withKey } from "../sidecar/update";
import {
  fingerprint,
  isSame,
  isValueList,
  isValueMap,
  textOf,
  type Value,
  type ValueMap,
} from "../yaml/value";

/** The same value in the common base and on both sides; absent where that side has none. */
export interface Versions<T extends Value = Value> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** What both sides changed in different ways. */
export interface Clash extends Versions {
  /** Name of the field, as `FieldConflict` of the sidecar's model has it. */
  readonly field: string;
}

export interface Merged {
  /** Undefined: the value is gone. In a clash, the base's value, or one of the two by a rule that knows no sides. */
  readonly value: Value | undefined;
  readonly clashes: readonly Clash[];
}

/** How the value of one key is merged; `field` is its name in a clash. */
export type MergeValue = (field: string, versions: Versions) => Merged;

/** A value as one unit: changed on one side only, that side holds; changed differently on both, they clash. */
export const mergeWhole: MergeValue = (field, versions) => {
  const { base, ours, theirs } = versions;
  if (isSame(ours, theirs) || isSame(base, theirs)) return { value: ours, clashes: [] };
  if (isSame(base, ours)) return { value: theirs, clashes: [] };
  // Which side is ours depends on who merges (a rebase swaps them), so the file must not show it.
  const either = fingerprint(ours) < fingerprint(theirs) ? ours : theirs;
  return { value: base ?? either, clashes: [{ field, base, ours, theirs }] };
};

/** A time up to which something has been done: of two, the later one says both. Anything but two times is one unit. */
export const mergeLatest: MergeValue = (field, versions) => {
  const merged = mergeWhole(field, versions);
  const [ours, theirs] = [versions.ours, versions.theirs].map((one) => Date.parse(textOf(one) ?? ""));
  if (merged.clashes.length === 0 || ours === undefined || theirs === undefined) return merged;
  if (Number.isNaN(ours) || Number.isNaN(theirs) || ours === theirs) return merged;
  return { value: ours > theirs ? versions.ours : versions.theirs, clashes: [] };
};

/** A list of words in which only membership counts: whatever a side added or took away holds. Never clashes. */
export const mergeSet: MergeValue = (field, versions) => {
  const { base, ours, theirs } = versions;
  if (isOneSided(versions)) return mergeWhole(field, versions);
  const sets = [base, ours, theirs].map(wordsOf);
  const [before, mine, other] = sets;
  if (before === undefined || mine === undefined || other === undefined) return mergeWhole(field, versions);
  const all = [...new Set([...before, ...mine, ...other])].sort();
  const words = all.filter((word) => (before.has(word) ? mine.has(word) && other.has(word) : true));
  return { value: words.length === 0 ? undefined : words, clashes: [] };
};

function wordsOf(value: Value | undefined): ReadonlySet<string> | undefined {
  if (value === undefined) return new Set();
  if (!isValueList(value)) return undefined;
  const words = value.map(textOf).filter((word) => word !== undefined);
  return words.length === value.length ? new Set(words) : undefined;
}

/**
 * A list of maps that have a name of their own (`nameOf`, undefined for one without): each is merged by itself, and what one side
 * deleted and the other changed stays and clashes. `sortKey` puts the result of a merge of both sides in order.
 */
export function listMerger(
  nameOf: (item: ValueMap) => string | undefined,
  sortKey: (item: ValueMap) => string,
): MergeValue {
  return (field, versions) => {
    if (isOneSided(versions)) return mergeWhole(field, versions);
    const base = byName(versions.base, nameOf);
    const ours = byName(versions.ours, nameOf);
    const theirs = byName(versions.theirs, nameOf);
    if (base === undefined || ours === undefined || theirs === undefined) return mergeWhole(field, versions);
    const clashes: Clash[] = [];
    const items: ValueMap[] = [];
    for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
      const item = { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) };
      const merged = mergeItem(`${field}.${name}`, item);
      clashes.push(...merged.clashes);
      if (isValueMap(merged.value)) items.push(merged.value);
    }
    const sorted = items.map((item) => [sortKey(item), item] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    return { value: sorted.length === 0 ? undefined : sorted.map(([, item]) => item), clashes };
  };
}

/** Like `mergeWhole`, but what one side deleted and the other changed stays as it was changed. */
const mergeItem: MergeValue = (field, versions) => {
  const merged = mergeWhole(field, versions);
  const { ours, theirs } = versions;
  if (merged.clashes.length === 0 || (ours !== undefined && theirs !== undefined)) return merged;
  return { ...merged, value: ours ?? theirs };
};

function byName(
  value: Value | undefined,
  nameOf: (item: ValueMap) => string | undefined,
): ReadonlyMap<string, ValueMap> | undefined {
  const items = new Map<string, ValueMap>();
  if (value === undefined) return items;
  if (!isValueList(value)) return undefined;
  for (const item of value) {
    const name = isValueMap(item) ? nameOf(item) : undefined;
    if (!isValueMap(item) || name === undefined) return undefined;
    // The same twice says no more than once; two that differ cannot be told apart.
    if (items.has(name) && !isSame(items.get(name), item)) return undefined;
    items.set(name, item);
  }
  return items;
}

/** A map key by key; `merge` says how, by the key. Keys that only theirs has go to their place in `order`. */
export function mapMerger(merge: (key: string) => MergeValue, order: readonly string[] = []): MergeValue {
  return (field, versions) => {
    const { base, ours, theirs } = versions;
    const areMaps = [base, ours, theirs].every((value) => value === undefined || isValueMap(value));
    if (isOneSided(versions) || !areMaps) return mergeWhole(field, versions);
    const clashes: Clash[] = [];
    let result: ValueMap = new Map();
    // In an order that does not depend on the sides: who merges in the other direction writes the same line.
    const sides = [ours, theirs].sort((a, b) => (fingerprint(a) < fingerprint(b) ? -1 : 1));
    for (const key of new Set(sides.flatMap((value) => (isValueMap(value) ? [...value.keys()] : [])))) {
      const merged = merge(key)(`${field}.${key}`, {
        base: valueAt(base, key),
        ours: valueAt(ours, key),
        theirs: valueAt(theirs, key),
      });
      clashes.push(...merged.clashes);
      if (merged.value !== undefined) result = withKey(result, key, merged.value, order);
    }
    return { value: result.size === 0 ? undefined : result, clashes };
  };
}

function valueAt(value: Value | undefined, key: string): Value | undefined {
  return isValueMap(value) ? value.get(key) : undefined;
}

function isOneSided({ base, ours, theirs }: Versions): boolean {
  return isSame(ours, theirs) || isSame(base, theirs) || isSame(base, ours);
}
