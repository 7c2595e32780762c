/** Instruments in Arabic that no glossary lists: by the city they are called by, by what they are about, or by whose they are. */

import type { Draft, TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicSubjectEnd, arabicSubjects } from "./arabicSubject";
import { cityEnd } from "./cities";
import { asTreaty, shaped } from "./shaped";
import type { Surroundings } from "./surroundings";

const SPACE = 0x20;

/** Capitals that are called like their states. */
const stateCity = /^(?:الجزائر|تونس|الكويت|سنغافورة|جيبوتي|بنما)(?!\p{L})/u;
const concluded = /^\s+(?:ال(?:موقعة?|مبرمة?)|لعام|عام)(?!\p{L})/u;
/** What leads from a city to what was agreed there: "إعلان جدة | للالتزام بحماية المدنيين". */
const aboutAfterCity = /^\s+(?=(?:ل(?:ل)?\p{L}{3,}|بشأن\s|حول\s|لحماية|لتسوية))/u;
/** Heads that what they are about makes a name of. */
const aboutHeads = /^(?:اتفاقية|معاهدة|بروتوكول|ميثاق|الاتفاقية|المعاهدة)$/u;
const about = lazy(
  () =>
    new RegExp(
      `^\\s+(?:الدولية\\s+|الإقليمية\\s+|العربية\\s+)?(?:ل|المتعلقة\\s+ب|الخاصة\\s+ب|بشأن\\s+)?(?:${arabicSubjects})\\s`,
      "u",
    ),
);
/** "اتفاقية الأمم المتحدة | لمكافحة الفساد". */
const purpose = /^\s+(?:(?:الدولية|الإقليمية|العربية)\s+)?(?:ل\p{L}{3,}|بشأن\s|المتعلقة\s|الخاصة\s)/u;
/** "هذه | الاتفاقية" */
const isPointedAt = /(?<!\p{L})[وبلف]?(?:هذه|تلك)\s+$/u;
const between = /^(?:\s+(?:ال|لل)\p{L}+){0,4}\s+بين\s+/u;
const party = /^(?:حكومتي?\s+|حكومة\s+|جمهوريتي\s+)?/u;
const and = /^\s+و(?:حكومة\s+)?/u;

/** The instrument that a head begins; undefined where it names none. */
export function arabicTreatyAt(
  view: TextView,
  trigger: TriggerHit,
  { listedFrom }: Pick<Surroundings, "listedFrom">,
): Draft | undefined {
  if (view.bytes[trigger.end] !== SPACE) return undefined;
  const end =
    ofCity(view, trigger, listedFrom) ??
    betweenParties(view, trigger.end, listedFrom) ??
    ofSubject(view, trigger, listedFrom);
  if (end === undefined) return undefined;
  return shaped(view, trigger, { left: "", right: view.slice(trigger.end, end) }, asTreaty);
}

type ListedFrom = Surroundings["listedFrom"];

function ofCity(view: TextView, { start, end }: TriggerHit, listedFrom: ListedFrom): number | undefined {
  const from = end + 1;
  // "اتفاق الجزائر" may be what a government agreed to.
  const written = stateCity.exec(view.after(from, 30))?.[0];
  const behind = from + utf8Length(written ?? "");
  const isNamed =
    written !== undefined && (view.slice(start, end) === "إعلان" || concluded.test(view.after(behind, 24)));
  const city = cityEnd(view, from) ?? (isNamed ? behind : undefined);
  if (city === undefined || !aboutAfterCity.test(view.after(city, 60))) return city;
  return arabicSubjectEnd(view, city, listedFrom);
}

/** Bytes within which "between" follows its head. */
const betweenReach = 140;

function betweenParties(view: TextView, end: number, listedFrom: ListedFrom): number | undefined {
  const link = mayBeBetween(view, end) ? between.exec(view.after(end, betweenReach))?.[0] : undefined;
  if (link === undefined) return undefined;
  const from = end + utf8Length(link);
  const first = stateFrom(view, from, listedFrom);
  const joint = first === undefined ? undefined : and.exec(view.after(first, 40))?.[0];
  if (first === undefined || joint === undefined) return undefined;
  return stateFrom(view, first + utf8Length(joint), listedFrom);
}

/** A first look at the bytes: whether the letters of "بين" stand near. */
function mayBeBetween({ bytes }: TextView, end: number): boolean {
  for (let at = end; at < end + betweenReach; at++)
    if (bytes[at] === 0xa8 && bytes[at + 1] === 0xd9 && bytes[at + 2] === 0x8a && bytes[at + 4] === 0x86)
      return true;
  return false;
}

/** Where a state, or its government, ends that begins at a byte. */
function stateFrom(view: TextView, at: number, listedFrom: ListedFrom): number | undefined {
  const from = at + utf8Length(party.exec(view.after(at, 30))?.[0] ?? "");
  const found = listedFrom(from);
  return found?.reading.kind === "actor" ? found.end : undefined;
}

function ofSubject(view: TextView, { start, end }: TriggerHit, listedFrom: ListedFrom): number | undefined {
  const head = view.slice(start, end);
  if (!aboutHeads.test(head)) return undefined;
  const body = listedFrom(end + 1);
  const isOfBody = body?.reading.kind === "actor" && body.reading.subtype !== "state";
  const from = isOfBody ? body.end : end;
  // "ميثاق | جامعة الدول العربية"
  if (isOfBody && head === "ميثاق") return from;
  const isDefinite = head.startsWith("ال");
  if (isDefinite && isPointedAt.test(view.before(start, 14))) return undefined;
  if (!(isOfBody || isDefinite ? purpose : about).test(view.after(from, 80))) return undefined;
  const to = arabicSubjectEnd(view, from, listedFrom);
  return to === from ? undefined : to;
}
