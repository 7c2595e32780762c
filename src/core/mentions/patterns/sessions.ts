/** Numbered sessions of listed bodies outside English: "72-й сессии Генеральной Ассамблеи ООН", "la 79e session de l’Assemblée générale". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicOrganAt } from "./arabicOrgans";
import { afterBody } from "./chineseTitles";
import type { EndOfListed, StartOfListed, Surroundings } from "./surroundings";

interface Rules {
  /** The number before the head, and what kind of session it is. */
  readonly before: RegExp;
  /** What stands between the head and the body's name. */
  readonly joint: RegExp;
  /** Heads that name a session without a number: "Sondertagung". */
  readonly alone?: RegExp;
  /** What the name goes on with behind the body: whose organ it is. */
  readonly whose?: RegExp;
}

const french: Rules = {
  before:
    /(?<![\p{L}\p{N}])(?:\d{1,3}\s?(?:e|è|ème|ieme|ième|ére|ère|re|eme)?|(?:(?:[Ss]oixante|[Qq]uatre-vingt)(?:[- ]dix)?[- ])?(?:\p{Ll}+-)*(?:\p{L}+i[èe]me|[Pp]remi[èe]re|[Uu]nième))\s+$/u,
  joint:
    /^(?:\s+(?:ordinaire|extraordinaire|annuelle|plénière|spéciale|d['’]urgence))*\s+(?:de\s+l['’]|de\s+la\s+|du\s+|des\s+)/u,
  whose: /^\s+(?:des\s+Nations\s+[Uu]nies|de\s+l['’](?:ONU|[Oo]rganisation\s+des\s+Nations\s+[Uu]nies))/u,
};

const spanish: Rules = {
  before:
    /(?<![\p{L}\p{N}])(?:\d{1,3}(?:\.?[ºª°]|o|a|avo)?|[IVXL]+|(?:(?:\p{L}+(?:gésim|tésim|décim|enésim)[oa]|[Dd]écim[oa])\s+)?(?:[Pp]rimer[oa]?|[Ss]egund[oa]|[Tt]ercera?o?|[Cc]uart[oa]|[Qq]uint[oa]|[Ss]ext[oa]|[Ss]éptim[oa]|[Oo]ctav[oa]|[Nn]oven[oa]|[Dd]écim[oa]|\p{L}+ésim[oa]|[Uu]ndécim[oa]|[Dd]uodécim[oa]))\s+$/u,
  joint:
    /^(?:\s+(?:(?:ordinari[oa]|extraordinari[oa]|anual|especial)\s+)?de\s+[Ss]esiones|\s+(?:ordinaria|extraordinaria|especial|anual))*(?:\s+de\s+emergencia)?\s+(?:de\s+la\s+|del\s+|de\s+las\s+|de\s+los\s+)/u,
  whose: /^\s+de\s+la(?:s\s+Naciones\s+Unidas|\s+ONU|\s+Organización\s+de\s+las\s+Naciones\s+Unidas)/u,
};

const german: Rules = {
  before:
    /(?<![\p{L}\p{N}])(?:(?:\d{1,3}\.|\p{L}+(?:igste|zehnte|fte|bte|chte|nte|ite|[Ee]rste|ritte)[nrs]?)\s+(?:(?:ordentliche|reguläre|außerordentliche)[nrs]?\s+)?|(?:[Aa]ußero|O)rdentliche[nrs]?\s+)$/u,
  joint: /^\s+(?:der|des)\s+(?:Vertragsstaaten\s+(?:der|des)\s+)?/u,
  alone: /^Sonder/u,
  whose: /^\s+(?:über|zur)\s+(?:die\s+)?\p{Lu}\p{Ll}+/u,
};

const russian: Rules = {
  before:
    /(?<![\p{L}\p{N}])(?:\d{1,3}(?:-?(?:й|я|ю|ей|ой))?|(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)\s+)?(?:[Пп]ерв|[Вв]тор|[Тт]рет|[Чч]етв[её]рт|[Пп]ят|[Шш]ест|[Сс]едьм|[Вв]осьм|[Дд]евят|[Дд]есят|\p{L}+дцат|[Сс]ороков|\p{L}+десят|[Дд]евяност|[Сс]от)(?:ая|ой|ую|ья|ьей|ью)|(?<![\p{L}\p{N}])(?:[Сс]пециальн|[Чч]резвычайн|[Вв]неочередн|[IVXL]+\s+[Сс]пециальн)(?:ая|ой|ую))\s+(?:(?:очередн|специальн|чрезвычайн|внеочередн|возобновл[её]нн|юбилейн)(?:ая|ой|ую)\s+)*$/u,
  joint: /^\s+/u,
  whose: /^(?:\s+ООН)?\s+по\s+разоружению/u,
};

const feminine =
  "(?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|الحادية)(?:\\s+عشرة?)?";
const tens = "(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ين|ون)";
const arabicNumber = `(?:${feminine}(?:\\s+وال${tens})?|ال${tens}|(?:ال\\s?ـ?\\s?|رقم\\s+)?\\(?[\\d٠-٩]{1,3}\\)?)(?:\\s+بعد\\s+المائة)?`;
const arabicKind = "(?:العادية|الاستثنائية|الطارئة|السنوية|الوزارية|الخاصة)";

const arabic: Rules = {
  before: /$/u,
  joint: new RegExp(`^\\s+(?:${arabicKind}\\s+)*${arabicNumber}(?:\\s+${arabicKind})*\\s+(?=ل)`, "u"),
};

const rulesOf: Readonly<Record<string, Rules>> = {
  fr: french,
  es: spanish,
  de: german,
  ru: russian,
  ar: arabic,
};

/** The session that a trigger word names; undefined where it has no number, or is of no listed body. */
export function sessionAt(view: TextView, trigger: TriggerHit, around: Surroundings): Draft | undefined {
  const { endOfListed, startOfListed } = around;
  if (trigger.language !== view.language) return undefined;
  if (trigger.language === "zh") return chineseSessionAt(view, trigger, endOfListed, startOfListed);
  const rules = rulesOf[trigger.language];
  const isAlone = rules?.alone?.test(view.slice(trigger.start, trigger.end)) === true;
  const before = rules?.before.exec(view.before(trigger.start, 60))?.[0] ?? (isAlone ? "" : undefined);
  if (rules === undefined || before === undefined) return undefined;
  const joint = rules.joint.exec(view.after(trigger.end, 90))?.[0];
  const from = trigger.end + utf8Length(joint ?? "");
  // "الدورة السادسة ل|مؤتمر …": the preposition may stand before the name in one word.
  const isOne = trigger.language === "ar";
  const joined =
    joint === undefined
      ? undefined
      : (endOfListed(from) ??
        (isOne ? (endOfListed(from + 2) ?? arabicOrganEnd(view, from, around)) : undefined));
  // "68e Assemblée générale de l’ONU": the head is the body's own name.
  const body = Math.max(endOfListed(trigger.start) ?? 0, joined ?? 0);
  if (body === 0) return undefined;
  const whose = rules.whose?.exec(view.after(body, 60))?.[0] ?? "";
  return session(view, trigger.start - utf8Length(before), body + utf8Length(whose));
}

/** "لمجلس | جامعة الدول العربية", "للمجلس الأعلى | لمجلس التعاون". */
const organHead =
  /^(?:لل?)(?=\p{L})((?:مجلس|لجنة|مؤتمر|برلمان)(?:\s+(?:الأعلى|الوزاري|التنفيذي|العام))?)(?!\p{L})/u;

/** Where an organ ends that begins behind the preposition at a byte; undefined where none does. */
function arabicOrganEnd(view: TextView, from: number, around: Surroundings): number | undefined {
  const found = organHead.exec(view.after(from, 60));
  if (found?.[1] === undefined) return undefined;
  const end = from + utf8Length(found[0]);
  return arabicOrganAt(
    view,
    { start: end - utf8Length(found[1]), end, type: "organ", language: "ar" },
    around,
  )?.end;
}

const chineseNumber = /第\s?(?:\d{1,3}|[一二三四五六七八九十百]{1,6})\s?$/u;
/** "会议", "审议大会第一次筹备会", "缔约国会议": what a meeting is called behind its number. */
const chineseMeeting =
  /^(?:(?:领导人|首脑|元首|外长|外交部长|部长级|国防部长|高级别|成员国\p{Script=Han}{2,6})(?:非正式)?|非正式|全体|例行)?(?:紧急特别|特别|定期|例行|常会)?(?:(?:审议|缔约国|缔约方|审查)(?:大会|会议?)|大会|会议|会晤|峰会|年会|全会)(?:第[一二三四]次(?:筹备)?会议?|第[一二三四]次筹备会议?|筹备会议?)?/u;
const special = /^(?:裁军)?(?:紧急)?(?:特别|特殊)?/u;

/** "第77届联合国大会", "联合国大会第七十九届会议", "《不扩散核武器条约》第九次审议大会". */
function chineseSessionAt(
  view: TextView,
  { start }: TriggerHit,
  endOfListed: EndOfListed,
  startOfListed: StartOfListed,
): Draft | undefined {
  const number = chineseNumber.exec(simplifiedText(view.before(start, 30)))?.[0];
  if (number === undefined) return undefined;
  const from = start - utf8Length(number);
  // Behind the word that counts, of three bytes like all.
  const end = start + 3;
  const after = simplifiedText(view.after(end, 60));
  const body = endOfListed(end + utf8Length(special.exec(after)?.[0] ?? ""));
  if (body !== undefined) return session(view, from, body);
  const meeting = chineseMeeting.exec(after)?.[0];
  const to = meeting === undefined ? undefined : end + utf8Length(meeting);
  // So are the marks around a title.
  const isMarked = view.slice(from - 3, from) === "》";
  const name = startOfListed(isMarked ? from - 3 : from) ?? startOfListed(afterBody(view, from));
  return to === undefined || name === undefined ? undefined : session(view, isMarked ? name - 3 : name, to);
}

/** Sure as a pattern: its number and a listed body say what it is. */
function session(view: TextView, start: number, end: number): Draft {
  const name = view.onOneLine(start, end);
  const about = { kind: "event", subtype: "conference", confidence: 0.8, gate: 1, origin: "shape" } as const;
  return { start, end, reading: readingOf({ ...about, name, isOpen: true }) };
}
