import type { TextRange } from "../../../src/core/anchor/model";

/** What every way of anchoring gets: the words, 32 UTF-16 units around them, and where they stood. */
export interface Selector extends TextRange {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** A way of finding passages again. Answers in the order of the selectors; undefined for what it reports as gone or unsure. */
export interface Matcher {
  readonly name: string;
  readonly find: (
    original: string,
    now: string,
    selectors: readonly Selector[],
  ) => readonly (TextRange | undefined)[];
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
