/** Organs of listed bodies in Arabic, which names them before the body: "مجلس | جامعة الدول العربية", "الأمانة العامة | للجامعة العربية". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const bodies: ReadonlySet<string> = new Set(["organisation", "organ", "bloc"]);

/** The organ that a head begins; undefined where no listed body follows. `listedFrom`: the draft that begins at a byte. */
export function arabicOrganAt(
  view: TextView,
  { start, end }: TriggerHit,
  listedFrom: (start: number) => Draft | undefined,
): Draft | undefined {
  if (view.language !== "ar") return undefined;
  const gap = /^\s+/u.exec(view.after(end, 6))?.[0];
  const body = gap === undefined ? undefined : listedFrom(end + utf8Length(gap));
  if (body === undefined || body.reading.kind !== "actor" || !bodies.has(body.reading.subtype))
    return undefined;
  const about = { kind: "actor", subtype: "organ", confidence: 0.7, gate: 1, origin: "shape" } as const;
  const name = view.onOneLine(start, body.end);
  return { start, end: body.end, reading: readingOf({ ...about, name }) };
}
