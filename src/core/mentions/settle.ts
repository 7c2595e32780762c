/** Decides between mentions that overlap. */

import type { Draft } from "./draft";

/**
 * Keeps the longest meaningful spans, in text order. Inside a kept one nothing of the kind is kept; inside an event, or a
 * description such as "nuclear deal with Iran", written-out names are.
 */
export function settle(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end || rank(b) - rank(a));
  const kept: Draft[] = [];
  for (const draft of sorted) {
    let isWanted = true;
    for (let i = kept.length - 1; i >= 0 && isWanted; i--) {
      const other = kept[i];
      if (other === undefined || other.end + 600 < draft.start) break;
      if (other.end <= draft.start) continue;
      if (draft.end <= other.end) isWanted = mayStandInside(draft, other);
      else if (wins(draft, other)) kept.splice(i, 1);
      else isWanted = false;
    }
    if (isWanted) kept.push(draft);
  }
  return kept.filter(({ kind }) => kind !== "blocker").sort((a, b) => a.start - b.start || b.end - a.end);
}

function mayStandInside(inner: Draft, outer: Draft): boolean {
  if (!outer.isOpen || inner.kind === outer.kind || inner.kind === "blocker") return false;
  if (inner.start === outer.start && inner.end === outer.end) return false;
  return (
    !inner.isAcronym && inner.origin === "name" && inner.subtype !== "metonym" && inner.subtype !== "demonym"
  );
}

/** Of two that overlap in part, a listed name wins over a guess, then the longer one. */
function wins(draft: Draft, other: Draft): boolean {
  const difference = rank(draft) - rank(other);
  return difference === 0 ? draft.end - draft.start > other.end - other.start : difference > 0;
}

function rank(draft: Draft): number {
  switch (draft.origin) {
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
