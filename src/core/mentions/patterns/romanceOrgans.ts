/** Organs of states and bodies in French and Spanish: "Ministerio de Defensa de | Chile", "Force conjointe du | G5 Sahel". */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { romanceMissionEnd } from "./romanceMissions";
import { organOf } from "./shaped";
import { type Named, type Surroundings, subtypeOf } from "./surroundings";

interface Rules {
  /** What leads to what a ministry is for, or to whose organ it is. */
  readonly link: RegExp;
  /** A word or two of what a ministry is for. */
  readonly subject: RegExp;
}

const spanish: Rules = {
  link: /^\s+(?:del\s+|de\s+(?:la\s+|las\s+|los\s+|el\s+)?|y\s+(?:del\s+|de\s+(?:la\s+|las\s+|los\s+)?)?|e\s+)|^,\s+/u,
  subject: /^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*/u,
};

const french: Rules = {
  link: /^\s+(?:des\s+|du\s+|de\s+(?:la\s+|l['’])?|d['’]|et\s+(?:des\s+|du\s+|de\s+(?:la\s+|l['’])?|d['’])?|à\s+(?:la\s+|l['’])|aux?\s+)|^,\s+/u,
  subject:
    /^(?:\p{Lu}[\p{L}-]+|affaires|défense|intérieur|justice|économie|finances|énergie|commerce|santé)(?:\s+(?:\p{Lu}[\p{L}-]+|étrang[èe]res|extérieures?|internationale?|nationale|civile|sociales|publique|européennes|armées|intérieure))*/u,
};

const rulesOf: Readonly<Record<string, Rules>> = { es: spanish, fr: french };

/** Heads whose name says what for, and is one by that alone. */
const ministries = /^(?:minist|Secretaría)/iu;
/** Heads of what organisations send out. */
const missions =
  /^(?:Mission|Bureau|Opération|Force|Programme|Fonds|Misión|Oficina|Operación|Fuerza|Programa|Fondo)$/u;
const owners: ReadonlySet<string> = new Set(["state", "demonym", "organisation", "bloc"]);
/** Links with what follows them at most. */
const longest = 7;

/** The organ that a head begins; undefined where neither what it is for nor whose it is follows. */
export function romanceOrganAt(
  view: TextView,
  { start, end, language }: TriggerHit,
  { namedFrom, listedFrom }: Pick<Surroundings, "namedFrom" | "listedFrom">,
): Draft | undefined {
  const rules = rulesOf[language];
  if (rules === undefined) return undefined;
  const head = view.slice(start, end);
  if (missions.test(head)) {
    const to = romanceMissionEnd(view, end, listedFrom);
    return to === undefined ? undefined : organOf(view, start, to);
  }
  if (experts.test(head)) return expertsOn(view, start, end, listedFrom);
  const isMinistry = ministries.test(head);
  let to = end;
  for (let count = 0; count < longest; count++) {
    const people = namedFrom(to + 1);
    // "ministère russe | de la Défense"
    if (isOwner(people, "demonym")) {
      to = people.end;
      if (!isMinistry) break;
    }
    const link = rules.link.exec(view.after(to, 30))?.[0];
    if (link === undefined) break;
    const at = to + utf8Length(link);
    const owner = namedFrom(at);
    // "Ministerio de Defensa y | Chile": what is added by "and" owns nothing.
    if (isOwner(owner) && /^\s+d/u.test(link)) return organOf(view, start, owner.end);
    const subject = isMinistry ? rules.subject.exec(view.after(at, 90))?.[0] : undefined;
    if (subject === undefined || isOwner(owner)) break;
    to = at + utf8Length(subject);
  }
  return to === end ? undefined : organOf(view, start, to);
}

/** "Groupe d’experts | sur le Mali": groups that where they look at makes a name of. */
const experts = /[Ee]xpert/u;
const on = /^\s+(?:sur|sobre)\s+(?:l['’]|(?:la|le|les|el|las|los)\s+)?/u;

function expertsOn(
  view: TextView,
  start: number,
  end: number,
  listedFrom: Surroundings["listedFrom"],
): Draft | undefined {
  const link = on.exec(view.after(end, 20))?.[0];
  const state = link === undefined ? undefined : listedFrom(end + utf8Length(link));
  return state?.reading.subtype === "state" ? organOf(view, start, state.end) : undefined;
}

function isOwner(named: Named | undefined, subtype?: string): named is Named {
  const found = subtypeOf(named);
  return subtype === undefined ? owners.has(found) : found === subtype;
}
