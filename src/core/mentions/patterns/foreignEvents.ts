/** Meetings that no glossary lists, in French, Spanish and Russian: by their head, and by whose they are or where they were. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import type { EndOfListed } from "./surroundings";

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
    /(?<!\p{L})(?:(?:primera|segunda|tercera|cuarta|quinta|sexta|séptima|octava|novena|décima|undécima|duodécima|[IVX]+|\d{1,2}[aª])\s+)$/iu,
  joint:
    /^\s+(?:(?:de\s+(?:las|los)\s+(?:Estados\s+)?[Pp]artes\s+)?(?:del|de\s+la|de\s+las|de\s+los|de|en\s+el|al)\s+)/u,
  after: /^\s+(?:de|del|en)\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*/u,
};

const russian: Rules = {
  before:
    /(?<!\p{L})(?:(?:[Пп]ерв|[Вв]тор|[Тт]реть|[Чч]етв[её]рт|[Пп]ят|[Шш]ест|[Сс]едьм|[Вв]осьм|[Дд]евят|[Дд]есят|[Оо]диннадцат|[Дд]венадцат)(?:ый|ая|ой|ую|ого|ому|ым|ом|ей|ья|ью)\s+|\d{1,2}-(?:й|я|го|му|ю|м)\s+|\p{Lu}\p{L}+(?:ск|цк)(?:ий|ая|ое|ой|ую|ого|ому|им|ом)\s+)+$/u,
  joint:
    /^\s+(?:\d{4}\s+года\s+)?(?:(?:государств-)?участников\s+)?(?:по\s+(?:рассмотрению\s+действия\s+)?)?/u,
  after: /^\s+«[^»]{3,40}»/u,
};

const rulesOf: Readonly<Record<string, Rules>> = { fr: french, es: spanish, ru: russian };

/** A head that names one meeting by itself, and heads that name none unless something stands before them. */
const review = /examen|обзорн/iu;
const loose = /^(?:совещани|конференци)/iu;

const ofPlace = /\p{Lu}\p{L}+(?:ск|цк)\p{Ll}+\s+$/u;
/** "Конференция | 2015 года по рассмотрению действия Договора о …" */
const isDated = /^\s+\d{4}\s/u;

/** A meeting named by its head and what stands around it; undefined where the head says no name. */
export function foreignEventAt(
  view: TextView,
  trigger: TriggerHit,
  endOfListed: EndOfListed,
): Draft | undefined {
  const rules = rulesOf[trigger.language];
  if (rules === undefined || trigger.language !== view.language) return undefined;
  const before = rules.before.exec(view.before(trigger.start, 60))?.[0] ?? "";
  const end = endOfName(view, trigger.end, rules, endOfListed);
  const written = view.slice(trigger.start, trigger.end);
  if (review.test(written)) return shaped(view, trigger.start - utf8Length(before), end);
  // "premier Sommet des chefs d’État": a number alone names none, "Хельсинкское совещание" does.
  if (end === trigger.end && !ofPlace.test(before)) return undefined;
  if (before === "" && loose.test(written) && !isDated.test(view.slice(trigger.end, end))) return undefined;
  return shaped(view, trigger.start - utf8Length(before), end);
}

function endOfName(view: TextView, from: number, rules: Rules, endOfListed: EndOfListed): number {
  const after = view.after(from, 90);
  const joint = rules.joint.exec(after)?.[0];
  const listed = joint === undefined ? undefined : endOfListed(from + utf8Length(joint));
  return listed ?? from + utf8Length(rules.after.exec(after)?.[0] ?? "");
}

function shaped(view: TextView, start: number, end: number): Draft {
  const name = view.onOneLine(start, end);
  const about = { kind: "event", subtype: "conference", confidence: 0.7, gate: 1, origin: "shape" } as const;
  return { start, end, reading: readingOf({ ...about, name, isOpen: true }) };
}
