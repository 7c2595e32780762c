import type { Matcher } from "./matcher";

/** Plain search: of all places with exactly these words the one nearest to where they stood. */
export const exact: Matcher = {
  name: "exact, nearest",
  prepare: (_, selectors) => (now) =>
    selectors.map(({ quote, start }) => {
      const below = now.lastIndexOf(quote, start);
      const above = now.indexOf(quote, start);
      const isBelow = below >= 0 && (above < 0 || start - below <= above - start);
      const at = isBelow ? below : above;
      return at < 0 ? undefined : { start: at, end: at + quote.length };
    }),
};
