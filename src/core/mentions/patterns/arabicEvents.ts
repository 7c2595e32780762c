/** Meetings in Arabic that no glossary lists: summits of regions and bodies, conferences of cities, reviews of treaties, dialogues. */

import type { Draft, TriggerHit } from "../draft";
import { lazy, type Pattern } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicSubjectEnd } from "./arabicSubject";
import { cityEnd } from "./cities";
import { eventOf } from "./meeting";
import type { Surroundings } from "./surroundings";

const SPACE = 0x20;
type Around = Pick<Surroundings, "endOfListed" | "listedFrom">;

const ordinal =
  "ال(?:أولى?|ثاني[ة]?|ثالثة?|رابعة?|خامسة?|سادسة?|سابعة?|ثامنة?|تاسعة?|عاشرة?|حادية?|عشرين|عشرون|ثلاثين|ثلاثون)(?:\\s+عشرة?|\\s+وال(?:عشرين|عشرون|ثلاثين|ثلاثون|أربعين|أربعون))?|ال\\s?ـ?\\s?\\(?\\d{1,3}\\)?";
const region =
  "ال(?:عربية?|إسلامية?|خليجية?|[أإا]فريقية?|[أا]وروبية?|متوسطية?|صينية?|روسية?|[أا]مريكية?|هندية?|تركية?|يابانية?|لاتينية?|مغاربية?|آسيوية?|عالمية?)";
const manner = `(?:ال(?:مشتركة?|عادية?|طارئة?|استثنائية?|تنموية?|اقتصادية?|ثلاثية?|رباعية?)|غير\\s+العادية?|${ordinal})`;
/** "القمة | العربية الإسلامية المشتركة غير العادية": whose a summit is, and which of them. */
const summitAfter = lazy(
  () => new RegExp(`^(?:\\s+${manner})*(?:\\s+${region})(?:\\s+(?:${region}|${manner}))*(?!\\p{L})`, "u"),
);
const summits = /^(?:لل|ال)قمة$|^مؤتمر القمة$/u;

const reviews = /مراجعة|استعراض|أطراف|المراجعة/u;
/** "مؤتمر استعراض | الأطراف في معاهدة", "المؤتمر الاستعراضي | العاشر لمعاهدة": what stands between a review and its treaty. */
const toTreaty = lazy(
  () =>
    new RegExp(
      `^(?:\\s+(?:${ordinal}))?(?:\\s+(?:لعام|لسنة|عام)\\s+\\d{4})?\\s+(?:(?:لل|ال|ل)(?:دول\\s+ال)?[أا]طراف\\s+)?(?:في\\s+|ل(?=\\p{L}))?`,
      "u",
    ),
);
/** "مؤتمر الاستعراض | لعام 2010": a review that the year tells from others. */
const yearAfter = /^\s+(?:لعام|لسنة|عام|سنة)\s+\d{4}(?!\d)/u;
/** "الاجتماع | الأول للدول الأطراف في": a meeting of the parties to a treaty. */
const ofStates = /^(?:ال|لل)(?:اجتماع|مؤتمر)$/u;
const toParties = lazy(() => new RegExp(`^\\s+${ordinal}\\s+(?:لل|ل)دول\\s+ال[أا]طراف\\s+في\\s+`, "u"));
/** "عملية | أوسلو": processes that a city began; elsewhere the word tells of operations. */
const processes = /^(?:عملية|مسار)$/u;
const ofProcess =
  /^\s+(?:أوسلو|برلين|أستان[اة]|برشلونة|هلسنكي|مدريد|جنيف|الدوحة|لواندا|نيروبي|أنابوليس|العقبة)(?!\p{L})/u;
const numbered = lazy(() => new RegExp(`^\\s+(?:${ordinal})(?!\\p{L})`, "u"));

const dialogues = /^(?:الملتقى|مؤتمر الحوار) الوطني$/u;
const dialogueAfter = /^(?:\s+ال(?:شامل|جامع|سوري|ليبي|يمني|سوداني|لبناني|عراقي|فلسطيني|تشادي))+(?!\p{L})/u;

