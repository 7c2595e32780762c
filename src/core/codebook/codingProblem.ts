/** What is wrong with what an annotation says of its code, and what would put it right. */

import type { Problem } from "../problem";
import type { CodeLevel } from "./model";

export type CodingProblemCode =
  | "codebook.unknown-code"
  | "codebook.retired-code"
  | "codebook.missing-attribute"
  | "codebook.bad-attribute-value"
  | "codebook.unknown-attribute"
  | "codebook.unknown-relation";

/** What would put a problem right. */
export type Remedy =
  /** Another YAML value in the problem's place. */
  | { readonly kind: "value"; readonly value: string | number | boolean; readonly isReplacement: boolean }
  /** The code, as a new one of the codebook. */
  | { readonly kind: "add-code"; readonly code: string; readonly level: CodeLevel };

export interface CodingProblem extends Problem {
  readonly code: CodingProblemCode;
  /** The likeliest first; empty when only a person can say. */
  readonly remedies: readonly Remedy[];
}
