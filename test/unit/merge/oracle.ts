/** What a merge must give, field by field, worked out on plain data. */

import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { asData, asList, recordsIn, restIn } from "../sidecar/oracle";
import type { Branches } from "./branches";

type Data = Readonly<Record<string, unknown>>;

export interface Conflict {
  readonly id?: unknown;
  readonly field?: unknown;
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
}

/** The conflicts a file lists. */
export function conflictsIn(yaml: string): readonly Conflict[] {
  return asList(restIn(yaml)["conflicts"]).map(asData);
}

/** Data that is the same for both sides of a merge: records, keys around them, and conflicts without their direction. */
export function withoutSides(yaml: string): unknown {
  const { conflicts: _, ...rest } = restIn(yaml);
  const undirected = conflictsIn(yaml).map(({ ours, theirs, ...one }) => ({
    ...one,
    sides: [JSON.stringify(ours) ?? "", JSON.stringify(theirs) ?? ""].sort(),
  }));
  return { rest, records: [...recordsIn(yaml)], undirected };
}

const selector = ["quote", "before", "after", "span", "segments", "base"];

/** Checks every field of the merged file, and that nothing but what both sides changed is a conflict. */
export function checkFields({ base, ours, theirs }: Branches, merged: string): void {
  const [b, o, t, m] = [base, ours, theirs, merged].map(recordsIn);
  const open = new Set(conflictsIn(merged).map(({ id, field }) => `${String(id)} ${String(field)}`));
  for (const id of new Set([...(o?.keys() ?? []), ...(t?.keys() ?? [])])) {
    const versions = [b?.get(id), o?.get(id), t?.get(id)] as const;
    const now = m?.get(id);
    const [before, mine, other] = versions;
    if (mine === undefined || other === undefined)
      checkOneSide(before, mine ?? other, now, open.has(`${id} annotation`));
    else if (now === undefined) assert.fail(`annotation ${id} is gone`);
    else checkRecord(id, [before, mine, other], now, open);
  }
  for (const id of m?.keys() ?? [])
    assert.ok(o?.has(id) || t?.has(id), `annotation ${id} was on neither side`);
}

function checkOneSide(
  before: Data | undefined,
  left: Data | undefined,
  now: Data | undefined,
  isOpen: boolean,
): void {
  const isUntouched = before !== undefined && isDeepStrictEqual(before, left);
  assert.deepEqual(now, isUntouched ? undefined : left);
  assert.equal(isOpen, before !== undefined && !isUntouched);
}

function checkRecord(
  id: string,
  versions: readonly [Data | undefined, Data, Data],
  now: Data,
  open: ReadonlySet<string>,
): void {
  const [before, mine, other] = versions;
  checkValue(`${id} selector`, versions.map(picked), picked(now), open);
  for (const key of new Set([...Object.keys(mine), ...Object.keys(other)])) {
    if (selector.includes(key)) continue;
    const three = [before?.[key], mine[key], other[key]];
    if (key === "mentions") checkSet(three, now[key]);
    else if (key === "confirmed" && three.slice(1).every(isTime)) checkLatest(three, now[key]);
    else if (key === "attributes") checkAttributes(id, three.map(asData), asData(now[key]), open);
    else if ((key === "replies" || key === "relations") && three.every(haveNames)) checkList(three, now[key]);
    else checkValue(`${id} ${key}`, three, now[key], open);
  }
}

function picked(record: Data | undefined): unknown {
  if (record === undefined) return undefined;
  return Object.fromEntries(Object.entries(record).filter(([key]) => selector.includes(key)));
}

function checkAttributes(id: string, three: readonly Data[], now: Data, open: ReadonlySet<string>): void {
  for (const name of new Set(three.flatMap((one) => Object.keys(one))))
    checkValue(
      `${id} attributes.${name}`,
      three.map((one) => one[name]),
      now[name],
      open,
    );
}

function checkValue(name: string, three: readonly unknown[], now: unknown, open: ReadonlySet<string>): void {
  const [before, mine, other] = three;
  const isClash =
    !isDeepStrictEqual(mine, other) && !isDeepStrictEqual(before, mine) && !isDeepStrictEqual(before, other);
  assert.equal(open.has(name), isClash, `conflict in ${name}`);
  if (isClash) assert.ok(three.some((one) => isDeepStrictEqual(one, now)));
  else assert.deepEqual(now, isDeepStrictEqual(before, mine) ? other : mine, name);
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

/** What both sides set to different times is the later one, and no conflict. */
function checkLatest([before, mine, other]: readonly unknown[], now: unknown): void {
  const times = [mine, other].filter((one) => one !== before).map(String);
  const latest = times.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  assert.equal(now, latest ?? before);
}

function checkSet(three: readonly unknown[], now: unknown): void {
  const [before, mine, other] = three.map((one) => new Set(asList(one)));
  const expected = [...new Set([...(mine ?? []), ...(other ?? [])])].filter(
    (one) => !before?.has(one) || (mine?.has(one) && other?.has(one)),
  );
  assert.deepEqual(new Set(asList(now)), new Set(expected));
}

/** Every reply or relation of one side that the other did not delete is there once. */
function checkList(three: readonly unknown[], now: unknown): void {
  const [before, mine, other] = three.map((one) => asList(one).map(nameOf));
  const names = asList(now).map(nameOf);
  for (const name of [...(mine ?? []), ...(other ?? [])])
    if (!before?.includes(name)) assert.ok(names.includes(name), `${name} is lost`);
  if (before?.every((name) => mine?.includes(name) && other?.includes(name)))
    for (const name of before) assert.ok(names.includes(name), `${name} is lost`);
}

/** A list in which one has no name, or two that differ have the same, is merged as a whole. */
function haveNames(list: unknown): boolean {
  const names = asList(list).map(nameOf);
  const isNamed = asList(list).every((one) => {
    const { id, type, target } = asData(one);
    return id !== undefined || (type !== undefined && target !== undefined);
  });
  return isNamed && new Set(names).size === new Set(asList(list).map((one) => JSON.stringify(one))).size;
}

function nameOf(item: unknown): string {
  const { id, type, target } = asData(item);
  return JSON.stringify([id, type, target]);
}
