/** Treaties that share one head and are told apart by places: "Treaties of Tlatelolco, Rarotonga, Bangkok and Pelindaba". */

import { type Draft, type Reading, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const list =
  /^\s+of\s+\p{Lu}[\p{L}-]+(?:,\s+\p{Lu}[\p{L}-]+)*,?\s+and\s+\p{Lu}[\p{L}-]+(?!\s+\p{Lu}|[\p{L}-])/u;
const place = /(?<=\s)\p{Lu}[\p{L}-]+/gu;

/**
 * The treaties of a list, the first with the head; none where no place of the list is a listed treaty by itself. `listedAt`: the listed
 * name that begins at a byte. `readingOfName`: how a listed name is read.
 */
export function treatiesOf(
  view: TextView,
  { start, end }: TriggerHit,
  listedAt: (start: number) => Draft | undefined,
  readingOfName: (name: string) => Reading | undefined,
): readonly Draft[] {
  if (view.slice(start, end) !== "Treaties") return [];
  const written = list.exec(view.after(end, 200))?.[0];
  if (written === undefined) return [];
  const named = [...written.matchAll(place)].map(({ 0: name, index }) => {
    const from = end + utf8Length(written.slice(0, index));
    return { name: `Treaty of ${name}`, from, to: from + utf8Length(name) };
  });
  if (!named.some(({ from }) => listedAt(from)?.reading.kind === "treaty")) return [];
  return named.map(({ name, from, to }, at) => {
    const { entity, subtype } = readingOfName(name) ?? { entity: undefined, subtype: "treaty" };
    const about = { kind: "treaty", confidence: 0.8, gate: 0, origin: "pattern" } as const;
    return {
      start: at === 0 ? start : from,
      end: to,
      reading: readingOf({ ...about, subtype, entity, name }),
    };
  });
}
