/** What several coders made of the same texts, and how far they agree. */

import type { Sentence } from "../sentence";

/** Code points of the text: 0-based, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What counts between two numbers: which is the larger, or by how much. */
export type Measure = "ordinal" | "interval";

/** A number that a coder gave as an attribute. */
export interface GivenNumber {
  /** Of the attribute. */
  readonly name: string;
  readonly measure: Measure;
  readonly number: number;
}

/** An annotation as agreement sees it: a code on one stretch, or on several. */
export interface CodedPassage {
  readonly code: string;
  readonly stretches: readonly Stretch[];
  readonly numbers?: readonly GivenNumber[];
}

export interface CodedText {
  /** In code points. */
  readonly length: number;
  /** What each coder marked; whoever read the text and marked nothing stands here with an empty list. */
  readonly coders: ReadonlyMap<string, readonly CodedPassage[]>;
}

/** A figure with its interval, or the reason why there is none. */
export type Estimate =
  | {
      readonly value: number;
      /** 95 % percentile interval over resampled texts; undefined where the texts are too few or too much alike. */
      readonly interval: readonly [low: number, high: number] | undefined;
    }
  | { readonly value: undefined; readonly why: Sentence };

/** Agreement of some coders on one code, or on all codes at once. */
export interface AgreementRow {
  /** Undefined for all codes together. */
  readonly code: string | undefined;
  readonly coders: readonly string[];
  /** Texts that at least two of the coders read. */
  readonly texts: number;
  /** Passages each coder marked in them, in the order of `coders`. */
  readonly passages: readonly number[];
  /** Share of characters on which two coders say the same, unmarked ones included. */
  readonly observed: Estimate;
  /** Krippendorff's alpha for nominal data; its units are characters. */
  readonly alpha: Estimate;
  /** Cohen's kappa of two coders, Fleiss' kappa of more; its units are characters. */
  readonly kappa: Estimate;
  /** F1 of passages with the same code and the same place. */
  readonly exact: Estimate;
  /** The same where passages share at least half of what they cover together. */
  readonly half: Estimate;
  /** The same where passages share anything. */
  readonly touching: Estimate;
  /** Attributes of the code whose values are numbers, by name; none for all codes together. */
  readonly attributes: readonly AttributeAgreement[];
}

/** Agreement of some coders on the numbers they gave as an attribute. */
export interface AttributeAgreement {
  readonly name: string;
  readonly measure: Measure;
  /** Passages of each coder that have a number, in the order of the row's coders. */
  readonly passages: readonly number[];
  /** Characters with numbers of two coders or more: the units. */
  readonly characters: number;
  /** Krippendorff's alpha for ordinal or interval data. */
  readonly alpha: Estimate;
}
