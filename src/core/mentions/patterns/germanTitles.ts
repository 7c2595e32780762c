/** How far the title of an instrument reaches in German: "Abkommen | vom 13. September 1955 über die Aufnahme der Beziehungen". */

import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import type { EndOfListed } from "./surroundings";

/** White space over one line break at most. */
const gap = "(?:[ \\t\\u00A0]+(?:\\r?\\n[ \\t]*)?|\\r?\\n[ \\t]*)";
const article = "(?:die|den|das|der|des|dem|ein|eine[rnms]?)";
/** Qualities in small letters: "friedliche", "gute und stabile". */
const qualities = `(?:(?!(?:${article}|seine[rnms]?|ihre[rnms]?|diese[rnms]?|welche[rnms]?|jede[rnms]?|keine[rnms]?|werden|wurden|haben|sollen|m(?:ü|ue)ssen|können|treten|gelten)${gap})\\p{Ll}[\\p{Ll}-]*e[nrms]?(?:,|${gap}(?:und|oder|bzw\\.))?${gap})*`;
/** No noun of a title: what begins another instrument, or says when. */
const other =
  "(?!(?:Vertr[aä]g|Abkommen|Übereinkommen|Konvention|Protokoll|Erklärung|Charta|Pakt|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahr|Ende|Anfang|Mitte|Rahmen|Sinne|Hinblick|Zuge|Laufe|Zusammenhang|Genf|Wien|Berlin|Moskau|Washington|Paris|London|Brüssel|Helsinki|Prag|Rom|Madrid|Minsk|Kiew|Istanbul|New|Den|Artikel|Artikels|Absatz|Kapitel)(?!\\p{L})|\\p{L}*(?:vertr[aä]g|abkommen|übereinkommen|konvention|protokoll|resolution)(?:e?s|e|en|n)?(?![\\p{L}-]))";
const noun = `${other}\\p{Lu}[\\p{L}\\p{M}-]+`;
/** "ein | Besonderes | Tribunal": a quality that a name begins with. */
const capital = `(?:\\p{Lu}\\p{Ll}*(?:isch|lich|al|ell|ig|iv|är|sonder|einsam)e[nrms]?${gap})?`;
const phrase = `(?:${article}${gap})?${qualities}${capital}${noun}`;
/** What joins the phrases of a title; behind "und" no article, with which something else would begin. */
const joined = [
  `${gap}(?:der|des|eine[rs]|von|zur|zum|gegen|für|mit|zwischen|auf${gap}dem${gap}Gebiet(?:e)?${gap}(?:der|des)|in${gap}(?:[Bb]ezug${gap}auf|der|den)|in|im|aus)${gap}${qualities}${noun}`,
  `${gap}bei${gap}der${gap}\\p{Lu}\\p{Ll}+ung(?!\\p{L})`,
  // "die Begrenzung | strategischer Rüstungen": a genitive without an article.
  `(?:${gap}\\p{Ll}[\\p{Ll}-]*er(?:,|${gap}und)?)+${gap}${noun}`,
  `${gap}(?:gegen|für|von|über)${gap}${article}${gap}${qualities}${noun}`,
  `${gap}(?:und|sowie|oder)${gap}(?:(?:über|von|zur|zum|gegen|für|der|des)${gap}(?:${article}${gap})?)?${qualities}${noun}`,
  // A comma joins what "und" goes on with.
  `,${gap}${qualities}${noun}(?=(?:,${gap}${qualities}${noun})*${gap}(?:und|sowie)${gap}${qualities}${noun})`,
].join("|");
/** "von Camp David": the place that an instrument is called by. */
const place = `von${gap}(?:(?:Den|New|Camp|San|Santa|Sankt|Saint|Rio|Addis|Buenos|Punta|Port|Kuala)${gap}(?:de${gap}|del${gap})?)?\\p{Lu}[\\p{L}-]+`;
const title = lazy(
  () =>
    new RegExp(
      `^${gap}(?:${place}(?:${gap}(?:zur|zum|über)${gap}${phrase})?|(?:(?:über|zur|zum|gegen|für|betreffend|bezüglich)${gap}${phrase}|auf${gap}dem${gap}Gebiete?${gap}(?:der|des)${gap}${qualities}${noun})(?:${joined})*)`,
      "u",
    ),
);
/** What an organ is for: "für | Abrüstung, Rüstungskontrolle und Nichtverbreitung"; a ministry is one "der | Verteidigung" as well. */
const purpose = (lead: string): RegExp =>
  new RegExp(
    `^${gap}(?:${lead})${gap}(?:${article}${gap})?${qualities}${capital}${noun}(?:,${gap}${noun}(?=(?:,${gap}${noun})*${gap}und${gap}${noun})|${gap}und${gap}${qualities}${noun})*`,
    "u",
  );
