/** Persons: a title or an honorific with a capitalised name directly after it. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../utf8";
import type { TextView } from "../view";
import { isOffice } from "./offices";

const part = "\\p{Lu}[\\p{L}\\p{M}]+(?:[’'](?=\\p{Lu})\\p{Lu}[\\p{L}\\p{M}]+)?(?:-[\\p{L}\\p{M}]+)*";
const particle = "(?:de|da|dos|van|von|der|den|bin|ibn|el|al|del|la|di|du|le|ter|ben|zu)";
const initials = "(?:\\p{Lu}\\.[-\\s]?){1,3}";
const fullName = new RegExp(
  `^(?:${initials})?(?:(?:al-|Al-|el-|El-|ad-|bin )?${part})(?:\\s+(?:(?:${particle}\\s+){0,2}(?:al-|el-|ad-)?${part}|${initials}${part}|\\p{Lu}\\.)){0,4}`,
  "u",
);

const notNames =
  /^(?:Assembly|Conference|Staff|Council|Committee|Commission|Secretary|Secretariat|Directorate|Debate|Agreement|Office|Summary|House|Party|Parties|Principles|Republic|Government|Affairs|Minister|Ministers|Ministry|President|Prime|Foreign|Defen[cs]e|State|General|Deputy|Chairman|Chair|Excellency|Excellencies|Madam|Sir|Ladies|Distinguished|Colleagues|Friends|Delegates|Ambassador|Ambassadors|Board|Bill|Act|In|On|At|The|And|For|Of|Is|Will|Has|Mr|Mrs|Ms|Dr|H\.E|Plenipotentiary|Extraordinary|Meeting|Session|Statement|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|We|It|This|That|To|With|As|But|If|Article|Court|District|Hospital|School|Street|Avenue|Hotel|Park|University|Electric|Motors|Mills|Partner|Partners)$/u;

const titleBefore =
  /(?:(?:First|Deputy|Vice|Acting|Federal|Assistant|Under|Permanent|Special|Senior|Chief|Crown|Prime|Foreign|Defen[cs]e|State|Executive|первый|первого|заместитель|заместителя|заместителем)[\s-]+)+$/iu;

/** "US-Präsident Trump". */
const compoundBefore = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}]*-$/u;

/** The titled person that begins at a trigger; undefined where no name follows. `placeEnd`: end of the country or body that starts at a byte, if one does. */
export function personAt(
  view: TextView,
  trigger: TriggerHit,
  placeEnd: (start: number) => number | undefined,
): Draft | undefined {
  // In a line of capitals any word would pass for a name.
  if (view.isShouted(trigger.start)) return undefined;
  if (trigger.type === "honorific") return honoured(view, trigger);
  const after = view.after(trigger.end, 120);
  const gap = /^\s+(?!\s)/u.exec(after)?.[0];
  if (gap === undefined || /\n\s*\n/u.test(gap)) return undefined;
  const direct = named(view, trigger.start, trigger.end + utf8Length(gap));
  if (direct !== undefined) return withWholeTitle(view, direct);
  const link =
    /^\s+(?:of|for|de|de la|del|du|des|der)\s+(?:the\s+)?/u.exec(after)?.[0] ??
    (trigger.language === "ru" ? gap : undefined);
  const place = link === undefined ? undefined : placeEnd(trigger.end + utf8Length(link));
  if (place === undefined) return undefined;
  const space = /^\s+/u.exec(view.after(place, 6))?.[0];
  const distant = space === undefined ? undefined : named(view, trigger.start, place + utf8Length(space));
  return distant === undefined ? undefined : withWholeTitle(view, distant);
}

/** "First Deputy Foreign | Minister": the title begins before the word that gave it away. */
function withWholeTitle(view: TextView, person: Draft): Draft {
  const written = view.before(person.start, 50);
  const before =
    titleBefore.exec(written)?.[0] ?? (view.language === "de" ? compoundBefore.exec(written)?.[0] : "") ?? "";
  if (before === "") return person;
  const start = person.start - utf8Length(before);
  const name = view.slice(start, person.end).replace(/\s+/gu, " ");
  return { start, end: person.end, reading: { ...person.reading, name } };
}

function honoured(view: TextView, trigger: TriggerHit): Draft | undefined {
  const isShort = view.slice(trigger.start, trigger.end) === "M";
  const gap = (isShort ? /^\.\s+/u : /^\.?\s+/u).exec(view.after(trigger.end, 6))?.[0];
  if (gap === undefined || /\n\s*\n/u.test(gap)) return undefined;
  const start = trigger.end + utf8Length(gap);
  const word = /^[\p{L}\p{M}-]+/u.exec(view.after(start, 60))?.[0];
  return word === undefined || isOffice(word) ? undefined : named(view, start, start);
}

function named(view: TextView, start: number, nameStart: number): Draft | undefined {
  const found = fullName.exec(view.after(nameStart, 90))?.[0];
  if (found === undefined) return undefined;
  const words = found.split(/\s+/u);
  if (words.some((word) => notNames.test(word) && words.indexOf(word) === 0) || !/\p{L}{2}/u.test(found))
    return undefined;
  const stop = words.findIndex((word, index) => index > 0 && notNames.test(word));
  const name =
    stop < 0 ? found : (new RegExp(`^(?:\\S+\\s+){${stop - 1}}\\S+`, "u").exec(found)?.[0] ?? found);
  const end = nameStart + utf8Length(name);
  const about = { kind: "actor", subtype: "person", confidence: 0.85, gate: 1, origin: "pattern" } as const;
  const reading = readingOf({ ...about, name: view.slice(start, end).replace(/\s+/gu, " ") });
  return { start, end, reading };
}
