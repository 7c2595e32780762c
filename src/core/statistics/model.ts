/** What is counted in coded texts. */

import type { AnchorState } from "../anchor/model";
import type { Annotation } from "../sidecar/model";

/** Code points of the text today: 0-based, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An annotation, and what has to be known of its text to count it. */
export interface CountedAnnotation {
  /** Path of the text. */
  readonly text: string;
  /** Date of the text as its sidecar says it: `2026-03-05`, or less of it. */
  readonly date: string | undefined;
  readonly annotation: Annotation;
  /** Who made it: whom the record names, else the coder of its file. */
  readonly coder: string | undefined;
  readonly state: AnchorState;
  /** Empty where it is not found with certainty. */
  readonly stretches: readonly Stretch[];
}
