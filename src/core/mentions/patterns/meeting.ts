/** The meeting that stands at a place, as a draft. */

import { type Draft, readingOf } from "../draft";
import type { TextView } from "../text/view";

/** A meeting from one byte to another; names inside count as well. */
export function eventOf(view: TextView, start: number, end: number): Draft {
  const name = view.onOneLine(start, end);
  const about = { kind: "event", subtype: "conference", confidence: 0.7, gate: 1, origin: "shape" } as const;
  return { start, end, reading: readingOf({ ...about, name, isOpen: true }) };
}
