/** Meetings that no glossary lists, outside English: by their head, and by whose they are or where they were. */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicEventAt } from "./arabicEvents";
import { germanCityBefore } from "./cities";
import { chineseEventAt, romanceEventAt, russianEventAt } from "./cityEvents";
import { eventOf } from "./meeting";
import { isAfterAdjective, isAfterNumeral } from "./neighbours";
import type { EndOfListed, Surroundings } from "./surroundings";

interface Rules {
  /** What stands before the head and belongs to the name: "dixième", "Segunda", "Стамбульском". */
  readonly before: RegExp;
  /** What joins the head to a listed name, an instrument's or a body's. */
  readonly joint: RegExp;
  /** What else a name goes on with: a place, a subject. */
  readonly after: RegExp;
}

const french: Rules = {
  before:
    /(?<!\p{L})(?:(?:premi[eè]re?|deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|\d{1,2}(?:e|è|ème|ère?))\s+)$/iu,
  joint:
    /^\s+(?:charg[ée]e\s+(?:d['’]examiner\s+(?:le\s+|la\s+|l['’])|de\s+l['’]examen\s+(?:du\s+|de\s+la\s+|de\s+l['’]))|(?:des\s+(?:[ÉE]tats\s+)?[Pp]arties\s+)?(?:du|de\s+la|de\s+l['’]|des|d['’]|au|à\s+la|à\s+l['’])\s*)/u,
  after:
    /^\s+(?:de\s+|d['’]|du\s+)(?!Président|Ministre)\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}-]+)*(?:\s+sur\s+(?:la\s+|le\s+|les\s+|l['’])\p{Ll}+(?:\s+nucléaires?)?)?/u,
};

const spanish: Rules = {
  before:
    /(?<!\p{L})(?:(?:primera|segunda|tercera|cuarta|quinta|sexta|séptima|octava|novena|décima|undécima|duodécima|[IVXL]+|\d{1,2}[aª])\s+)$/iu,
  joint:
    /^\s+(?:(?:de\s+(?:las|los)\s+(?:Estados\s+)?[Pp]artes\s+)?(?:del|de\s+la|de\s+las|de\s+los|de|en\s+(?:el|la|los|las)|a\s+la|al)\s+)/u,
  after: /^\s+(?:de|del|en)\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*/u,
};

const russian: Rules = {
  before:
    /(?<!\p{L})(?:(?:[Пп]ерв|[Вв]тор|[Тт]реть|[Чч]етв[её]рт|[Пп]ят|[Шш]ест|[Сс]едьм|[Вв]осьм|[Дд]евят|[Дд]есят|[Оо]диннадцат|[Дд]венадцат)(?:ый|ая|ой|ую|ого|ому|ым|ом|ей|ья|ью)\s+|\d{1,2}-(?:й|я|го|му|ю|м)\s+|[IVX]+\s+|\p{Lu}\p{L}+(?:ск|цк)(?:ий|ая|ое|ой|ую|ого|ому|им|ом)\s+(?:\p{Ll}+(?:ый|ий|ая|ое|ой|ую|ого|ому|ым|им|ом)\s+){0,2})+$/u,
  joint:
    /^\s+(?:\d{4}\s+года\s+)?(?:(?:государств-)?участников\s+|глав\s+государств(?:\s+и\s+правительств)?\s+(?:стран\s+|государств\s+)?|министров\s+иностранных\s+дел\s+)?(?:по\s+(?:рассмотрению\s+действия\s+)?)?/u,
  after:
    /^\s+(?:«[^»]{3,40}»|глав\s+государств\s+и\s+правительств\s+(?:неприсоединившихся|арабских|африканских|исламских)\s+(?:стран|государств))/u,
};

