import type { Candidate, TextRange } from "./model";

/** What a way of looking found for one segment, in the canonical text. */
export type Found =
  | { readonly state: "exact" | "moved" | "approximate"; readonly score: number; readonly range: TextRange }
  | { readonly state: "ambiguous"; readonly score: number; readonly candidates: readonly Candidate[] }
  | { readonly state: "lost"; readonly score: 0; readonly candidates?: readonly Candidate[] };
