/** Decides between mentions that overlap. */

import { type Draft, longestDraft } from "../draft";

/**
 * Keeps the longest meaningful spans, in text order. Inside a kept one nothing of the kind is kept; inside an event, or a
 * description such as "nuclear deal with Iran", written-out names are. Cost: n log n, linear where little overlaps.
 */
export function settle(drafts: readonly Draft[]): readonly Draft[] {
  let candidates = inOrder(drafts);
  for (;;) {
    const beaten = new Set<Draft>();
    const kept = sweep(candidates, beaten);
    // What the beaten ones had pushed aside gets another chance.
    if (beaten.size === 0) return kept.filter(({ reading }) => reading.kind !== "blocker");
    candidates = candidates.filter((draft) => !beaten.has(draft));
  }
}

/** By start, longer before shorter, surer before less sure; what is equal stays as it came. Merges the runs that are in order. */
function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  let runs: (readonly Draft[])[] = [];
  for (let from = 0, to = 1; from < drafts.length; from = to++) {
    while (to < drafts.length && compare(drafts[to - 1], drafts[to]) <= 0) to++;
    runs.push(from === 0 && to === drafts.length ? drafts : drafts.slice(from, to));
  }
  while (runs.length > 1) {
    const merged: (readonly Draft[])[] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(merge(runs[i] ?? [], runs[i + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function merge(first: readonly Draft[], second: readonly Draft[]): readonly Draft[] {
  if (second.length === 0) return first;
  const merged: Draft[] = [];
  let a = 0;
  let b = 0;
  while (a < first.length || b < second.length) {
    const isFirst = b === second.length || (a < first.length && compare(first[a], second[b]) <= 0);
    const draft = isFirst ? first[a++] : second[b++];
    if (draft !== undefined) merged.push(draft);
  }
  return merged;
}

function compare(a: Draft | undefined, b: Draft | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.start - b.start || b.end - a.end || rank(b) - rank(a);
}

function sweep(sorted: readonly Draft[], beaten: Set<Draft>): readonly Draft[] {
  const kept: Draft[] = [];
  let reach = 0;
  for (const draft of sorted) {
    if (draft.start < reach && !isKept(draft, kept, beaten)) continue;
    kept.push(draft);
    reach = Math.max(reach, draft.end);
  }
  return kept;
}

function isKept(draft: Draft, kept: readonly Draft[], beaten: Set<Draft>): boolean {
  for (let i = kept.length - 1; i >= 0; i--) {
    const other = kept[i];
    if (other === undefined || draft.start - other.start > longestDraft) break;
    if (other.end <= draft.start || beaten.has(other)) continue;
    if (draft.end <= other.end) {
      if (!mayStandInside(draft, other)) return false;
    } else if (wins(draft, other)) beaten.add(other);
    else return false;
  }
  return true;
}

function mayStandInside(inner: Draft, outer: Draft): boolean {
  const { kind, subtype, origin, isAcronym } = inner.reading;
  if (!outer.reading.isOpen || kind === outer.reading.kind || kind === "blocker") return false;
  if (inner.start === outer.start && inner.end === outer.end) return false;
  // "Uruguay | Round": a listed meeting is called by a country that it is not of.
  if (subtype === "state" && outer.reading.origin === "name" && inner.start === outer.start) return false;
  // "2026 | NPT | Review Conference": what an acronym stands for is named as much as by words.
  return (
    (!isAcronym || kind !== "concept") && origin === "name" && subtype !== "metonym" && subtype !== "demonym"
  );
}

/** Of two that overlap in part, a listed name wins over a guess, then the longer one. */
function wins(draft: Draft, other: Draft): boolean {
  const difference = rank(draft) - rank(other);
  return difference === 0 ? draft.end - draft.start > other.end - other.start : difference > 0;
}

function rank({ reading }: Draft): number {
  switch (reading.origin) {
    case "pattern":
      return 4;
    case "name":
      return 3;
    case "defined":
      return 2;
    case "shape":
      return 1;
    case "anaphor":
      return 0;
  }
}