const german: Rules = {
  before:
    /(?<!\p{L})(?:\d{1,2}\.|[IVX]+\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte|[Ss]echste|[Ss]ieb(?:en)?te|[Aa]chte|[Nn]eunte|[Ee]lfte|[Zz]wölfte|\p{L}*zehnte|\p{L}+igste)[nrs]?)\s+$/u,
  joint: /^\s+(?:zum|zur|des|der|zu\s+(?:dem|der))\s+/u,
  after:
    /^\s+(?:von\s+\p{Lu}\p{L}+|(?:zur|zum|über)\s+(?:die\s+|den\s+|das\s+)?(?:\p{Ll}+e[nrs]?\s+)?\p{Lu}[\p{L}-]+(?:\s+(?:(?:der|des|von|in|für)\s+(?:die\s+|den\s+|der\s+)?|und\s+)(?:(?!de[rnsm]\s|die\s)\p{Ll}+e[nrs]?\s+)?\p{Lu}[\p{L}-]+){0,3})/u,
};

const rulesOf: Readonly<Record<string, Rules>> = {
  fr: french,
  es: spanish,
  ru: russian,
  de: german,
};

/** A head that names one meeting by itself, and heads that name none unless something stands before them. */
const review = /examen|обзорн|überprüfungs/iu;
/** "Conférence d’examen | de 2010", "Обзорной конференции | 2020 года": a year that tells it from others. */
const reviewYear = /^\s+(?:de\s+|von\s+|des\s+Jahres\s+)?(?:19|20)\d\d(?:\s+года|\s+г\.)?(?![\d\p{L}])/u;
const loose = /^(?:совещани|конференци|konferenz|treffen)/iu;
/** Heads that only a city makes a name of. */
const ofCity =
  /^(?:встреч|переговор|процесс|conf[ée]renc[ei]a?$|r[ée]uni[oó]n$|processus|proceso|verhandlung|gespräch|dialog|prozess|prozeß|\p{L}+(?:gespräch|dialog|konferenz|verhandlung|gipfel)|folgetreffen)/iu;

/** "Хельсинкском", "Berliner": what a place makes of its name. */
const ofPlace = /(?:\p{Lu}\p{L}+(?:ск|цк)\p{Ll}+\s+(?:\p{Ll}+\s+){0,2}|\p{Lu}\p{L}+er\s+)$/u;
/** "Восточного экономического | форума": any adjective with a capital, where another follows. */
const forum = /^форум/iu;
const beforeForum =
  /(?<!\p{L})(?!(?:Очередн|Перв|Втор|Трет|Нов|Последн|Следующ|Ежегодн|Прошл|Будущ|Нынешн|Предстоящ|Эт|Наш|Так|Данн|Кажд|Сам)\p{Ll}+\s)\p{Lu}\p{L}+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем)\s+(?:\p{Ll}+(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем)\s+){1,2}$/u;
/** "Конференция | 2015 года по рассмотрению действия Договора о …" */
const isDated = /^\s+\d{4}\s/u;

/** "Вашингтонского | саммита по ядерной безопасности": a listed meeting that a place tells from others; undefined for any other. */
function listedOfPlace(view: TextView, trigger: TriggerHit, { start, end }: TriggerHit): Draft | undefined {
  if (trigger.language !== "ru" || end === trigger.end) return undefined;
  const before = beforeHead(view, start, russian);
  return ofPlace.test(before) ? eventOf(view, start - utf8Length(before), end) : undefined;
}

