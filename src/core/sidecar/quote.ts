/** The words of annotations as people read them in lists and messages: on one line, and short. */

import type { Annotation } from "./model";

/** The whole quote on one line; segments are joined by " … ". */
export function quoteOf({ segments }: Pick<Annotation, "segments">): string {
  return segments.map(({ quote }) => onOneLine(quote)).join(" … ");
}

/** A text on one line, of at most `most` characters, cut with "…". Characters outside of the basic plane stay whole. */
export function shorten(text: string, most = 50): string {
  const points = [...onOneLine(text)];
  return points.length <= most ? points.join("") : `${points.slice(0, most - 1).join("")}…`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
