/**
 * How far the name of an instrument, a meeting or a mission reaches in Arabic, which has no capitals: over definite words, over the
 * nouns that policy is about where something definite follows, and up to a listed name.
 */

import type { Draft } from "../draft";
import { lazy } from "../text/pattern";
import type { TextView } from "../text/view";
import { lengthAfter } from "./lengthAfter";

/** Bytes that patterns are tried on. */
const reach = 80;

/** What is done to something, and what is done it to; no name ends with one of them. */
export const arabicSubjects =
  "حظر|منع|مكافحة|مناهضة|حماية|نزع|إنشاء|تعزيز|تسوية|وقف|إطلاق|حقوق|تجارة|قانون|حفظ|صون|بناء|تنسيق|شؤون|إزالة|دعم|تحقيق|إعادة|إعمار|استحداث|تطوير|إنتاج|تخزين|تكديس|استخدام|استعمال|تدمير|قمع|تمويل|حد|الحد|عدم|انتشار|تنظيم|تغير|القضاء|تبادل|تنفيذ|ترسيم|تعيين|تقاسم|إدارة|ضمان|منطقة|مركز|وضع|حل|إحلال|إرساء|تشجيع|معاملة|جميع|أشكال|كافة|سائر|بعض|معينة?|كل|لتسوية|لحظر";

/** "ال|معنية": definite words that say what happened to a thing and are no part of its name. */
const said =
  "موقعة?|مبرمة?|منعقدة?|صادرة?|مذكورة?|تي|ذي|ذين|لذين|لتين|مؤرخة?|معتمدة?|أخيرة?|سابقة?|حالية?|مقبلة?|قادمة?|مشار|تاريخية?|جديدة?|ماضية?|يوم|لاحقة?|راهنة?|قائمة?|مقررة?|نافذة?|ملحقة?|مرفقة?|تابعة?";
const definite = `(?:[وفبلك]|ول|وب)?(?:ال|لل)(?!(?:${said})(?!\\p{L}))\\p{L}{2,}`;
const definiteWord = lazy(() => new RegExp(`^\\s+${definite}(?!\\p{L})`, "u"));
const noun = lazy(
  () => new RegExp(`^\\s+(?:[وبل]|ول|وب)?(?:${arabicSubjects}|عن|أو|ضد|من|على|إلى)(?=\\s)`, "u"),
);
const place = /^\s+(?:في|بين)\s+/u;
/** Where something holds that is no actor. */
const region =
  /^\s+في\s+(?:منطقة\s+)?(?:الشرق الأوسط|[أإا]فريقيا(?: الوسطى)?|[أا]مريكا اللاتينية(?: ومنطقة البحر الكاريبي)?|آسيا(?: الوسطى)?|[أا]وروبا|غرب [أا]فريقيا|القرن الأفريقي|البحر الأحمر|البحر المتوسط|الساحل|الفضاء الخارجي|الغلاف الجوي|أعالي البحار|وقت الحرب|النزاعات المسلحة|دارفور|الجولان|الصحراء الغربية)(?!\p{L})/u;
const listedGap = /^\s+(?:[ولب](?=\p{L}))?/u;
/** Words of a name at most. */
const longest = 16;

/**
 * Where a name ends that goes on from a byte; the byte itself where nothing of a name follows. `listedFrom`: the draft at a byte.
 * Cost: a few regular expressions for each word of the name.
 */
export function arabicSubjectEnd(
  view: TextView,
  from: number,
  listedFrom: (start: number) => Draft | undefined,
): number {
  let at = from;
  let end = from;
  for (let count = 0; count < longest; count++) {
    const where = lengthAfter(view, at, place, reach);
    const open = at + (where === 0 ? lengthAfter(view, at, listedGap, reach) : where);
    const listed = listedFrom(open) ?? listedFrom(at + lengthAfter(view, at, /^\s+/u, reach));
    if (listed !== undefined && listed.reading.kind === "actor" && listed.reading.subtype !== "person") {
      end = listed.end;
      at = end;
      if (where > 0) return end;
      continue;
    }
    if (where > 0) {
      const held = lengthAfter(view, at, region, reach);
      return held > 0 ? at + held : end;
    }
    const word = lengthAfter(view, at, definiteWord, reach);
    if (word > 0) end = at + word;
    const step = word > 0 ? word : lengthAfter(view, at, noun, reach);
    if (step === 0) return end;
    at += step;
  }
  return end;
}
