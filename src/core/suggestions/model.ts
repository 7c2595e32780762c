/** Suggestions: passages that may get a code, because the same words or the same entity got it before. */

import type { TextRange } from "../anchor/model";
import type { Refusal } from "../sidecar/model";

/** A passage that a coder has coded, in any text. */
export interface EarlierCoding {
  readonly code: string;
  /** The `comparableKey` of the coded words: made once, counted often. */
  readonly words: string;
  /** Glossary id, when the passage is a mention and nothing more. */
  readonly entity: string | undefined;
}

/** What a coder has done so far: nothing of other coders, so that two who code the same texts stay independent. */
export interface CodingMemory {
  readonly codings: readonly EarlierCoding[];
  /** Of all texts. */
  readonly refusals: readonly Refusal[];
}

/** A mention as far as suggestions need it. UTF-16. */
export interface NamedPlace extends TextRange {
  readonly entity: string | undefined;
  readonly name: string | undefined;
}

/** The text that suggestions are for. */
export interface TextToCode {
  readonly text: string;
  readonly mentions: readonly NamedPlace[];
  /** Passages of this text that the coder has coded. */
  readonly taken: readonly TakenPassage[];
  /** What the coder refused in this text. */
  readonly refused: readonly Refusal[];
}

export interface TakenPassage {
  readonly code: string;
  readonly ranges: readonly TextRange[];
}

export interface Suggestion extends TextRange {
  readonly code: string;
  /** Same words as before, or the same entity under whatever name. */
  readonly basis: "words" | "entity";
  /** The same for suggestions that rest on the same words, or entity, and have the same code. */
  readonly kind: string;
  /** Glossary id of what is mentioned here. */
  readonly entity: string | undefined;
  /** How often the code was given to these words, or to this entity. */
  readonly times: number;
  /** 0 to 1: the share of earlier codings that had this code, lower where they were few. */
  readonly score: number;
}
