/** Where an annotation stands in a text of today. */

/** UTF-16 offsets, end excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * `exact`: same words at the same place. `moved`: same words (after folding), elsewhere, with certainty.
 * `approximate`: the words changed, the place is certain enough (`score` from 0 to 1). `ambiguous`: several places are
 * as good; nobody chose. `lost`: no place.
 */
export type AnchorState = "exact" | "moved" | "approximate" | "ambiguous" | "lost";

export interface Candidate {
  readonly ranges: readonly TextRange[];
  readonly score: number;
}

export interface Anchor {
  readonly id: string;
  readonly state: AnchorState;
  /** One range per segment; empty when `ambiguous` or `lost`. */
  readonly ranges: readonly TextRange[];
  /** 1 for `exact` and `moved`; 0 for `lost`. */
  readonly score: number;
  /** Places to choose from when `ambiguous`, suggestions (possibly none) when `lost` or `approximate`. */
  readonly candidates: readonly Candidate[];
}
