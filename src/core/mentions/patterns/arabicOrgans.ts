/**
 * Organs, missions and states with their title in Arabic, which names first what they are and then whose: "مجلس | جامعة الدول العربية",
 * "وزارة الخارجية | المصرية", "جمهورية | الصومال الفيدرالية".
 */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicSubjectEnd } from "./arabicSubject";
import { lengthAfter } from "./lengthAfter";
import { organOf } from "./shaped";
import { type Surroundings, subtypeOf } from "./surroundings";

const SPACE = 0x20;
/** Bytes that patterns are tried on. */
const reach = 200;

type Around = Pick<Surroundings, "listedFrom" | "namedFrom">;

const bodies: ReadonlySet<string> = new Set(["organisation", "organ", "bloc"]);
const owners: ReadonlySet<string> = new Set(["state", "demonym"]);

/** What a state is called by before its name. */
const formal = /^(?:جمهورية|مملكة|دولة|سلطنة|إمارة)$/u;
/** And behind it. */
const formalAfter =
  /^(?:\s+ال(?:اتحادية|فيدرالية|فدرالية|ديمقراطية|ديموقراطية|شعبية|إسلامية|متحدة|اشتراكية|بوليفارية|كبرى))+(?!\p{L})/u;

/** What an organisation sends out, whose name goes on with what for and where. */
const missions = /^(?:لجنة|بعثة|قوة|عملية|مكتب|مهمة|برنامج|صندوق)$/u;
const missionAfter =
  /^(?:\s+(?:و?(?:ال|لل)\p{L}{2,}|ل\p{L}{3,}|و?شؤون|و?(?:نزع|حقوق|مكافحة|منع|تنسيق|حفظ|بناء|إزالة)(?=\s+ال)))+(?!\p{L})/u;
const missionPlace = /^\s+(?:في|إلى|لدى)\s+/u;

/** Organs that are a state's, with words between: "وزارة الخارجية والتعاون الدولي | المصرية". */
const ministries = /^(?:وزارة|هيئة|وكالة)$/u;
const ministryWord =
  /^(?:و?(?:ال|لل)\p{L}{2,}|و?شؤون|خارجية|دفاع|داخلية|مالية|عدل|طاقة|صحة|نفط|إعلام|اقتصاد)(?=\s)/u;
/** Words between at most. */
const longest = 7;

/** The organ, the mission or the state that a head begins; undefined where nobody follows whose it is. */
export function arabicOrganAt(view: TextView, { start, end }: TriggerHit, around: Around): Draft | undefined {
  const gap = gapAt(view, end);
  if (gap === 0) return undefined;
  const head = view.slice(start, end);
  const from = end + gap;
  if (formal.test(head)) return formalState(view, start, from, around);
  if (groups.test(head)) return groupOn(view, start, end, around);
  const to =
    bodyEnd(view, from, head, around) ?? (ministries.test(head) ? ministryEnd : ownedEnd)(view, from, around);
  return to === undefined ? undefined : organOf(view, start, to);
}

/** "فريق الخبراء | المعني باليمن": groups that what they are about makes a name of. */
const groups = /خبراء|الفريق العامل|فريق الرصد|لجنة الجزاءات|اللجنة الخاصة/u;
const concerned = /^(?:\s+(?:الدولي|الحكومي|الحكوميين|المفتوح العضوية))?\s+المعنية?(?=\s+ب\p{L})/u;

function groupOn(view: TextView, start: number, end: number, { listedFrom }: Around): Draft | undefined {
  const from = end + lengthAfter(view, end, concerned, reach);
  const to = from === end ? end : arabicSubjectEnd(view, from, listedFrom);
  return to === from ? undefined : organOf(view, start, to);
}

/** The state behind its title, with what follows. It counts as the state itself. */
function formalState(view: TextView, start: number, from: number, around: Around): Draft | undefined {
  const state = around.listedFrom(from);
  if (state?.reading.subtype !== "state") return undefined;
  const { end, reading } = state;
  return { start, end: end + lengthAfter(view, end, formalAfter, reach), reading };
}

/** Where the name ends of the organ of a body that stands at a byte, or behind its preposition: "المجلس الأعلى ل|مجلس التعاون". */
function bodyEnd(view: TextView, from: number, head: string, { listedFrom }: Around): number | undefined {
  const of = lengthAfter(view, from, /^ل\u0640?/u, reach);
  const body = listedFrom(from) ?? (of === 0 ? undefined : listedFrom(from + of));
  if (body === undefined || body.reading.kind !== "actor" || !bodies.has(body.reading.subtype))
    return undefined;
  if (!missions.test(head)) return body.end;
  const end = body.end + lengthAfter(view, body.end, missionAfter, reach);
  const place = lengthAfter(view, end, missionPlace, reach);
  const state = place === 0 ? undefined : listedFrom(end + place);
  return state?.reading.subtype === "state" ? state.end : end;
}

/** "الجيش | اللبناني": whose organ it is stands right behind. */
function ownedEnd(_view: TextView, from: number, { namedFrom }: Around): number | undefined {
  const owner = namedFrom(from);
  return subtypeOf(owner) === "demonym" ? owner?.end : undefined;
}

function ministryEnd(view: TextView, from: number, { namedFrom }: Around): number | undefined {
  let at = from;
  for (let count = 0; count < longest; count++) {
    const owner = count === 0 ? undefined : namedFrom(at);
    if (owner !== undefined && owners.has(subtypeOf(owner))) return owner.end;
    const word = ministryWord.exec(view.after(at, 60))?.[0];
    if (word === undefined) return undefined;
    at += utf8Length(word);
    at += gapAt(view, at);
  }
  return undefined;
}

/** One blank parts most words, which needs no look at the text. */
function gapAt(view: TextView, at: number): number {
  if (view.bytes[at] === SPACE && (view.bytes[at + 1] ?? 0) >= 0x80) return 1;
  return utf8Length(/^\s+/u.exec(view.after(at, 8))?.[0] ?? "");
}
