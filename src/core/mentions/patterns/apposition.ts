/** Persons whose name follows their office after a comma: "Hungary's Foreign Minister, Gyula Horn, spoke". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { fullNameOf, isNoName } from "./personName";
import type { EndOfListed } from "./surroundings";
import { gateOf } from "./titledPerson";

const COMMA = 0x2c;
/** What ends an apposition; a verb or a preposition after it begins with a small letter. */
const ends = /^(?:[,.;:)]|\s+\p{Ll})/u;
/** What a name of several capitalised words ends in that is no person. */
const others =
  /^(?:International|Agency|Bank|Group|Corporation|Company|Initiative|Organi[sz]ation|Association|Federation|Institute|Republic|Kingdom|States|Nations|Emirates|Islands?|City|Sites|Places|Rights|Democrats|Republicans|Ltd|Inc|Corp|LLC|Jr|Sr)$/u;

/** "Mr. President, | Distinguished Guests": somebody is spoken to. */
const addressed = /(?:Mr|Mrs|Ms|Madam|Madame)\.?\s+$/u;

/** Whether a comma follows a title, or the country or body that it is of; where it does, the byte after it. */
export function commaAfter(
  view: TextView,
  { end }: TriggerHit,
  endOfListed: EndOfListed,
): number | undefined {
  if (view.bytes[end] === COMMA) return end + 1;
  const link = /^\s+(?:of|for|to|de|du|del)\s+(?:(?:the|la|el)\s+)?/u.exec(view.after(end, 14))?.[0];
  const place = link === undefined ? undefined : endOfListed(end + utf8Length(link));
  return place !== undefined && view.bytes[place] === COMMA ? place + 1 : undefined;
}

/** "market | leader Coca Cola", "team | leader". */
const firm = /(?:market|world|global|industry|league|team|squad|project|group)[ -]leader$/u;

/** "Japan's envoy, | Nobushige Takamizawa, left", "Kremlin spokesman | Dmitry Peskov": an office in small letters, and the name after it. */
export function personWithOffice(view: TextView, trigger: TriggerHit): Draft | undefined {
  const next = view.bytes[trigger.end];
  if (next === COMMA) return apposedAt(view, trigger, trigger.end + 1);
  const first = view.bytes[trigger.end + 1] ?? 0;
  const isCapital = (first >= 0x41 && first <= 0x5a) || first === 0xc3 || first === 0xc5;
  if (!isCapital || (next !== 0x20 && next !== 0x0a)) return undefined;
  const person = personAfter(view, trigger, trigger.end);
  return person === undefined || firm.test(view.before(trigger.end, 20)) ? undefined : person;
}

/** The person named from a byte on, by two to four words. Undefined where none is. */
export function apposedAt(view: TextView, trigger: TriggerHit, after: number): Draft | undefined {
  const person = personAfter(view, trigger, after);
  return person !== undefined && ends.test(view.after(person.end, 4)) ? person : undefined;
}

/** The same, whatever follows. */
function personAfter(view: TextView, trigger: TriggerHit, after: number): Draft | undefined {
  if (view.isShouted(trigger.start) || addressed.test(view.before(trigger.start, 10))) return undefined;
  const rest = view.after(after, 90);
  const gap = /^\s+(?:H\.\s?E\.\s+)?(?:(?:M|Mr|Mrs|Ms|Dr|Mme|Sr|Sra)\.?\s+)?/u.exec(rest)?.[0];
  if (gap === undefined || /\n\s*\n/u.test(gap)) return undefined;
  const name = fullNameOf(rest.slice(gap.length));
  if (name === undefined) return undefined;
  const words = name.split(/\s+/u);
  const capitals = words.filter((word) => /^\p{Lu}[^.]/u.test(word));
  if (capitals.length < 2 || words.length > 5) return undefined;
  if (words.some((word) => isNoName(word) || others.test(word))) return undefined;
  const start = after + utf8Length(gap);
  const reading = readingOf({
    kind: "actor",
    subtype: "person",
    name: name.replace(/\s+/gu, " "),
    confidence: 0.7,
    gate: gateOf(view, trigger),
    // A body listed by such a name is meant before a person that nobody knows.
    origin: "shape",
  });
  return { start, end: start + utf8Length(name), reading };
}
