/** Persons with a title or an honorific before the name: "Foreign Minister Gromyko", "Mr. Whitlock". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { isFirstName } from "../forms/people";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicPersonAt } from "./arabicPersons";
import { chinesePersonAt } from "./chinesePersons";
import { isOffice } from "./offices";
import { isOfPlace, isOfSomebodyElse, withoutOrigin } from "./origin";
import { namedPersonAt, personOf } from "./personDraft";
import { portfolioAfter } from "./romancePortfolios";
import { shoutedPersonAt } from "./shoutedPerson";
import type { EndOfListed, Surroundings } from "./surroundings";

/** Titles of business, courts, ships and parliaments, which only a text about policy throughout turns into actors. */
const everydayTitles =
  /^(?:Chairm[ae]n|Chairwoman|Chairperson|Chair|Vice[ -]Chairman|Executive (?:Director|Secretary)|Coordinator|Director|Judge|Justice|Captain|Capt|Major|Commander|Sens?|Reps?|Gov|Governors?|Commissioner|Lord|Speaker|[Ll]eader|Representative|Press Secretary|Secretary|Prince|Princess|Queen|King)$/u;

/** How much talk of policy a titled person needs to count. */
export function gateOf(view: TextView, { start, end }: TriggerHit): 1 | 2 {
  return everydayTitles.test(view.slice(start, end)) ? 2 : 1;
}

/** The titled or honoured person that begins at a trigger; undefined where no name follows. */
export function titledPersonAt(
  view: TextView,
  trigger: TriggerHit,
  { endOfListed, startOfActor }: Pick<Surroundings, "endOfListed" | "startOfActor">,
): Draft | undefined {
  const isHonorific = trigger.type === "honorific";
  if (view.isShouted(trigger.start)) return isHonorific ? shoutedPersonAt(view, trigger) : undefined;
  if (isNoTitle(view, trigger)) return undefined;
  if (isHonorific) return honoured(view, trigger, endOfListed);
  if (trigger.language === "ar") return arabicPersonAt(view, trigger, startOfActor);
  if (trigger.language === "zh") return chinesePersonAt(view, trigger, endOfListed, startOfActor);
  return titled(view, trigger, endOfListed);
}

const HYPHEN = 0x2d;
const CAPITAL_P = 0x50;
const SMALL_S = 0x73;
/** "Board of | Governors", "Council of | Ministers". */
const ofBody = /(?<!\p{L})(?:Board|Council|Cabinet|House|College)\s+of\s+$/u;
/** "Sir": an address that French and Spanish have no capital in, and write as part of the title. */
const knighthood = /^Sir$/u;
const addressBefore = /(?<!\p{L})(?:Mr|Mrs|Ms|Madam|Madame)\.?\s$/u;

/** "6:17 | PM", "Mr. | President" in a line of its own, and "general" as English writes what is common. */
function isNoTitle(view: TextView, { start, end, language }: TriggerHit): boolean {
  // "Sharm el-Sheikh": a title begins a word, save in German compounds.
  if (view.bytes[start - 1] === HYPHEN && language !== "de") return true;
  const first = view.bytes[start] ?? 0;
  const isForeign = language !== "" && language !== "en" && view.language === "en";
  if (first >= 0x61 && first <= 0x7a) return isForeign;
  if (view.bytes[end - 1] === SMALL_S && ofBody.test(view.before(start, 14))) return true;
  if (isForeign && knighthood.test(view.slice(start, end))) return true;
  if (first !== CAPITAL_P) return false;
  if (view.slice(start, end) === "PM") return /\d\s?$/u.test(view.before(start, 2));
  return /^[ \t]*\r?\n/u.test(view.after(end, 6)) && addressBefore.test(view.before(start, 10));
}

