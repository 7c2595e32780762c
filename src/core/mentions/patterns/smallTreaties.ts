/** Instruments whose head is written small: "the Moscow declaration", "the Rambouillet accords". */

import { type Draft, type Reading, readingOf, type TriggerHit } from "../draft";
import { isCapital } from "../text/characters";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { isAfterCapitalised } from "./neighbours";
import { isNoName } from "./personName";
import type { ListedTo } from "./surroundings";

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
  const { bytes } = view;
  const isSmall = (bytes[trigger.start] ?? 0) >= 0x61;
  const mayBeNamed = isCapital(bytes[trigger.start - 2]) || isAfterCapitalised(view, trigger.start);
  if (view.language !== "en" || !isSmall || !mayBeNamed) return undefined;
  const end = trigger.start - 1;
  const head = view.slice(trigger.start, trigger.end);
  const listed = listedTo(end);
  if (listed?.reading !== undefined)
    return isOfActors(view.slice(listed.start, end), head, listed.reading)
      ? treatyOf(view, listed.start, trigger.end)
      : undefined;
  const isPlace = listed?.forms?.some(({ role }) => role === "metonym") === true;
  if (listed !== undefined && !isPlace) return undefined;
  const name = qualifier.exec(view.before(trigger.start, 60))?.[1];
  if (name === undefined || (!isPlace && !mayNameOne(name, head))) return undefined;
  return treatyOf(view, listed?.start ?? end - utf8Length(name), trigger.end);
}

function treatyOf(view: TextView, start: number, end: number): Draft {
  const name = view.onOneLine(start, end);
  const about = { kind: "treaty", subtype: "treaty", confidence: 0.6, gate: 2, origin: "shape" } as const;
  return { start, end, reading: readingOf({ ...about, name }) };
}

/** "ANZUS | pact", "AUKUS | deal", but no "G7 | deal", which may be any. */
function isOfActors(written: string, head: string, { kind, subtype }: Reading): boolean {
  if (kind !== "actor" || !/^\p{Lu}{3,}$/u.test(written)) return false;
  return head === "pact" || (subtype === "bloc" && /^(?:deal|agreement)$/u.test(head));
}

function mayNameOne(name: string, head: string): boolean {
  const words = name.replace(/ House$/u, "").split(/\s/u);
  return !loose.test(head) && words.every((word) => !isNoName(word) && !quality.test(word));
}