const organ = purpose("für|zur|gegen");
const ministry = purpose("für|zur|der|des");
const ofSubject = lazy(
  () => new RegExp(`^${gap}(?:der|des|von)${gap}${qualities}${noun}(?!${gap}\\p{Lu})`, "u"),
);

/** Length in UTF-16 of what says what an organ is for, behind its head; 0 where nothing does. */
export function germanOrganLength(after: string, isMinistry: boolean): number {
  return (isMinistry ? ministry : organ).exec(after)?.[0].length ?? 0;
}

/** Length in UTF-16 of what it goes on with where no owner follows: "Amt für den Schutz | der Verfassung". */
export function germanOrganRest(after: string): number {
  return ofSubject.exec(after)?.[0].length ?? 0;
}

/** "vom 13. September 1955", which is part of a title that goes on. */
const dated = lazy(() => new RegExp(`^${gap}vom${gap}\\d{1,2}\\.${gap}\\p{L}+${gap}\\d{4}`, "u"));
const between = lazy(() => new RegExp(`^${gap}zwischen${gap}`, "u"));
/** What leads to one of the parties. */
const party = lazy(
  () =>
    new RegExp(
      `^(?:(?:der|den|dem|die)${gap})?(?:Regierung(?:en)?${gap}(?:(?:der|des|von)${gap}(?:(?:der|des)${gap})?)?)?`,
      "u",
    ),
);
const nextParty = lazy(() => new RegExp(`^(?:,${gap}|,?${gap}(?:und|sowie)${gap})`, "u"));

/** Bytes of text that are looked at for each piece. */
const reach = 400;

/** Where the title ends whose head ends at a byte; undefined where none follows. `isDated`: whether its date may stand between. */
export function germanTitleEnd(view: TextView, end: number, endOfListed: EndOfListed): number | undefined {
  const parties = partiesEnd(view, end, endOfListed);
  if (parties !== undefined) return subjectEnd(view, parties, endOfListed) ?? parties;
  // "vom": only where a title may follow its date.
  const date = view.bytes[end + 1] === 0x76 ? (dated.exec(view.after(end, 60))?.[0] ?? "") : "";
  const named = date === "" ? undefined : partiesEnd(view, end + utf8Length(date), endOfListed);
  if (named !== undefined) return subjectEnd(view, named, endOfListed) ?? named;
  const subject = subjectEnd(view, end + utf8Length(date), endOfListed);
  if (subject === undefined) return undefined;
  return partiesEnd(view, subject, endOfListed) ?? subject;
}

/** What a title begins with behind its head. */
const leads: ReadonlySet<string> = new Set("von über zur zum gegen für betreffend bezüglich auf".split(" "));
/** In bytes, the blank before it included. */
const longestLead = 14;

/** A first look at the next word. */
function mayBeTitle(view: TextView, from: number): boolean {
  return leads.has(view.after(from, longestLead).trimStart().split(/\s/u, 1)[0] ?? "");
}

function subjectEnd(view: TextView, from: number, endOfListed: EndOfListed): number | undefined {
  const found = mayBeTitle(view, from) ? title.exec(view.after(from, reach))?.[0] : undefined;
  if (found === undefined) return undefined;
  const end = from + utf8Length(found);
  // "die Einheit | Deutschlands": a name in the genitive.
  const owner = endOfListed(end + 1);
  return owner !== undefined && /^ .*s$/u.test(view.slice(end, owner)) ? owner : end;
}

/** Whether the next word begins with the first letter of "zwischen". */
function mayBeBetween({ bytes }: TextView, from: number): boolean {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
  return at > from && bytes[at] === 0x7a;
}

/** "zwischen der Bundesrepublik Deutschland und der Französischen Republik": where the last of listed parties ends. */
export function partiesEnd(view: TextView, from: number, endOfListed: EndOfListed): number | undefined {
  const opening = mayBeBetween(view, from) ? between.exec(view.after(from, 60))?.[0] : undefined;
  if (opening === undefined) return undefined;
  let at = from + utf8Length(opening);
  let end: number | undefined;
  for (let count = 0; count < 8; count++) {
    const lead = party.exec(view.after(at, 80))?.[0] ?? "";
    const next = endOfListed(at + utf8Length(lead));
    if (next === undefined) break;
    if (count > 0) end = next;
    const link = nextParty.exec(view.after(next, 20))?.[0];
    if (link === undefined) break;
    at = next + utf8Length(link);
  }
  return end;
}
