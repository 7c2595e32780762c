/** Offices in Arabic, which stand before a name with what they are of: "الأمين العام للأمم المتحدة | أنطونيو غوتيريش". */

import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import type { StartOfListed } from "./surroundings";

/** What an office begins with, parted by "|"; each may have the article. */
export const arabicOffices =
  "وزيرة?|رئيسة?|سفيرة?|مندوبة?|أمينة?|مديرة?|متحدثة?|ناطقة?|مبعوثة?|ممثلة?|نائبة?|مساعدة?|قائدة?|ملك|أميرة?|عاهل|مرشد|زعيمة?|مفوضة?|منسقة?|سلطان|شيخة?|مشير|لواء|عميد|عقيد|جنرال|فريق|ملكة|مستشارة?|ولي|محافظة?|مراقبة?|وكيلة?|مقررة?";
/** One before a name or what belongs to the office; a conjunction or preposition before it is no part of it. */
const office = lazy(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:[وفبك]|ل(?!ل))?((?:(?:نائبة?|مساعدة?)\\s+)?(?:ال|لل)?(?:${arabicOffices}))$`,
      "u",
    ),
);
/** Words that belong to an office behind its first: "العام", "للشؤون", "والمغتربين", and those that something definite follows. */
const belonging =
  /(?<!\p{L})(?:(?:و?ال|لل)\p{L}{2,}|باسم|ل?(?:مجلس|جامعة|منظمة|رابطة|اتحاد|حلف|وكالة|هيئة|برنامج)|وزارة|وزراء|لجنة|مكتب|شؤون|لشؤون|خارجية|دفاع|داخلية|جمهورية|مملكة|دولة|حكومة|الأمم)$/u;
const second = /^ال(?:مساعدة?|مفوضة?|نائبة?)$/u;
/** Such words and names of bodies at most. */
const longest = 7;
/** "الأمين العام ل|مجلس التعاون": those who head the body that the preposition leads to. */
const heading = lazy(
  () => /(?<!\p{L})(?:[وفبك]|ل(?!ل))?(ال(?:أمينة?|مديرة?|سكرتيرة?)\s+ال(?:عامة?|تنفيذية?)\s+ل?)$/u,
);
const opening = lazy(() => new RegExp(`^(?:ال|لل)?(?:${arabicOffices})(?!\\p{L})`, "u"));

/** Where the office begins that stands before a name at a byte; the byte itself where none does. Cost: a few regular expressions. */
export function arabicOfficeStart(view: TextView, name: number, startOfActor: StartOfListed): number {
  let at = name;
  let found = name;
  for (let count = 0; count < longest; count++) {
    const before = view.before(at, 80);
    const gap = /[^\S\n]+$/u.exec(before)?.[0] ?? "";
    if (gap === "") return found;
    const end = at - gap.length;
    const text = before.slice(0, before.length - gap.length);
    const head = office.exec(text)?.[1];
    if (head !== undefined) {
      found = end - utf8Length(head);
      // "الممثلة الخاصة | للأمين العام": an office that serves another. "الأمين العام | المساعد": what kind of one it is.
      if (!head.startsWith("لل") && !second.test(head)) return found;
      at = found;
      continue;
    }
    // "الأمين العام للأمم المتحدة" may be listed as a whole; otherwise whose office it is counts by itself.
    const place = startOfActor(end);
    if (place !== undefined) {
      if (opening.test(view.slice(place, end))) return place;
      const written = heading.exec(view.before(place, 80))?.[1];
      return written === undefined ? found : place - utf8Length(written);
    }
    const part = belonging.exec(text)?.[0];
    if (part === undefined) return found;
    at = end - utf8Length(part);
  }
  return found;
}
