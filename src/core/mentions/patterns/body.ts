/** Bodies that no glossary lists: "Centre for Energy and Security Studies", "State Duma", "Russian Foreign Ministry". */

import type { Draft, TriggerHit } from "../draft";
import type { TextView } from "../text/view";
import { modifiersLength } from "./modifiers";
import { isOwnWord } from "./ownWords";
import { areQualities, isShoutedHead, shaped } from "./shaped";
import { bodyOpeners, departmentOpeners, titleLength } from "./title";

/** The body that a head begins or ends; undefined where the head stands alone. */
export function bodyAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const written = view.slice(trigger.start, trigger.end);
  const isBare = trigger.type === "bareBody";
  if (isShoutedHead(view, trigger, written))
    return isBare && (/\s/u.test(written) || chambers.test(written))
      ? shaped(view, trigger, { left: "", right: "" }, asOrgan)
      : undefined;
  if (!isBare && isOwnWord(view, written)) return undefined;
  const after = view.after(trigger.end, 240);
  // "В | МИД РФ заявили": a preposition begins the sentence, and Russian names of organs begin with themselves.
  const before = /^\p{Script=Cyrillic}/u.test(written) ? "" : view.before(trigger.start, 80);
  if ((isBare && congressElsewhere.test(written + after)) || house.test(after)) return undefined;
  const right = rightOf(written, after, isBare);
  const people = isBare ? peopleBefore(view, trigger, written) : "";
  if (people !== "") return shaped(view, trigger, { left: people, right: "" }, asOrgan);
  const left = before.slice(before.length - modifiersLength(before));
  if (!isBare && right === "" && (left === "" || areQualities(left))) return undefined;
  // "the Obama | Administration": a head, and a person.
  if (written === "Administration" && right === "" && /^\p{Lu}\p{Ll}+\s+$/u.test(left)) return undefined;
  if (written === "Forces" && kindOfForces.test(left)) return undefined;
  if (written === "Alliance" && ofTwo.test(left)) return undefined;
  return shaped(view, trigger, { left, right }, isBare ? asOrgan : asOrganisation);
}

const ministry = /ministeriums?$/u;
const germanPeople = /(?<!\p{L})\p{Ll}+(?:isch|deutsch)e[snr]?\s+$/u;

/** "britische | Verteidigungsministerium": German writes small whose it is; empty where that is not told. */
function peopleBefore(view: TextView, { start, language }: TriggerHit, written: string): string {
  if (language !== "de" || !ministry.test(written)) return "";
  return germanPeople.exec(view.before(start, 40))?.[0] ?? "";
}

const asOrgan = { kind: "actor", subtype: "organ", gate: 2 } as const;
const asOrganisation = { kind: "actor", subtype: "organisation", gate: 2 } as const;

/** What follows a body's head and belongs to its name. */
function rightOf(written: string, after: string, isBare: boolean): string {
  if ((isBare && !ofTheWhole.test(after)) || ofAnother.test(after)) return "";
  return after.slice(0, titleLength(after, departments.test(written) ? departmentOpeners : bodyOpeners));
}

/** Bodies whose name is no other word, so that it says what it is in capitals too. */
const chambers = /^(?:SENATE|DUMA|KNESSET|BUNDESTAG|BUNDESRAT|POLITBURO)$/u;

const departments = /^(?:Department|Ministry)$/u;

/** "Intermediate-Range Nuclear | Forces", "Combined Joint Task | Forces": weapons and notions, not somebody's army. */
const kindOfForces = /(?:Range|Nuclear|Conventional|Offensive|Strategic|Task|Treaty)\s+$/u;

/** "U.S.-ROK | Alliance": two states and what they have with each other. */
const ofTwo = /^\p{Lu}[\p{L}.]*[-–]\p{Lu}[\p{L}.]*\s+$/u;

/** "Secretariat | of the Association" says no name, "Permanent Council | of the OSCE" says two. */
const ofAnother =
  /^\s+of\s+the\s+(?:(?:Association|Agreement|Agency|Parties|Party|Owners|Company|Council|Organi[sz]ation|Convention|Treaty|Conference|Committee|Commission|Protocol|Society|Club|Fund|Bank|Board)|\p{Lu}{3,})(?!\p{L}|\s+\p{Lu}|\s+(?:of|on|for)\s)/u;

/** "Dirksen Senate Office | Building", "Andrews Air Force | Base". */
const house = /^\s+(?:(?:Office\s+)?Building|Base|Station)(?!\p{L})/u;
/** "Congress of Vienna" was a meeting. */
const congressElsewhere = /^Congress\s+of\s+(?!Deputies|People|Local|Soviets|Workers|Racial)\p{Lu}/u;
/** "Senate | of the United States", "Congress | of People's Deputies": what else follows an organ is no part of its name. */
const ofTheWhole = /^\s+of\s+(?:the\s|Deputies|People|Local|Soviets|Workers|Racial)/u;
