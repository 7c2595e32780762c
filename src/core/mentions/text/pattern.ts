/**
 * Regular expressions that are made when they are first used. To make one costs a tenth of a millisecond where classes of characters
 * are in it; there are hundreds, and a short text needs few.
 */

/** What is asked of a regular expression without flags that remember a place. */
export type Pattern = Pick<RegExp, "exec" | "test">;

/** A pattern that `make` makes once, at its first use. */
export function lazy(make: () => RegExp): Pattern {
  let made: RegExp | undefined;
  const pattern = (): RegExp => {
    made ??= make();
    return made;
  };
  return { exec: (text) => pattern().exec(text), test: (text) => pattern().test(text) };
}
