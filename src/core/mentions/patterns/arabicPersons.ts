/** Persons in Arabic, which has no capitals: a title, a given name that is known, and what can be no other word after it. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { arabicFirstNames, ordinaryArabicNames } from "../forms/people";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicOfficeStart, arabicOffices } from "./arabicOffices";
import type { StartOfListed, Surroundings } from "./surroundings";

const letters = "[\\u0621-\\u0652]+";
const word = lazy(() => new RegExp(`^\\s+(${letters})`, "u"));
const nextWord = new RegExp(`\\s+(${letters})`, "uy");

interface Word {
  readonly written: string;
  /** Behind it, in the text that it was read from. */
  readonly end: number;
}

/** Words that make one name with the next: "عبد | العاطي", "أبو | الغيط". */
const bound = /^(?:عبد|أبو|أبي|ابو|بن|ابن|آل|بنت)$/u;
/** And with the one before: "جمال | الدين". */
const boundAfter = /^(?:الدين|الله|الحق|الإسلام)$/u;
/** Particles, pronouns, verbs of saying, and words with an ending that says whose they are. */
const noName =
  /^(?:في|من|إلى|على|عن|مع|أن|إن|قد|لم|لن|لا|ما|هو|هي|هم|التي|الذي|الذين|خلال|أمام|بعد|قبل|لدى|إثر|حول|خلال|عقب|بين|أو|ثم|كما|حيث|أكد|قال|أعلن|صرح|أضاف|دعا|أشار|شدد|التقى|بحث|أعرب|حذر|نفى|رفض|وصل|كلمة|اليوم|أمس|مندوبة?|سفيرة?|وزيرة?|رئيسة?|ممثلة?|نائبة?|عبر|ضد|منذ|حتى|كل|هذا|هذه|ذلك|بأن|بأنه|إنه|أنه|إنها|أنها|غدا|غداً|أمام|صباح|مساء|نظيره|نظيرته|با(?:عت|ست|نض|نت|لت|هت|حت)[\u0621-\u0652]{2,}|بات(?:خاذ|فاق|جاه|هام|باع|صال|حاد)[\u0621-\u0652]*|بهدف|بشأن|بحضور|برئاسة|بمناسبة|بصفته|بصفتها|بدعوة|ضمن|نحو|وذلك|مؤكدا|مشيرا|وهو|وهي|كان|كانت|الذى|لـ|يوم)$|^[وفبل]ال|.{3}(?:ته|تها|هما|هم|ها)$/u;

/** "وو|زير الخارجية", "تضامناً": an office behind "and", and what an ending makes an adverb or an object of. */
const otherWord = lazy(
  () =>
    new RegExp(
      `^و(?:ال)?(?:${arabicOffices})$|\u064b|^(?:ضرورة|أهمية|دعم|رفض|إدانة|استعداد|موقف|التزام|حرص|تقدير|تضامن)$|^(?:است[^يف\\P{L}]\\p{L}{2,3}|اتهم|اجتمع|اعتبر|انتقد|طالب|ترأس|شارك|افتتح|ألقى|تلقى|أجرى|هنأ|زار|غادر|عقد|تحدث|أوضح|أبدى|أدان|ندد|رحب|جدد|ناقش|كشف|توجه|أشاد|أبلغ|نوه|لفت|تابع|اقترح|تعهد|وقع|تسلم|ذكر|أفاد|أدلى|عرض|قدم|شكر|يؤكد|يدعو|يقول|سيزور)(?:ت|وا)?$`,
      "u",
    ),
);

function isNoName(word: string): boolean {
  return noName.test(word) || otherWord.test(word);
}

const firstNames: ReadonlySet<string> = new Set(arabicFirstNames());

/** The person that a title names, with the title unless it is an address; undefined where no given name follows. */
export function arabicPersonAt(
  view: TextView,
  trigger: TriggerHit,
  startOfActor: StartOfListed,
): Draft | undefined {
  const after = view.after(trigger.end, 120);
  const title = view.slice(trigger.start, trigger.end);
  const isAddress = /السيد|الدكتور|^(?:معالي|سعادة|فخامة|سمو)$/u.test(title);
  const name = nameIn(after, isAddress || /السفير/u.test(title));
  if (name === undefined) return undefined;
  const from = trigger.end + utf8Length(name.gap);
  const start = isAddress ? from : Math.min(trigger.start, arabicOfficeStart(view, from, startOfActor));
  const end = from + utf8Length(name.written);
  return personOf(view, start, end);
}

