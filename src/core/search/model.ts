/** A search over annotations: what was asked, and what is asked about. */

import type { AnchorState } from "../anchor/model";
import type { Annotation } from "../sidecar/model";

/** What a value is looked for in, as the part of a query before the colon names it. */
export type SearchKey =
  | "code"
  | "by"
  | "entity"
  | "text"
  | "note"
  | "reply"
  | "has"
  | "state"
  | "file"
  | "origin"
  | "at"
  | "id";

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** One condition; an annotation is found when all of them hold. Words and values are caseless and folded (`text/fold.ts`). */
export type SearchTerm = { readonly isNegated: boolean } & (
  | { readonly kind: "words"; readonly words: string }
  /** One of the values is enough. */
  | { readonly kind: "key"; readonly key: SearchKey; readonly values: readonly string[] }
  | {
      readonly kind: "attribute";
      readonly name: string;
      readonly comparison: Comparison;
      readonly values: readonly string[];
    }
);

export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
}

/** An annotation with what is known about it beside its record. */
export interface SearchSubject {
  readonly annotation: Annotation;
  /** Path of its text, with `/`. */
  readonly file?: string | undefined;
  /** The coder whose sidecar it stands in; counts where the record itself names nobody. */
  readonly coder?: string | undefined;
  /** Where it stands now; undefined when nobody has looked. */
  readonly state?: AnchorState | undefined;
}
