/** Meetings that are called by the city they were held in, where neither capitals nor prepositions tell a name. */

import type { Draft, TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { afterBody } from "./chineseTitles";
import { chineseCityBefore, romanceCityAfter, russianCityBefore } from "./cities";
import { eventOf } from "./meeting";
import type { Surroundings } from "./surroundings";

type Around = Pick<Surroundings, "draftTo" | "startOfActor">;

/** "第四轮|六方会谈", "三方会谈". */
const round = /(?:第[一二三四五六七八九十\d]{1,3}轮)?[三四五六七]$/u;
/** "六方会谈 | 第二阶段会议": which part of the talks. */
const stage = /^第[一二三四五六七八九十\d]{1,3}(?:阶段|次)(?:团长)?会[议谈]/u;
/** "2020年 | 《不扩散核武器条约》审议大会". */
const yearBefore = /(?<!\d)\d{4}年$/u;

/** "戴维营|峰会": meetings in Chinese are called by a city, by a body, or by how many sides talk. Undefined for any other. */
export function chineseEventAt(
  view: TextView,
  { start, end }: TriggerHit,
  around: Around,
): Draft | undefined {
  const before = simplifiedText(view.before(start, 36));
  const written = view.slice(start, end);
  if (reviews.test(simplifiedText(written))) return chineseReviewAt(view, start, end, before, around);
  const isOfSides = written.startsWith("方");
  const name = isOfSides ? (round.exec(before)?.[0] ?? "") : chineseCityBefore(before);
  const part = isOfSides ? (stage.exec(simplifiedText(view.after(end, 30)))?.[0] ?? "") : "";
  if (name !== "") return eventOf(view, start - utf8Length(name), end + utf8Length(part));
  const { startOfActor } = around;
  const body = isOfSides ? undefined : (startOfActor(start) ?? startOfActor(afterBody(view, start)));
  return body === undefined ? undefined : eventOf(view, body, end);
}

const reviews = /^审议大会$/u;

/** The conference that reviews a treaty, whose title stands between marks or is written without; undefined where none does. */
function chineseReviewAt(
  view: TextView,
  start: number,
  end: number,
  before: string,
  { draftTo }: Around,
): Draft | undefined {
  const isMarked = before.endsWith("》");
  const treaty = draftTo(isMarked ? start - 3 : start);
  if (treaty?.reading.kind !== "treaty") return undefined;
  const from = isMarked ? treaty.start - 3 : treaty.start;
  const year = yearBefore.exec(view.before(from, 9))?.[0] ?? "";
  return eventOf(view, from - utf8Length(year), end);
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
