/** Persons in Arabic, which has no capitals: a title, a given name that is known, and what can be no other word after it. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { arabicFirstNames, ordinaryArabicNames } from "../forms/people";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const letters = "[\\u0621-\\u0652]+";
const word = new RegExp(`^\\s+(${letters})`, "u");
/** Words that make one name with the next: "عبد | العاطي", "أبو | الغيط". */
const bound = /^(?:عبد|أبو|أبي|ابو|بن|ابن|آل|بنت)$/u;
/** And with the one before: "جمال | الدين". */
const boundAfter = /^(?:الدين|الله|الحق|الإسلام)$/u;
/** Particles, pronouns, verbs of saying, and words with an ending that says whose they are. */
const noName =
  /^(?:في|من|إلى|على|عن|مع|أن|إن|قد|لم|لن|لا|ما|هو|هي|هم|التي|الذي|الذين|خلال|أمام|بعد|قبل|لدى|إثر|حول|خلال|عقب|بين|أو|ثم|كما|حيث|أكد|قال|أعلن|صرح|أضاف|دعا|أشار|شدد|التقى|بحث|أعرب|حذر|نفى|رفض|وصل|كلمة|اليوم|أمس|مندوبة?|سفيرة?|وزيرة?|رئيسة?|ممثلة?|نائبة?|عبر|ضد|منذ|حتى|كل|هذا|هذه|ذلك|بأن|بأنه|إنه|أنه|إنها|أنها|غدا|غداً|أمام|صباح|مساء|نظيره|نظيرته|با(?:عت|ست|نض|نت|لت|هت|حت|ت)[\u0621-\u0652]{2,}|بهدف|بشأن|بحضور|برئاسة|بمناسبة|بصفته|بصفتها|بدعوة|ضمن|نحو|وذلك|مؤكدا|مشيرا|وهو|وهي|كان|كانت|الذى|لـ|يوم)$|^[وفبل]ال|.{3}(?:ته|تها|هما|هم|ها)$/u;

const firstNames: ReadonlySet<string> = new Set(arabicFirstNames());

/** The person that a title names; undefined where no given name follows. An ambassador is addressed by his title, others bear it. */
export function arabicPersonAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const after = view.after(trigger.end, 120);
  const name = nameIn(after);
  if (name === undefined) return undefined;
  const isAddress = /سفير|السيد|الدكتور/u.test(view.slice(trigger.start, trigger.end));
  const from = trigger.end + utf8Length(name.gap);
  const start = isAddress ? from : trigger.start;
  const end = from + utf8Length(name.written);
  return personOf(view, start, end);
}

/** An office earlier in the sentence: "مندوب الولايات المتحدة لدى الأمم المتحدة | جون بولتون". */
const officeBefore =
  /(?<!\p{L})[وبلف]?(?:ال)?(?:وزيرة?|رئيسة?|سفيرة?|مندوبة?|مندوبها|مندوبه|أمين|أمينها|أمينه|مديرة?|مديرها|مديره|متحدثة?|ناطقة?|مبعوثة?|ممثلة?|ممثلها|نائبة?|مساعدة?|مستشارة?|قائد|ملك|أمير|عاهل|مرشد|زعيم|مفوضة?|منسقة?|قاضي|دبلوماسي|سيدة?|دكتورة?|لواء|فريق|عميد|جنرال|نظيره|نظيرته|خبيرة?|د\.)(?!\p{L})[^.؟!؛\n]{0,90}$/u;

/** "ب|يان": letters before a given name that are no "and", "then" or "for". */
const insideWord = /\p{L}[وفل]$|[^\P{L}وفل]$/u;

/** "وزير الخارجية السوداني | علي يوسف": what an office ends with, so that the next word is a name and no other. */
const endOfOffice = /(?:(?<!\p{L})د\.|(?<!\p{L})ال\p{L}+ية?|،)\s+$/u;

/** The person that a given name begins, whose office is told somewhere before; undefined where none is, or no other name follows. */
export function arabicPersonOf(view: TextView, trigger: TriggerHit): Draft | undefined {
  const given = view.slice(trigger.start, trigger.end);
  const before = view.before(trigger.start, 200);
  if (insideWord.test(before)) return undefined;
  if (!officeBefore.test(before) || (ordinaryArabicNames.has(given) && !endOfOffice.test(before)))
    return undefined;
  const written = namesIn(`${given}${view.after(trigger.end, 110)}`);
  if (written === undefined) return undefined;
  return personOf(view, trigger.start, trigger.start + utf8Length(written));
}

function personOf(view: TextView, start: number, end: number): Draft {
  const about = { kind: "actor", subtype: "person", confidence: 0.75, gate: 1, origin: "pattern" } as const;
  return { start, end, reading: readingOf({ ...about, name: view.onOneLine(start, end) }) };
}

/** The gap before a given name that a text begins with, and the name with what belongs to it. */
function nameIn(after: string): { gap: string; written: string } | undefined {
  const gap = /^\s+/u.exec(after)?.[0];
  if (gap === undefined) return undefined;
  const [first] = wordsFrom(after, 1);
  // "السفير | فاضل جواد": a father's name tells as well, if it is a name and no other word.
  const second = wordsFrom(after, 2)[1] ?? "";
  const isName = (one: string): boolean => firstNames.has(one) || bound.test(one);
  if (
    first === undefined ||
    !(isName(first) || (isTelling(second) && !/^ال/u.test(first) && !noName.test(first)))
  )
    return undefined;
  const written = namesIn(after.slice(gap.length));
  return written === undefined ? undefined : { gap, written };
}

function isTelling(name: string): boolean {
  return firstNames.has(name) && !ordinaryArabicNames.has(name);
}

/** Two names that a text begins with, or as many as stand before the next stop; undefined where a second is missing. */
function namesIn(text: string): string | undefined {
  const words = wordsFrom(` ${text}`, 6);
  const names = namesOf(words);
  const stop = names.findIndex((one) => noName.test(one[0] ?? ""));
  const all = stop < 0 ? names : names.slice(0, stop);
  const isUpToStop = stop < 0 && words.length < 6 && all.length <= 4;
  const taken = isUpToStop ? all : all.slice(0, 2);
  if (taken.length < 2) return undefined;
  const count = taken.reduce((sum, one) => sum + one.length, 0);
  return new RegExp(`^${letters}(?:\\s+${letters}){${count - 1}}`, "u").exec(text)?.[0];
}

function wordsFrom(after: string, most: number): readonly string[] {
  const words: string[] = [];
  let rest = after;
  for (
    let found = word.exec(rest);
    found?.[1] !== undefined && words.length < most;
    found = word.exec(rest)
  ) {
    words.push(found[1]);
    rest = rest.slice(found[0].length);
  }
  return words;
}

/** Words put together that make one name. */
function namesOf(words: readonly string[]): readonly (readonly string[])[] {
  const names: string[][] = [];
  for (const [i, one] of words.entries()) {
    const last = names.at(-1);
    if (last !== undefined && (boundAfter.test(one) || bound.test(words[i - 1] ?? ""))) last.push(one);
    else names.push([one]);
  }
  return names;
}