/** A meeting named by its head and what stands around it, or around the listed name `whole` that it is in; undefined where the head says no name. */
export function foreignEventAt(
  view: TextView,
  trigger: TriggerHit,
  around: Pick<Surroundings, "draftTo" | "endOfListed" | "listedFrom" | "startOfActor">,
  whole: TriggerHit,
): Draft | undefined {
  const { start, language } = trigger;
  if (language !== view.language) return undefined;
  if (language === "zh") return chineseEventAt(view, trigger, around);
  if (language === "ar") return arabicEventAt(view, trigger, around);
  const rules = rulesOf[language];
  if (rules === undefined) return undefined;
  const written = view.slice(start, trigger.end);
  if (ofCity.test(written) && language === "ru") return russianEventAt(view, trigger);
  const listed = listedOfPlace(view, trigger, whole);
  if (listed !== undefined) return listed;
  const before = beforeHead(view, start, rules);
  // "IX | Cumbre de las Américas": one of those that are listed as one.
  if (before !== "" && whole.end > trigger.end && whole.start === start)
    return eventOf(view, start - utf8Length(before), whole.end);
  if (forum.test(written)) return forumAt(view, trigger, before);
  if (ofCity.test(written) && !review.test(written))
    return language === "de"
      ? germanEventAt(view, trigger, before, around.endOfListed)
      : romanceEventAt(view, trigger, before);
  const isLoose = before === "" && loose.test(written);
  if (isLoose && rules === german) return undefined;
  const named = endOfName(view, trigger.end, rules, around.endOfListed);
  const end = named === trigger.end && ofPlace.test(before) ? subjectEnd(view, trigger) : named;
  if (review.test(written)) {
    const year = end === trigger.end ? (reviewYear.exec(view.after(end, 24))?.[0] ?? "") : "";
    return eventOf(view, start - utf8Length(before), end + utf8Length(year));
  }
  // "premier Sommet des chefs d’État": a number alone names none, "Хельсинкское совещание" does.
  if (end === trigger.end && !ofPlace.test(before)) return undefined;
  if (isLoose && !isDated.test(view.slice(trigger.end, end))) return undefined;
  return eventOf(view, start - utf8Length(before), end);
}

/** "Wiener Verhandlungen | über die Verminderung von Streitkräften", "Petersberger Klimadialog": meetings that only a city makes a name of. */
function germanEventAt(
  view: TextView,
  { start, end }: TriggerHit,
  before: string,
  endOfListed: EndOfListed,
): Draft | undefined {
  if (germanCityBefore(view, start) === "") return undefined;
  return eventOf(view, start - utf8Length(before), endOfName(view, end, german, endOfListed));
}

/** "Петербургский международный экономический | форум". */
function forumAt(view: TextView, { start, end }: TriggerHit, before: string): Draft | undefined {
  const name = ofPlace.test(before) ? before : (beforeForum.exec(view.before(start, 130))?.[0] ?? "");
  return name === "" ? undefined : eventOf(view, start - utf8Length(name), end);
}

/** "Минская конференция | по евразийской безопасности": what a meeting was about. */
const subject = /^\s+по\s+(?:\p{Ll}+(?:ой|ей|ому|ему|ым|им)\s+){0,2}\p{Ll}+(?:[иуюе]|ам|ям)(?!\p{L})/u;

function subjectEnd(view: TextView, { end, language }: TriggerHit): number {
  return language === "ru" ? end + utf8Length(subject.exec(view.after(end, 120))?.[0] ?? "") : end;
}

/** What stands before a head and belongs to the name, with the city of a German one. */
function beforeHead(view: TextView, start: number, rules: Rules): string {
  // All that stands before a Russian head ends like an adjective, but for a number.
  if (rules === russian && !isAfterAdjective(view, start) && !isAfterNumeral(view, start)) return "";
  const city = rules === german ? germanCityBefore(view, start) : "";
  const text = view.before(start - utf8Length(city), rules === russian ? 130 : 60);
  return (rules.before.exec(text)?.[0] ?? "") + city;
}

function endOfName(view: TextView, from: number, rules: Rules, endOfListed: EndOfListed): number {
  const after = view.after(from, rules === russian ? 180 : 90);
  const joint = rules.joint.exec(after)?.[0];
  const listed = joint === undefined ? undefined : endOfListed(from + utf8Length(joint));
  return listed ?? from + utf8Length(rules.after.exec(after)?.[0] ?? "");
}
