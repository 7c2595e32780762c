/** Countries and bodies beside the names of persons: what somebody holds an office of, or speaks for. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { isNominative } from "../forms/people";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import type { EndOfListed } from "./surroundings";

/**
 * "президента | Украины", "генеральный директор | Microsoft": whether what stands from a byte behind a title is what the title is of, which
 * case alone or another script tells.
 */
export function isOfPlace(
  view: TextView,
  { language }: TriggerHit,
  start: number,
  { end }: Draft,
  endOfListed: EndOfListed,
): boolean {
  if (language !== "ru" && language !== "de") return false;
  if (language === "ru" && (view.bytes[start] ?? 0) < 0x80) return true;
  return (endOfListed(start) ?? 0) >= end;
}

/** Oblique cases of the first word of a title, but for "глава". */
const oblique = /^(?!глава(?!\p{L}))\p{L}+?(?:а|я|у|ю|ом|[её]м|е)(?![\p{L}-])/iu;

/** "пресс-секретарь президента | Дмитрий Песков", "представитель Президента США | Стив Уиткофф": the title is somebody else's. */
export function isOfSomebodyElse(
  view: TextView,
  trigger: TriggerHit,
  from: number,
  endOfListed: EndOfListed,
): boolean {
  if (trigger.language !== "ru" || !oblique.test(view.slice(trigger.start, trigger.end))) return false;
  const name = /^\s*(\p{L}+(?:-\p{L}+)*)/u.exec(view.after(endOfListed(from) ?? from, 40))?.[1];
  return isNominative(name ?? "");
}

const lawmakers =
  /^(?:Senators?|Sens?|Congress(?:man|men|woman|women)|Representatives?|Reps?|Governors?|Gov)$/u;
/** What a state of the United States and a country or a government's seat are called alike. */
const homeState = /^(?:,\s+(?:Democrat|Republican))?(\s+of\s+)(Georgia|Washington)(?!\p{L})/u;

/** "Senator Sam Nunn of | Georgia": where a lawmaker is from is no country. Empty where nothing like it follows. */
export function homeStateOf(view: TextView, { start, end }: TriggerHit, person: Draft): readonly Draft[] {
  if (!lawmakers.test(view.slice(start, end))) return [];
  const found = homeState.exec(view.after(person.end, 40));
  if (found === null) return [];
  const to = person.end + utf8Length(found[0]);
  return [{ start: to - (found[2]?.length ?? 0), end: to, reading: blocking }];
}

/** No mention, and nothing is found in it. */
const blocking = readingOf({ kind: "blocker", subtype: "", confidence: 1, gate: 0, origin: "pattern" });

const origin = /\s+(?:de\s+la|de|du|del|des)\s+(?=\p{Lu})/gu;

/** "l'Ambassadeur Wang Qun | de la Chine": the country that somebody speaks for is no part of the name. */
export function withoutOrigin(view: TextView, person: Draft, endOfListed: EndOfListed): Draft {
  if (view.language !== "fr" && view.language !== "es") return person;
  const written = view.slice(person.start, person.end);
  for (const { 0: link, index } of written.matchAll(origin)) {
    const end = person.start + utf8Length(written.slice(0, index));
    if (endOfListed(end + utf8Length(link)) === undefined) continue;
    const name = written.slice(0, index).replace(/\s+/gu, " ");
    return { start: person.start, end, reading: readingOf({ ...person.reading, name }) };
  }
  return person;
}
