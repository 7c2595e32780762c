import type { TextRange } from "../../../src/core/anchor/model";

/** What every way of anchoring gets: the words, 32 UTF-16 units around them, and where they stood. */
export interface Selector extends TextRange {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A way of finding passages again. `prepare` does what is done when an annotation is made, and is not timed; what it returns
 * answers for an edited text in the order of the selectors, undefined for what it reports as gone or unsure.
 */
export interface Matcher {
  readonly name: string;
  readonly prepare: (
    original: string,
    selectors: readonly Selector[],
  ) => (now: string) => readonly (TextRange | undefined)[];
}

export function selectorOf(text: string, { start, end }: TextRange): Selector {
  return {
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - 32), start),
    after: text.slice(end, end + 32),
  };
}
