/** Looks up drafts by where they begin or end. No index is made: a text has thousands of drafts, and patterns ask about few. */

import { countFirst } from "../sorted";
import { type Draft, longestDraft } from "./draft";
import type { Span } from "./model";

/** The last of drafts in text order that begins at a byte; undefined if none does. Cost: logarithmic. */
export function draftFrom<Found extends Span>(drafts: readonly Found[], start: number): Found | undefined {
  const draft = drafts[countBefore(drafts, start + 1) - 1];
  return draft?.start === start ? draft : undefined;
}

/** The last of drafts in text order that ends at a byte; undefined if none does. Cost: logarithmic, and a look at some before it. */
export function draftTo<Found extends Span>(drafts: readonly Found[], end: number): Found | undefined {
  for (let i = countBefore(drafts, end) - 1; i >= 0; i--) {
    const draft = drafts[i];
    if (draft === undefined || end - draft.start > longestDraft) return undefined;
    if (draft.end === end) return draft;
  }
  return undefined;
}

/** The same, if it is a state, a body or the like. */
export function actorTo(drafts: readonly Draft[], end: number): Draft | undefined {
  const draft = draftTo(drafts, end);
  return draft?.reading.kind === "actor" ? draft : undefined;
}

/** How many of drafts in text order begin before a byte. */
function countBefore(drafts: readonly Span[], at: number): number {
  return countFirst(drafts.length, (index) => (drafts[index]?.start ?? 0) < at);
}