/** An office earlier in the sentence: "مندوب الولايات المتحدة لدى الأمم المتحدة | جون بولتون". */
const officeBefore = lazy(
  () =>
    new RegExp(
      `(?<!\\p{L})[وبلف]?(?:ال)?(?:${arabicOffices}|(?:مندوب|أمين|مدير|ممثل)(?:ها|ه)|قاضي|دبلوماسي|سيدة?|دكتورة?|لواء|فريق|عميد|جنرال|نظيره|نظيرته|خبيرة?|وفد|د\\.)(?!\\p{L})[^.؟!؛\\n]{0,90}$`,
      "u",
    ),
);
/** The same behind a name and a comma: "كاظم غريب آبادي، | مندوب إيران". */
const officeAfter = lazy(() => new RegExp(`^،\\s+(?:ال)?(?:${arabicOffices})(?!\\p{L})`, "u"));

/** "تعيين نايف الحجرف | أميناً عاماً": what somebody is made. */
const appointed = lazy(() => new RegExp(`^\\s+(?:${arabicOffices})(?:\\u064bا|ا\\u064b?)(?!\\p{L})`, "u"));

/** "ب|يان": letters before a given name that are no "and", "then" or "for". */
const insideWord = /\p{L}[وفل]$|[^\P{L}وفل]$/u;

/** "وزير الخارجية السوداني | علي يوسف": what an office ends with, so that the next word is a name and no other. */
const endOfOffice =
  /(?:(?<!\p{L})د\.|(?<!\p{L})(?:ال|لل)(?:\p{L}+ية?|عامة?|خاصة?|دائمة?|سامي|وزراء|نواب|أعلى|أول|دولة)|،)\s+$/u;

/** The second byte of "ى". */
const lastOfAlef = 0x89;

/** The person that a given name begins, whose office is told somewhere before; undefined where none is, or no other name follows. */
export function arabicPersonOf(
  view: TextView,
  trigger: TriggerHit,
  { startOfActor, endOfListed }: Pick<Surroundings, "startOfActor" | "endOfListed">,
): Draft | undefined {
  // "على" is found where "علي" is looked for, and is the commonest of prepositions.
  if (trigger.end - trigger.start === 6 && view.bytes[trigger.end - 1] === lastOfAlef) return undefined;
  const next = word.exec(view.after(trigger.end, 40))?.[1];
  if (next === undefined || isNoName(next)) return undefined;
  const given = view.slice(trigger.start, trigger.end);
  const before = view.before(trigger.start, 200);
  if (insideWord.test(before)) return undefined;
  const hasOffice = officeBefore.test(before);
  // "وزير خارجية العراق | فؤاد حسين": an office ends with what it is of.
  const isOfActor = hasOffice && startOfActor(trigger.start - 1) !== undefined;
  if (ordinaryArabicNames.has(given)) {
    // "سلطان | عمان": an office with the country that it is of.
    if (!isOfActor && !endOfOffice.test(before) && !isBeforeOffice(view, trigger)) return undefined;
    if (endOfListed(trigger.end + 1) !== undefined) return undefined;
  }
  if (!hasOffice && next.startsWith("و")) return undefined;
  const written = namesIn(`${given}${view.after(trigger.end, 110)}`, hasOffice);
  if (written === undefined) return undefined;
  const end = trigger.start + utf8Length(written);
  if (hasOffice) return personOf(view, arabicOfficeStart(view, trigger.start, startOfActor), end);
  const after = view.after(end, 40);
  if (officeAfter.test(after) || appointed.test(after)) return personOf(view, trigger.start, end);
  // "مساعي | غسان سلامة | في ليبيا"
  const isClear = !ordinaryArabicNames.has(given) && isSurname.test(written) && endOfName.test(after);
  return isClear ? personOf(view, trigger.start, end, 2) : undefined;
}

/** "رياض منصور، | المراقب الدائم": a name of two words whose office follows. */
function isBeforeOffice(view: TextView, { start, end }: TriggerHit): boolean {
  const written = namesIn(`${view.slice(start, end)}${view.after(end, 110)}`, false);
  return written !== undefined && officeAfter.test(view.after(start + utf8Length(written), 40));
}

/** What can be a surname: no word with a preposition or a conjunction, or with the ending of an adverb, a plural or a possessive. */
const isSurname = /\s(?![وبلفك]\p{L})(?:ال)?\p{L}{3,}(?<!(?:\u064b|ية|ات|ين|ون|ته|تها))$/u;
/** What stands behind a name that no office gives away: a mark, or a preposition. */
const endOfName =
  /^(?:[،,.؛:)»"؟]|\s*$|\s+(?:في|من|إلى|على|عن|مع|أن|إن|خلال|بعد|قبل|أمام|لدى|حول|و\p{L}+)(?!\p{L}))/u;

function personOf(view: TextView, start: number, end: number, gate: 1 | 2 = 1): Draft {
  const about = { kind: "actor", subtype: "person", confidence: 0.75, origin: "pattern" } as const;
  return { start, end, reading: readingOf({ ...about, gate, name: view.onOneLine(start, end) }) };
}

/** The gap before a given name that a text begins with, and the name with what belongs to it. */
function nameIn(after: string, mayBeUnknown: boolean): { gap: string; written: string } | undefined {
  const gap = /^\s+/u.exec(after)?.[0];
  if (gap === undefined) return undefined;
  // "السفير | فاضل جواد": a father's name tells as well, if it is a name and no other word.
  const [first, second = ""] = wordsFrom(after, 2).map(({ written }) => written);
  const isName = (one: string): boolean => firstNames.has(one) || bound.test(one);
  if (
    first === undefined ||
    !(
      isName(first) ||
      (mayBeUnknown && isUnknownName(after)) ||
      (isSecondName(second) && !/^ال/u.test(first) && !isNoName(first))
    )
  )
    return undefined;
  const written = namesIn(after.slice(gap.length));
  return written === undefined ? undefined : { gap, written };
}

/** "السيد | بانكولي أديوي،": two words or three up to a comma that neither an article, a preposition nor an ending makes others. */
const unknownName = /^(?:\s+(?!ال|[وبل]ال)[\u0621-\u064a]{3,}(?<!ة|ات|ين|ون)){2,3}(?=[،,:).])/u;

