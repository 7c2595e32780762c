/** What is read of a text: its words, its mentions and its annotations. */

import type { TextRange } from "../anchor/model";

export interface ReadMention extends TextRange {
  /** `treaty`, `actor` and so on: styles tell them apart. */
  readonly kind: string;
  /** What it is, for whoever points at it. */
  readonly name: string;
}

export interface ReadAnnotation {
  /** In the order of the text, one for each segment. */
  readonly ranges: readonly TextRange[];
  readonly code: string;
  /** As #rrggbb. */
  readonly colour: string;
  readonly quote: string;
  /** Coder, note, attributes, state: a line each. */
  readonly about: readonly string[];
}

export interface ReadingPage {
  readonly title: string;
  readonly text: string;
  /** Without overlap. */
  readonly mentions: readonly ReadMention[];
  readonly annotations: readonly ReadAnnotation[];
}
