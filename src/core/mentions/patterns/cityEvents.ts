/** Meetings that are called by the city they were held in, where neither capitals nor prepositions tell a name. */

import type { Draft, TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { afterBody } from "./chineseTitles";
import { chineseCityBefore, romanceCityAfter, russianCityBefore } from "./cities";
import { eventOf } from "./meeting";
import type { StartOfListed } from "./surroundings";

/** "第四轮|六方会谈", "三方会谈". */
const round = /(?:第[一二三四五六七八九十\d]{1,3}轮)?[三四五六七]$/u;

/** "戴维营|峰会": meetings in Chinese are called by a city, by a body, or by how many sides talk. Undefined for any other. */
export function chineseEventAt(
  view: TextView,
  { start, end }: TriggerHit,
  startOfListed: StartOfListed,
): Draft | undefined {
  const before = simplifiedText(view.before(start, 36));
  const isOfSides = view.slice(start, end).startsWith("方");
  const name = isOfSides ? (round.exec(before)?.[0] ?? "") : chineseCityBefore(before);
  if (name !== "") return eventOf(view, start - utf8Length(name), end);
  const body = isOfSides ? undefined : (startOfListed(start) ?? startOfListed(afterBody(view, start)));
  return body === undefined ? undefined : eventOf(view, body, end);
}

/** "мадридская | встреча", "женевские | переговоры". */
export function russianEventAt(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const city = russianCityBefore(view, start);
  return city === "" ? undefined : eventOf(view, start - utf8Length(city), end);
}

const article = "(?:l['’]|(?:la|le|les|el|los|las)\\s+)";
const noun = "\\p{L}[\\p{L}’-]*";
/** "Reunión | Preliminar para la desnuclearización de la América Latina": what a meeting with a capital was about. */
const subject = lazy(
  () =>
    new RegExp(
      `^(?:\\s+(?:\\p{Lu}\\p{Ll}+|internacional|internationale|ministerial|ministérielle|preparatoria|préparatoire|preliminar|regional|régionale))?\\s+(?:sobre|para|sur|pour)\\s+${article}?${noun}(?:\\s+(?:(?:de\\s+${article}?|del\\s+|des\\s+|du\\s+|d['’])${noun}|(?:et|y)\\s+${article}${noun}|(?:en|au|aux)\\s+${article}?\\p{Lu}${noun}|\\p{Lu}${noun}))*`,
      "u",
    ),
);

/** "Conferencia | de Viena sobre el Impacto Humanitario …", "conférence | de Paris", with the number `before` them. */
export function romanceEventAt(
  view: TextView,
  { start, end }: TriggerHit,
  before: string,
): Draft | undefined {
  const after = view.after(end, 200);
  const isNamed = /^\p{Lu}/u.test(view.slice(start, end));
  const written = romanceCityAfter.exec(after)?.[0] ?? (isNamed ? subject.exec(after)?.[0] : undefined);
  return written === undefined
    ? undefined
    : eventOf(view, start - utf8Length(before), end + utf8Length(written));
}