function isUnknownName(after: string): boolean {
  const found = unknownName.exec(after)?.[0];
  return (
    found !== undefined &&
    wordsFrom(found, 3).every(({ written }) => !isNoName(written) && !bare.test(written))
  );
}

/** Offices that follow an address: "السيد | وكيل". */
const bare = lazy(() => new RegExp(`^(?:${arabicOffices}|وكيلة?|عضوة?|مقررة?|مراقبة?|قاضية?)$`, "u"));

/** "السلطان قابوس | بن سعيد": what only follows a given name, and fathers' names that are no other words. */
function isSecondName(word: string): boolean {
  return ofFather.test(word) || isTelling(word);
}

const ofFather = /^(?:بن|بنت|آل|ولد)$/u;

function isTelling(name: string): boolean {
  return firstNames.has(name) && !ordinaryArabicNames.has(name);
}

/**
 * Two names that a text begins with, and further ones that tell themselves; where an office has told that a person is named, as many as
 * stand before the next stop. Undefined where a second is missing.
 */
function namesIn(text: string, hasOffice = true): string | undefined {
  const words = wordsFrom(` ${text}`, mostWords);
  const names = namesOf(words);
  const stop = names.findIndex(([first]) => isNoName(first?.written ?? ""));
  const all = stop < 0 ? names : names.slice(0, stop);
  // "محمد خالد خياري | بأن": what is said begins behind the last name.
  const isBeforeSaid = hasOffice && saying.test(names[stop]?.[0]?.written ?? "") && all.length <= 4;
  const isUpToStop = hasOffice && stop < 0 && words.length < mostWords && all.length <= 4;
  const taken = isUpToStop || isBeforeSaid ? all : all.slice(0, sureNames(all));
  const last = taken.at(-1)?.at(-1);
  return taken.length < 2 || last === undefined ? undefined : text.slice(0, last.end - 1);
}

const saying = /^(?:ب?[إأ]ن(?:ه|ها)?)$/u;

/** Words of a name, and of what follows it, that are looked at. */
const mostWords = 8;

/** What a third name is told by: that it is bound together, or an ending that only names have: "غريب | آبادي", "قائد | السبسي". */
const telling =
  /^(?:عبد|أبو|ابن|بن|آل)\s|\s(?:الدين|الله)$|^ال\p{L}{2,}(?<!ني|وي)ي$|^\p{L}*(?:آبادي|زاده|زادة|يان|وف|وفا|سكي|وفيتش|يفيتش|نيا|بور|شفيلي)$/u;

/** How many names of those that may be some are sure to be: two, and as many more as tell themselves. */
function sureNames(names: readonly (readonly Word[])[]): number {
  let count = 2;
  const isTold = (name: readonly Word[] = []): boolean =>
    telling.test(name.map(({ written }) => written).join(" ")) || isTelling(name[0]?.written ?? "");
  while (count < 4 && isTold(names[count])) count++;
  // "محمد بن سلمان بن عبد العزيز | آل سعود"
  return ofHouse(names[count]) ? count + 1 : count;
}

function ofHouse(name: readonly Word[] = []): boolean {
  return name[0]?.written === "آل" && name.length > 1;
}

/** The words that a text goes on with, each with where it ends; so many at most. */
function wordsFrom(text: string, most: number): readonly Word[] {
  const words: Word[] = [];
  nextWord.lastIndex = 0;
  for (let found = nextWord.exec(text); found !== null; found = nextWord.exec(text)) {
    words.push({ written: found[1] ?? "", end: nextWord.lastIndex });
    if (words.length === most) break;
  }
  return words;
}

/** Words put together that make one name. */
function namesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const names: Word[][] = [];
  for (const [i, one] of words.entries()) {
    const last = names.at(-1);
    if (last !== undefined && (boundAfter.test(one.written) || bound.test(words[i - 1]?.written ?? "")))
      last.push(one);
    else names.push([one]);
  }
  return names;
}
