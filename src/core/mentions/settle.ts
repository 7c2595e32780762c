/** Decides between mentions that overlap. */

import type { Draft } from "./draft";

/**
 * Keeps the longest meaningful spans, in text order. Inside a kept one nothing of the kind is kept; inside an event, or a
 * description such as "nuclear deal with Iran", written-out names are. Cost: n log n, linear where little overlaps.
 */
export function settle(drafts: readonly Draft[]): readonly Draft[] {
  let candidates: readonly Draft[] = isSorted(drafts)
    ? drafts
    : [...drafts].sort((a, b) => a.start - b.start || b.end - a.end || rank(b) - rank(a));
  for (;;) {
    const beaten = new Set<Draft>();
    const kept = sweep(candidates, beaten);
    // What the beaten ones had pushed aside gets another chance.
    if (beaten.size === 0) return kept.filter(({ reading }) => reading.kind !== "blocker");
    candidates = candidates.filter((draft) => !beaten.has(draft));
  }
}

function isSorted(drafts: readonly Draft[]): boolean {
  for (let i = 1; i < drafts.length; i++)
    if ((drafts[i]?.start ?? 0) <= (drafts[i - 1]?.start ?? 0)) return false;
  return true;
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
    if (other === undefined || draft.start - other.start > 2000) break;
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
  return !isAcronym && origin === "name" && subtype !== "metonym" && subtype !== "demonym";
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
