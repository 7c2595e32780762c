/** Which records a merge keeps, and with which fields. */

import { refusalOrder } from "../sidecar/refusals";
import { itemNames, selectorKeys } from "../sidecar/settle";
import { withKey } from "../sidecar/update";
import { annotationKeys, documentKeys, topKeys } from "../sidecar/write";
import { fingerprint, isSame, listOf, mapOf, textOf, type Value, type ValueMap } from "../yaml/value";
import {
  type Clash,
  listMerger,
  type Merged,
  type MergeValue,
  mapMerger,
  mergeLatest,
  mergeSet,
  mergeWhole,
  type Versions,
} from "./values";

const mergers: ReadonlyMap<string, MergeValue> = new Map([
  ["attributes", mapMerger(() => mergeWhole)],
  ["confirmed", mergeLatest],
  ["mentions", mergeSet],
  ["relations", listMerger(itemNames.relations, (one) => itemNames.relations(one) ?? "")],
  ["replies", listMerger(itemNames.replies, replyOrder)],
]);

function replyOrder(reply: ValueMap): string {
  return `${textOf(reply.get("at")) ?? ""} ${itemNames.replies(reply) ?? ""}`;
}

/** Merges one annotation that all three, or both sides, have. */
function mergeRecord({ base, ours, theirs }: Versions<ValueMap>): Merged {
  const selector = mergeWhole("selector", {
    base: selectorOf(base),
    ours: selectorOf(ours),
    theirs: selectorOf(theirs),
  });
  const clashes: Clash[] = [...selector.clashes];
  // Keys stand where ours has them; what only theirs has goes to its usual place.
  let result: ValueMap = new Map(ours);
  for (const key of new Set([...mapOf(ours).keys(), ...mapOf(theirs).keys(), ...selectorKeys])) {
    const merged = selectorKeys.has(key)
      ? { value: mapOf(selector.value).get(key), clashes: [] }
      : (mergers.get(key) ?? mergeWhole)(key, {
          base: base?.get(key),
          ours: ours?.get(key),
          theirs: theirs?.get(key),
        });
    clashes.push(...merged.clashes);
    result =
      merged.value === undefined ? without(result, key) : withKey(result, key, merged.value, annotationKeys);
  }
  return { value: result, clashes };
}

function selectorOf(record: ValueMap | undefined): ValueMap | undefined {
  return record === undefined ? undefined : new Map([...record].filter(([key]) => selectorKeys.has(key)));
}

function without(map: ValueMap, key: string): ValueMap {
  return map.has(key) ? new Map([...map].filter(([one]) => one !== key)) : map;
}

/** A record by its three versions, at least one of the sides present; its value is undefined when it is deleted. */
export function mergeVersions(versions: Versions<ValueMap>): Merged {
  const { base, ours, theirs } = versions;
  if (ours !== undefined && theirs !== undefined) return mergeRecord(versions);
  const left = ours ?? theirs;
  if (base === undefined) return { value: left, clashes: [] };
  if (isSame(base, left)) return { value: undefined, clashes: [] };
  return { value: left, clashes: [{ field: "annotation", base, ours, theirs }] };
}

const documentMerger = mapMerger((key) => (key === "codes" ? mergeSet : mergeWhole), documentKeys);

/** A refusal is known by all that it says, so that none is ever changed: only added, or taken back. */
const refusedMerger = listMerger(fingerprint, refusalOrder);

const topMergers: ReadonlyMap<string, MergeValue> = new Map([
  ["document", documentMerger],
  ["refused", refusedMerger],
]);

/** Merges the keys around the list of annotations; conflicts of earlier merges stay until one side settles them. */
export function mergeTop({ base, ours, theirs }: Versions<ValueMap>): {
  readonly value: ValueMap;
  readonly clashes: readonly Clash[];
} {
  const clashes: Clash[] = [];
  let result: ValueMap = new Map(ours);
  for (const key of new Set([...mapOf(ours).keys(), ...mapOf(theirs).keys()])) {
    if (key === "annotations" || key === "conflicts") continue;
    const merge = topMergers.get(key) ?? mergeWhole;
    const merged = merge(key, { base: base?.get(key), ours: ours?.get(key), theirs: theirs?.get(key) });
    clashes.push(...merged.clashes);
    result = merged.value === undefined ? without(result, key) : withKey(result, key, merged.value, topKeys);
  }
  return { value: result, clashes };
}

/** Conflicts of earlier merges that neither side has settled. */
export function openConflicts({ base, ours, theirs }: Versions<ValueMap>): readonly Value[] {
  const [before, mine, other] = [base, ours, theirs].map(
    (top) => new Map(listOf(top?.get("conflicts")).map((one) => [fingerprint(one), one])),
  );
  const all = new Map([...(mine ?? []), ...(other ?? [])]);
  return [...all]
    .filter(([print]) => !before?.has(print) || (mine?.has(print) && other?.has(print)))
    .map(([, conflict]) => conflict);
}

/** A clash as an entry of the file's list of conflicts. */
export function conflictValue(id: string | undefined, { field, base, ours, theirs }: Clash): ValueMap {
  const pairs: readonly (readonly [string, Value | undefined])[] = [
    ["id", id],
    ["field", field],
    ["base", base],
    ["ours", ours],
    ["theirs", theirs],
  ];
  return new Map(pairs.filter((pair): pair is readonly [string, Value] => pair[1] !== undefined));
}
