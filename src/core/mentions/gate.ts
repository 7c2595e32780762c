/** Whether a text speaks of policy at all: in a recipe "French" is no actor and "USB" no acronym worth a card. */

import type { Draft } from "./draft";

export interface Talk {
  /** Sum of the weights of what is named beyond doubt. */
  readonly weight: number;
  /** Bytes of text that the sum was taken over. */
  readonly size: number;
}

const bytesPerWord = 6.5;

/** What mentions say about the text they stand in; states and peoples say little, instruments and organisations much. */
export function talkOf(drafts: readonly Draft[], size: number): Talk {
  let weight = 0;
  for (const draft of drafts) weight += weightOf(draft);
  return { weight, size };
}

function weightOf(draft: Draft): number {
  if (draft.origin === "shape" || draft.kind === "blocker" || draft.kind === "acronym") return 0;
  if (draft.origin === "pattern") return draft.subtype === "resolution" ? 3 : 0.2;
  if (draft.subtype === "state" || draft.subtype === "demonym" || draft.subtype === "metonym") return 0.25;
  if (draft.kind === "treaty" || draft.kind === "event") return 3;
  return draft.kind === "actor" ? 1.5 : 1;
}

/** Highest gate that the text opens. Thresholds were set on the development set, non-policy texts included. */
export function gateOpened({ weight, size }: Talk): 0 | 1 | 2 {
  const density = weight / Math.max(size / bytesPerWord / 1000, 0.05);
  if (weight >= 2.5 && density >= 5) return 2;
  return weight >= 0.75 && density >= 2.5 ? 1 : 0;
}
