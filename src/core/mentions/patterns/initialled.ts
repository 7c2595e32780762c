/** Persons by their initials: "V. S. Semenov", "Foy D. Kohler". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { namedPersonAt, personOf } from "./personDraft";
import { isCalledAfter, isNoName } from "./personName";

const several = /^(?:\p{Lu}\.[ \u00A0]?){2,3}(?=\p{Lu}\p{Ll})/u;
const one = /^\p{Lu}\.[ \u00A0](?=\p{Lu}\p{Ll})/u;
/** "H.M. | Government". */
const crown = /^H\.\s?(?:M|E|R\.\s?H)\.\s?\p{Lu}\p{Ll}/u;
/** "the N.E.I. | They had": what a sentence begins with after an acronym. */
const notSurname =
  /^(?:They|He|She|There|These|Those|When|While|However|Such|So|An?|By|From|Have|Am|Are|Was|Were|Would|Also|No|Not|My|Our|Your|His|Her|Their|Its|Since|After|Before|Until|Please|Thus|What|Who|How|Why|Copies|Copy|Following|Reference|Your|Treaty|Pact|Paper)$/u;
/** "the | E. D. C. Treaty", "J. | R. Smith". */
const notBefore = /(?:(?<!\p{L})[Tt]he\s|\p{Lu}\.\s?)$/u;
const firstName = /(?<![\p{L}\p{N}.-])(\p{Lu}\p{Ll}+) $/u;
/** What letters tell apart: "Annex A. The text". */
const lettered =
  /^(?:Annex|Appendix|Article|Block|Category|Chapter|Class|Company|Exhibit|Figure|Group|Hepatitis|Item|List|Note|Option|Paragraph|Part|Phase|Plan|Point|Schedule|Section|Series|Tab|Table|Team|Title|Type|Unit|Version|Vitamin|Zone|Adm|Brig|Brigadier|Capt|Col|Commodore|Gen|Lt|Maj|Major|Prof|Professor|Rev|The|In|On|At|By|And|But|For|From|To|With|As|If|See|Mr|Mrs|Ms|Dr|Sir)$/u;
/** "a paper by | K. Brockmann", "K. Brockmann and | L. Bromley". */
const authored = /(?:(?<!\p{L})(?:by|with|from|told)|\p{L}{3},? and|\p{Lu}\. \p{Lu}\p{Ll}+,|[’']s)\s$/u;
/** "For the Kyrgyz Republic: | A. Akayev": who signs, up to the end of the line. */
const signedBefore = /\p{L}:[ \t]+$/u;
const signature = /^\p{Lu}\.[ \u00A0]\p{Lu}\p{Ll}[\p{L}’'-]+(?=[ \t]*(?:\r?\n|$))/u;

/** What stands behind a name that one initial is not enough to tell. */
const ends = /^(?:[,;)\n]|$|\.(?:\s|$)|[’']s\s|\s+(?:\p{Ll}|\())/u;

/** The person whose first initial a trigger is, with the first name before it; undefined where none is named. */
export function initialledAt(view: TextView, { start }: TriggerHit): Draft | undefined {
  const isGerman = view.language === "de";
  if ((view.language !== "en" && !isGerman) || view.isShouted(start)) return undefined;
  const before = view.before(start, 24);
  if (notBefore.test(before)) return undefined;
  const after = view.after(start, 40);
  const initials = several.exec(after)?.[0];
  const first = firstName.exec(before)?.[1];
  const hasFirst = first !== undefined && !lettered.test(first) && !isNoName(first);
  const from = hasFirst ? start - utf8Length(first) - 1 : start;
  if (initials !== undefined) {
    const surname = /^\p{L}+/u.exec(after.slice(initials.length))?.[0] ?? "";
    const isName = !crown.test(after) && !isNoName(surname) && !notSurname.test(surname);
    return isName ? guessed(namedPersonAt(view, from, from, 2)) : undefined;
  }
  if (isGerman || !one.test(after)) return undefined;
  const signed = signedBefore.test(before) ? signature.exec(after)?.[0] : undefined;
  if (signed !== undefined) return guessed(personOf(view, start, start + utf8Length(signed), 2));
  // "M. Zorin" may be how French addresses him.
  if (first === undefined ? after.startsWith("M") || !authored.test(before) : !hasFirst) return undefined;
  const person = namedPersonAt(view, from, from, 2);
  return person !== undefined && ends.test(view.after(person.end, 6)) ? guessed(person) : undefined;
}

/** Initials are a guess: what is listed by such letters is meant before a person. "George H.W. Bush Library" is none. */
function guessed(person: Draft | undefined): Draft | undefined {
  if (person === undefined || person.reading.name?.split(" ").some(isCalledAfter) === true) return undefined;
  return { ...person, reading: readingOf({ ...person.reading, origin: "shape" }) };
}