/** "M. | de Villepin", "Herr | von Weizsäcker": what a surname may begin with in small letters. */
const particles =
  /^(?:(?:d[eu](?:\s+la|\s+las|\s+los)?|von(?:\s+de[rmn])?|van(?:\s+de[rn]?)?|da|di|zu|ter)\s+(?=\p{Lu})|d['’](?=\p{Lu}))/u;

const STOP = 0x2e;
const paragraphEnd = /\n\s*\n/u;

function honoured(view: TextView, trigger: TriggerHit, endOfListed: EndOfListed): Draft | undefined {
  const isShort = view.slice(trigger.start, trigger.end) === "M";
  // "H.M. Government"
  if (isShort && view.bytes[trigger.start - 1] === STOP) return undefined;
  const gap = (isShort ? /^\.\s+/u : /^\.?\s+/u).exec(view.after(trigger.end, 6))?.[0];
  if (gap === undefined || paragraphEnd.test(gap)) return undefined;
  const start = trigger.end + utf8Length(gap);
  const word = /^[\p{L}\p{M}-]+/u.exec(view.after(start, 60))?.[0];
  // "die Abgeordneten | Deutschlands"
  if (view.language === "de" && endOfListed(start) !== undefined) return undefined;
  if (word === undefined || isOffice(word)) return undefined;
  const particle = particles.exec(view.after(start, 16))?.[0] ?? "";
  return namedPersonAt(view, start, start + utf8Length(particle), 2);
}

/** Bytes behind a title that are looked at for what leads to the name. */
const reach = 120;
/** "l'Ambassadeur | M. Wang Qun": an address between a title and a name parts them. */
const addressBetween = /^\s+M\.\s+(?=\p{Lu})/u;
/** Titles that are written short, and then with a full stop. */
const abbreviations = /^(?:Sec|Sens?|Reps?|Gen|Adm|Gov|Amb|Lt|Col|Capt)$/u;

function titled(view: TextView, trigger: TriggerHit, endOfListed: EndOfListed): Draft | undefined {
  const after = view.after(trigger.end, reach);
  const address = trigger.language === "fr" ? addressBetween.exec(after)?.[0] : undefined;
  if (address !== undefined) return withoutTitle(view, trigger.end + utf8Length(address), endOfListed);
  if (trigger.language === "fr" || trigger.language === "es") {
    const portfolio = portfolioAfter(view.slice(trigger.start, trigger.end), after);
    const named = trigger.end + utf8Length(portfolio);
    if (portfolio !== "") return namedPersonAt(view, trigger.start, named, gateOf(view, trigger));
  }
  const isShort = abbreviations.test(view.slice(trigger.start, trigger.end));
  const gap = (isShort ? /^\.\s+(?!\s)/u : /^\s+(?!\s)/u).exec(after)?.[0];
  if (gap === undefined || paragraphEnd.test(gap)) return undefined;
  const start = trigger.end + utf8Length(gap);
  if (isOfSomebodyElse(view, trigger, start, endOfListed)) return undefined;
  const person =
    directlyBehind(view, trigger, start, endOfListed) ??
    behindPlace(view, trigger, after, start, endOfListed);
  return person === undefined ? undefined : withWholeTitle(view, person);
}

function withoutTitle(view: TextView, start: number, endOfListed: EndOfListed): Draft | undefined {
  const person = namedPersonAt(view, start, start);
  return person === undefined ? undefined : withoutOrigin(view, person, endOfListed);
}

/** "Assistant to the | President | Helmut Sonnenfeldt": the title is of whom the person serves. */
const aideBefore =
  /(?<!\p{L})(?:Assistant|Advis[eo]r|Aide|Counsel|Counsell?or|Secretary|Consultant|Envoy|Representative)\s+(?:to|of)\s+the\s+$/u;

/** "Foreign Minister | Gromyko": the name stands at a byte, directly behind the title. */
function directlyBehind(
  view: TextView,
  trigger: TriggerHit,
  start: number,
  endOfListed: EndOfListed,
): Draft | undefined {
  const isAide = aideBefore.test(view.before(trigger.start, 40));
  const person = namedPersonAt(view, isAide ? start : trigger.start, start, gateOf(view, trigger));
  if (person === undefined || isOfPlace(view, trigger, start, person, endOfListed)) return undefined;
  if (headsBody(view, trigger) && !hasFirstName(person)) return undefined;
  return withSeat(view, trigger, withoutOrigin(view, person, endOfListed));
}

/** What a title and its country are joined by. */
const placeLink = /^\s+(?:de l['’]|(?:of|for|de|de la|del|du|des|der)\s+(?:the\s+)?)/u;

/** "President of Chile | Boric", "президент Украины | Зеленский": the name stands behind the country, which may begin at a byte. */
function behindPlace(
  view: TextView,
  trigger: TriggerHit,
  after: string,
  start: number,
  endOfListed: EndOfListed,
): Draft | undefined {
  const link = placeLink.exec(after)?.[0];
  if (link === undefined && trigger.language !== "ru") return undefined;
  const open = link === undefined ? start : trigger.end + utf8Length(link);
  const isQuoted = view.after(open, 2) === "«";
  const place = endOfListed(isQuoted ? open + 2 : open);
  const space =
    place === undefined ? undefined : (isQuoted ? /^»\s+/u : /^\s+/u).exec(view.after(place, 6))?.[0];
  if (place === undefined || space === undefined) return undefined;
  const name =
    (trigger.language === "ru" ? behindPost(view, place, endOfListed) : undefined) ??
    place + utf8Length(space);
  const person = namedPersonAt(view, trigger.start, name);
  // "представитель МИД | Поднебесной": one word behind a body may be whose it is.
  const isSure = person === undefined || hasFirstName(person) || /\s/u.test(view.slice(name, person.end));
  return headsBody(view, trigger) && !isSure ? undefined : person;
}

/** "посол Турции | в Германии | Танжу Бильгич": where the name begins behind where somebody is posted; undefined where nothing says so. */
function behindPost(view: TextView, place: number, endOfListed: EndOfListed): number | undefined {
  const link = /^\s(?:в|во|при)\s(?=\p{Lu})/u.exec(view.after(place, 10))?.[0];
  const post = link === undefined ? undefined : endOfListed(place + utf8Length(link));
  return post !== undefined && view.bytes[post] === 0x20 ? post + 1 : undefined;
}

/** Titles of those who head bodies, many of which are not listed. */
const headsOfBodies = /^(?:зам)?(?:глав|руководител|директор|официальн|постоянн|постпред|спец|перв)/iu;

/** "глава Минздрава | Михаил Мурашко" names a person, "глава Минфина" does not. */
function headsBody(view: TextView, { start, end, language }: TriggerHit): boolean {
  return language === "ru" && headsOfBodies.test(view.slice(start, end));
}

const initialled = /(?:^|\s)\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}/u;

/** Whether a first name, or initials, stand before the last of a person's names. */
function hasFirstName(person: Draft | undefined): boolean {
  const name = person?.reading.name ?? "";
  return name.split(" ").slice(0, -1).some(isFirstName) || initialled.test(name);
}

const peers = /^(?:Lord|Baroness|Viscount)$/u;
/** "Lord West | of Spithead", "Lord Robertson | of Port Ellen": peers of one surname are told apart by a place. */
const seat = /^ of \p{Lu}\p{Ll}+(?:[ -](?:\p{Ll}+-)?\p{Lu}\p{Ll}+)*/u;

function withSeat(view: TextView, { start, end }: TriggerHit, person: Draft): Draft {
  if (!peers.test(view.slice(start, end))) return person;
  const place = seat.exec(view.after(person.end, 50))?.[0];
  if (place === undefined) return person;
  return personOf(view, person.start, person.end + utf8Length(place), person.reading.gate);
}

/** What ministers and secretaries are for: "Commerce | Minister", "Trade and Industry | Secretary". */
const portfolios =
  "Agriculture|Aviation|Budget|Cabinet|Commerce|Communications|Culture|Development|Economic|Economics|Economy|Education|Employment|Energy|Environment|European|External Affairs|External Relations|Finance|Fisheries|Foreign Affairs|Foreign Trade|Health|Home|Home Affairs|Immigration|Industry|Information|Infrastructure|Intelligence|Interior|International Development|Justice|Labou?r|Mines|Navy|Oil|Petroleum|Planning|Public Security|Railways?|Science|Security|Shadow|Shipping|State Security|Technology|Tourism|Trade|Transport|Transportation|Treasury|Veterans Affairs|War|Water|Welfare";
const portfolioBefore = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}-])(?:(?:Chief|Deputy|First|Junior|Shadow|State|Vice)\\s+)*(?:(?:${portfolios}),?\\s+(?:(?:and|&)\\s+)?)+(?:Deputy\\s+|Under[ -])?$`,
      "u",
    ),
);
/** The titles that such a word belongs to. */
const withPortfolio = /^(?:Minister|Secretary|Commissioner|Representative|Under)/u;

const titleBefore =
  /(?:(?:First|Deputy|Vice|Acting|Interim|Transitional|Caretaker|Federal|Assistant|Under|Permanent|Special|Senior|Chief|Crown|Prime|Army|Foreign|Defen[cs]e|State|Executive|(?:Foreign|Defen[cs]e) Ministry|[Пп]ервый|[Пп]ервого|[Зз]аместитель|[Зз]аместителя|[Зз]аместителем|[Зз]аместителю|[Зз]аместители|[Зз]аместителями|[Зз]аместителей|[Aa]mtierende[nrm]?|[Ss]tellvertretende[nrm]?|Ständige[nrm]?)[\s-]+)+$/u;
/** "US-Präsident Trump". */
const compoundBefore = /(?<![\p{L}\p{N}-])(?:\p{Lu}\p{L}*-)+$/u;

/** "First Deputy Foreign | Minister": the title begins before the word that gave it away. */
function withWholeTitle(view: TextView, person: Draft): Draft {
  const written = view.before(person.start, 50);
  const before =
    titleBefore.exec(written) ??
    (view.language === "de" ? compoundBefore.exec(written) : null) ??
    (view.language === "en" && withPortfolio.test(person.reading.name ?? "")
      ? portfolioBefore.exec(written)
      : null);
  if (before === null) return person;
  const start = person.start - utf8Length(before[0]);
  const name = view.onOneLine(start, person.end);
  return { start, end: person.end, reading: readingOf({ ...person.reading, name }) };
}
