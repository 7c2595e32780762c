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

/** Words to keep in front of a difference, so that one sees where it stands; in characters. */
const kept = 16;

/**
 * Two texts on one line each, without what they have in common at the start: "…" and a few words before the first difference. Whole
 * where they differ early or not at all. Cost: linear.
 */
export function fromFirstDifference(old: string, now: string): readonly [old: string, now: string] {
  const [a, b] = [onOneLine(old), onOneLine(now)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const start = same >= a.length && same >= b.length ? 0 : a.lastIndexOf(" ", Math.max(0, same - kept)) + 1;
  return start === 0 ? [a, b] : [`…${a.slice(start)}`, `…${b.slice(start)}`];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