/** "مؤتمر برلين | حول ليبيا", "مؤتمر الأمم المتحدة | المعني بتغير المناخ": what a meeting was about. */
const about = /^\s+(?=(?:حول|بشأن|المعني\s|ل(?:دعم|تغير|نزع|حظر|مكافحة|إعادة|لمياه|لمناخ)))/u;
const aboutWord = /^\s+(?:حول|بشأن|المعني)(?=\s)/u;
/** "مفاوضات واشنطن | مع طهران": a government that talks with another. */
const withAnother = /^\s+(?:مع|و\p{L}+)(?!\p{L})/u;
const talks = /^(?:محادثات|مفاوضات|مباحثات|مشاورات)/u;
const bodies: ReadonlySet<string> = new Set(["organisation", "bloc", "organ"]);

/** The meeting that a head begins; undefined where nothing makes a name of it. */
export function arabicEventAt(view: TextView, { start, end }: TriggerHit, around: Around): Draft | undefined {
  const written = view.slice(start, end);
  const to = endOfMeeting(view, start, end, written, around);
  return to === undefined ? undefined : eventOf(view, start, to);
}

function endOfMeeting(
  view: TextView,
  start: number,
  end: number,
  written: string,
  around: Around,
): number | undefined {
  if (summits.test(written)) return lengthened(view, end, summitAfter);
  if (dialogues.test(written)) return lengthened(view, end, dialogueAfter) ?? end;
  if (ofStates.test(written)) {
    const from = lengthened(view, end, toParties);
    return from === undefined ? undefined : around.endOfListed(from);
  }
  if (processes.test(written)) return lengthened(view, end, ofProcess);
  if (reviews.test(written)) return reviewEnd(view, end, written, around);
  // "القمة": what has the article goes on with no city.
  if (view.bytes[end] !== SPACE || isAfterArticle(view, start)) return undefined;
  const city = cityEnd(view, end + 1);
  if (city !== undefined)
    return talks.test(written) && withAnother.test(view.after(city, 20))
      ? undefined
      : aboutEnd(view, city, around);
  const body = around.listedFrom(end + 1);
  if (talks.test(written) || body?.reading.kind !== "actor" || !bodies.has(body.reading.subtype))
    return undefined;
  if (written === "قمة") return body.end;
  const to = aboutEnd(view, body.end, around);
  return to > body.end ? to : undefined;
}

/** Where what a pattern takes from a byte ends; undefined where it takes nothing. */
function lengthened(view: TextView, from: number, pattern: Pattern): number | undefined {
  const after = pattern.exec(view.after(from, 160))?.[0];
  return after === undefined ? undefined : from + utf8Length(after);
}

function reviewEnd(
  view: TextView,
  end: number,
  written: string,
  { endOfListed }: Around,
): number | undefined {
  const treaty = lengthened(view, end, toTreaty);
  const named = treaty === undefined ? undefined : endOfListed(treaty);
  if (named !== undefined) return named;
  return (
    lengthened(view, end, numbered) ??
    lengthened(view, end, yearAfter) ??
    (written.includes("أطراف") ? undefined : end)
  );
}

/** Where a meeting's name ends that may go on with what it was about. */
function aboutEnd(view: TextView, from: number, { listedFrom }: Around): number {
  const counted = lengthened(view, from, numbered);
  if (counted !== undefined) return counted;
  if (!about.test(view.after(from, 40))) return from;
  const word = lengthened(view, from, aboutWord) ?? from;
  const to = arabicSubjectEnd(view, word, listedFrom);
  return to === word ? from : to;
}

/** Whether "ال" stands directly before a byte. */
function isAfterArticle({ bytes }: TextView, start: number): boolean {
  return bytes[start - 1] === 0x84 && bytes[start - 2] === 0xd9 && bytes[start - 3] === 0xa7;
}
