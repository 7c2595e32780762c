/** A pattern as a tree: what stands in for a regular expression, made from one or from plain words. */

/** Whether a sign of a folded text, by code point, belongs to a set. */
export type SignTest = (codePoint: number) => boolean;

/**
 * A place between two signs. `start` and `end` are those of the paragraph; `nameStart` and `nameEnd` are borders of words by the
 * same rule as for mentions; `border` is either of the two, `noBorder` neither.
 */
export type Assertion = "start" | "end" | "nameStart" | "nameEnd" | "border" | "noBorder";

export type PatternNode =
  /** One sign that is written out. */
  | { readonly kind: "sign"; readonly codePoint: number }
  /** One sign of a set. */
  | { readonly kind: "set"; readonly test: SignTest }
  | { readonly kind: "place"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  /** The first that leads to a match wins. */
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly node: PatternNode;
      readonly min: number;
      /** Infinity without a bound. */
      readonly max: number;
      /** As few as possible instead of as many. */
      readonly isLazy: boolean;
    };
