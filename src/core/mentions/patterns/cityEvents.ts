/** Meetings that are called by the city they were held in, where neither capitals nor prepositions tell a name. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { chineseCityBefore, cityEnd, romanceCityAfter, russianCityBefore } from "./cities";
import type { EndOfListed } from "./surroundings";

const SPACE = 0x20;

/** "第四轮|六方会谈", "三方会谈". */
const round = /(?:第[一二三四五六七八九十\d]{1,3}轮)?[三四五六七]$/u;

/** "戴维营|峰会": meetings in Chinese are called by a city, or by how many sides talk. Undefined for any other. */
export function chineseEventAt(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const before = simplifiedText(view.before(start, 36));
  const isOfSides = view.slice(start, end).startsWith("方");
  const name = isOfSides ? (round.exec(before)?.[0] ?? "") : chineseCityBefore(before);
  return name === "" ? undefined : eventOf(view, start - utf8Length(name), end);
}

/** "مؤتمر مراجعة | معاهدة", "مؤتمر استعراض الأطراف في | معاهدة". */
const review = /مراجعة|استعراض/u;
const ofParties = /^(?:الدول\s+)?الأطراف\s+(?:في\s+|ل(?=\p{L}))/u;
/** "مفاوضات واشنطن | مع طهران": a government that talks with another. */
const withAnother = /^\s+(?:مع|و\p{L}+)(?!\p{L})/u;
const talks = /^(?:محادثات|مفاوضات|مباحثات|مشاورات)/u;

/** "قمة | بيروت", "مؤتمر مراجعة | معاهدة حظر الانتشار": a meeting in Arabic with a city or, if it reviews one, a treaty. */
export function arabicEventAt(
  view: TextView,
  { start, end }: TriggerHit,
  endOfListed: EndOfListed,
): Draft | undefined {
  // "القمة": what has the article goes on with no city.
  if (view.bytes[end] !== SPACE || isAfterArticle(view, start)) return undefined;
  const written = view.slice(start, end);
  if (review.test(written)) {
    const parties = ofParties.exec(view.after(end + 1, 60))?.[0] ?? "";
    return eventOf(view, start, endOfListed(end + 1 + utf8Length(parties)) ?? end);
  }
  const to = cityEnd(view, end + 1);
  if (to === undefined || (talks.test(written) && withAnother.test(view.after(to, 20)))) return undefined;
  return eventOf(view, start, to);
}

/** Whether "ال" stands directly before a byte. */
function isAfterArticle({ bytes }: TextView, start: number): boolean {
  return bytes[start - 1] === 0x84 && bytes[start - 2] === 0xd9 && bytes[start - 3] === 0xa7;
}

/** "мадридская | встреча", "женевские | переговоры". */
export function russianEventAt(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const city = russianCityBefore(view, start);
  return city === "" ? undefined : eventOf(view, start - utf8Length(city), end);
}

/** "Conferencia | de Viena sobre el Impacto Humanitario …", "conférence | de Paris", with the number `before` them. */
export function romanceEventAt(
  view: TextView,
  { start, end }: TriggerHit,
  before: string,
): Draft | undefined {
  const written = romanceCityAfter.exec(view.after(end, 160))?.[0];
  return written === undefined
    ? undefined
    : eventOf(view, start - utf8Length(before), end + utf8Length(written));
}

/** A meeting from one byte to another; names inside count as well. */
export function eventOf(view: TextView, start: number, end: number): Draft {
  const name = view.onOneLine(start, end);
  const about = { kind: "event", subtype: "conference", confidence: 0.7, gate: 1, origin: "shape" } as const;
  return { start, end, reading: readingOf({ ...about, name, isOpen: true }) };
}
