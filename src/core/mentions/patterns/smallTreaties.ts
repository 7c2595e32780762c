/** Instruments whose head is written small: "the Moscow declaration", "the Rambouillet accords". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import type { Form } from "../forms/forms";
import type { Span } from "../model";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { isAfterCapitalised } from "./neighbours";
import { isNoName } from "./personName";

/** What is listed up to a byte: a mention, or a capital or people that may be one. */
export type ListedTo = (end: number) => (Span & { readonly forms?: readonly Form[] }) | undefined;

/** One or two words in capitals after a small one: "the | Lancaster House". */
const qualifier =
  /(?<!\p{L})(?!(?:an?|any|no|some|every|each|our|his|her|my|your|their|its)\s)\p{L}[\p{Ll}-]*\s((?:\p{Lu}\p{L}+\s)?\p{Lu}\p{L}{3,}(?:[-–]\p{Lu}\p{L}{2,})*)\s$/u;
/** Qualities, which name no one instrument. */
const quality =
  /(?:an|ese|i?sh|ist|ic|[iu]al|ern|ar|ive|ary)$|^(?:Arab|Arms|Peace|Trade|Security|Defen[cs]e|Cabinet|Congress|Parliament|Delegation|Embassy|Labou?r|Liberal|Tory|Allied|Powers?|Great|Big|First|Second|Third|Final|Joint|Draft|Safeguards|Company|Corporation|Group|Bank|Treasury|Army|Navy|Force|Rights|Resources|Service|Services|Lend-Lease|Master|Standby|Stand-by|Cease-fire|Ceasefire)$/u;
/** Heads that name no instrument after a word that nobody knows. */
const loose = /^(?:deal|charter)$/u;

/** An instrument named after a place, or after whoever made it; undefined where the head is somebody's, or no one's. */
export function smallTreatyAt(view: TextView, trigger: TriggerHit, listedTo: ListedTo): Draft | undefined {
  const isSmall = (view.bytes[trigger.start] ?? 0) >= 0x61;
  if (view.language !== "en" || !isSmall || !isAfterCapitalised(view, trigger.start)) return undefined;
  const name = qualifier.exec(view.before(trigger.start, 60))?.[1];
  if (name === undefined) return undefined;
  const end = trigger.start - 1;
  const listed = listedTo(end);
  const isPlace = listed?.forms?.some(({ role }) => role === "metonym") === true;
  if (listed !== undefined && !isPlace) return undefined;
  if (!isPlace && !mayNameOne(name, view.slice(trigger.start, trigger.end))) return undefined;
  const start = listed?.start ?? end - utf8Length(name);
  const written = view.slice(start, trigger.end).replace(/\s+/gu, " ");
  const about = { kind: "treaty", subtype: "treaty", confidence: 0.6, gate: 2, origin: "shape" } as const;
  return { start, end: trigger.end, reading: readingOf({ ...about, name: written }) };
}

function mayNameOne(name: string, head: string): boolean {
  const words = name.replace(/ House$/u, "").split(/\s/u);
  return !loose.test(head) && words.every((word) => !isNoName(word) && !quality.test(word));
}
