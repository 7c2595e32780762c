/** A mention in the making: byte offsets, and what the place is read as. */

import type { Mention, MentionKind } from "./model";

export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}

/** More bytes than any mention has. */
export const longestDraft = 2000;

/**
 * What a place is read as, and what is needed to decide between it and its neighbours. All places where a listed name stands
 * share one object, so that what follows from it is found out once.
 */
export interface Reading {
  /** `blocker`: a name that is no mention and keeps others from being found in it ("Korean Peninsula"). */
  readonly kind: MentionKind | "blocker";
  readonly subtype: string;
  readonly entity: string | undefined;
  readonly name: string | undefined;
  readonly confidence: number;
  readonly senses: Mention["senses"] | undefined;
  /** How much talk of policy the text has to hold before this counts: 0 none, 1 some, 2 much. */
  readonly gate: 0 | 1 | 2;
  /** How it was found; a listed name wins over a guessed shape of the same extent. */
  readonly origin: "name" | "pattern" | "shape" | "anaphor" | "defined";
  /** Names inside count as well. */
  readonly isOpen: boolean;
  /** Written as an acronym throughout. */
  readonly isAcronym: boolean;
  /** The name is listed without any acronym in it. */
  readonly isPlain: boolean;
}

type Given = "kind" | "subtype" | "confidence" | "gate" | "origin";

/**
 * A reading of one place alone; what is not given is absent or false. All are made here, so that they have their fields in the
 * same order: engines read objects of few layouts much faster.
 */
export function readingOf(given: Pick<Reading, Given> & Partial<Reading>): Reading {
  return {
    kind: given.kind,
    subtype: given.subtype,
    entity: given.entity,
    name: given.name,
    confidence: given.confidence,
    senses: given.senses,
    gate: given.gate,
    origin: given.origin,
    isOpen: given.isOpen ?? false,
    isAcronym: given.isAcronym ?? false,
    isPlain: given.isPlain ?? false,
  };
}

/** A word that a pattern begins with. */
export interface TriggerHit {
  readonly start: number;
  readonly end: number;
  readonly type: TriggerType;
  readonly language: string;
}

export type TriggerType =
  | "resolution"
  | "decision"
  | "article"
  | "title"
  | "honorific"
  | "office"
  | "eventHead"
  | "session"
  | "treatyHead"
  | "smallTreaty"
  | "placedTreaty"
  | "bodyHead"
  | "bareBody"
  | "organ"
  | "firstName"
  | "wellKnown"
  | "initials"
  | "initial"
  | "speech"
  | "states"
  | "titleEnd"
  | "symbol";
