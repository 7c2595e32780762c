/** Mentions of treaties, actors, events and concepts in a text. Offsets of mentions are UTF-16, end excluded. */

import type { EntryKind } from "../glossary/model";
import type { Sentence } from "../sentence";

/** `acronym`: an acronym that only the text itself, or nobody, explains. */
export type MentionKind = EntryKind | "acronym";

/** An acronym token inside a mention (the mention itself included when it is one). */
export interface AcronymToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Glossary id, when known. */
  readonly entity: string | undefined;
  /** Full name, from the glossary or from the text's own definition. */
  readonly expansion: string | undefined;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** `state`, `organisation`, `bloc`, `person`, `metonym`, `demonym`, `resolution`, `article`, `anaphor`, … */
  readonly subtype: string;
  /** Glossary id of the likeliest sense, or undefined. */
  readonly entity: string | undefined;
  /** Canonical name of the entity, the text's own definition, or the pattern's normal form ("Security Council resolution 2231 (2015)"). */
  readonly name: string | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  readonly acronyms: readonly AcronymToken[];
  /** Ids of every sense the written form can have, likeliest first, when there is more than one. */
  readonly senses?: readonly { readonly entity: string; readonly reason: Sentence }[];
}

/** A short form that the text itself introduces: "long form (ACR)", "ACR (long form)", "hereafter the Agreement". */
export interface TextDefinition {
  /** As it reads: "NATO" where the page has "N A T O". */
  readonly short: string;
  readonly long: string;
  /** Where the short form is introduced, and where the long form stands. */
  readonly start: number;
  readonly end: number;
  readonly longStart: number;
  readonly longEnd: number;
  /** Glossary id of the long form, when known. */
  readonly entity: string | undefined;
}

export interface TextAnalysis {
  /** In text order; never overlapping within one kind. */
  readonly mentions: readonly Mention[];
  readonly definitions: readonly TextDefinition[];
  /**
   * Articles of instruments ("Article VI", "Art. 5 (1)"), kind `treaty`, subtype `article`. They stand beside the mentions and
   * not among them, because the instrument is what is mentioned; `entity` is the instrument where the text names it.
   */
  readonly articles?: readonly Mention[];
}

/** A stretch of a text while it is being read; in bytes of `TextView`, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a text gives a short form to. */
export interface Meaning {
  /** Glossary id; undefined for what is not listed. */
  readonly entity: string | undefined;
  readonly long: string;
  /** How the long form is read where it stands; undefined if it is no mention. */
  readonly as: { readonly kind: MentionKind; readonly subtype: string; readonly gate: 0 | 1 | 2 } | undefined;
}

/** By short form. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** What the text as a whole says, for hits that one place does not decide. */
export interface Evidence {
  /** Whether the entry with an id is named beyond doubt. */
  isNamed(entity: string): boolean;
  /** Whether a name of several words is part of a name that is named beyond doubt. Cost: a search of these names, once for each. */
  isInName(name: string): boolean;
  /** Entries and long forms that the text gives to a short form. */
  readonly defined: Meanings;
}
