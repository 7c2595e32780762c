/** Persons: a title, an honorific or a first name with a capitalised name directly after it, and people known to everybody. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { firstNames } from "../forms/people";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicPersonAt, arabicPersonOf } from "./arabicPersons";
import { chinesePersonAt, officeLength } from "./chinesePersons";
import { isOffice } from "./offices";
import { isOfPlace, isOfSomebodyElse, type PlaceEnd, withoutOrigin } from "./origin";
import { firstWords, isCalledAfter, isNoName, nameAt, nameFrom, wordsOfName } from "./personName";

const titleBefore =
  /(?:(?:First|Deputy|Vice|Acting|Federal|Assistant|Under|Permanent|Special|Senior|Chief|Crown|Prime|Army|Foreign|Defen[cs]e|State|Executive|(?:Foreign|Defen[cs]e) Ministry|[Пп]ервый|[Пп]ервого|[Зз]аместитель|[Зз]аместителя|[Зз]аместителем)[\s-]+)+$/u;

/** Titles of business, courts, ships and parliaments, which only a text about policy throughout turns into actors. */
const everydayTitles =
  /^(?:Chairm[ae]n|Chairwoman|Chairperson|Chair|Vice[ -]Chairman|Executive (?:Director|Secretary)|Coordinator|Director|Judge|Justice|Captain|Capt|Major|Commander|Sens?|Reps?|Gov|Governors?|Commissioner|Lord|Speaker|Leader|Representative|Press Secretary|Secretary|Prince|Princess|Queen|King)$/u;

/** How much talk of policy a titled person needs to count. */
export function gateOf(view: TextView, { start, end }: TriggerHit): 1 | 2 {
  return everydayTitles.test(view.slice(start, end)) ? 2 : 1;
}

/** Titles that are written short, and then with a full stop. */
const abbreviations = /^(?:Sec|Sens?|Reps?|Gen|Adm|Gov|Amb|Lt|Col|Capt)$/u;
/** "US-Präsident Trump". */
const compoundBefore = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}]*-$/u;

/** The titled person that begins at a trigger; undefined where no name follows. */
export function personAt(view: TextView, trigger: TriggerHit, placeEnd: PlaceEnd): Draft | undefined {
  // In a line of capitals any word would pass for a name.
  if (view.isShouted(trigger.start))
    return trigger.type === "honorific" ? shoutedPersonAt(view, trigger) : undefined;
  if (isNoTitle(view, trigger)) return undefined;
  // "Sharm el-Sheikh": a title begins a word, save in German compounds.
  if (view.bytes[trigger.start - 1] === 0x2d && trigger.language !== "de") return undefined;
  if (trigger.type === "honorific") return honoured(view, trigger, placeEnd);
  if (trigger.language === "ar") return arabicPersonAt(view, trigger);
  if (trigger.language === "zh") return chinesePersonAt(view, trigger, placeEnd);
  const after = view.after(trigger.end, 120);
  const address = /^\s+M\.\s+(?=\p{Lu})/u.exec(trigger.language === "fr" ? after : "")?.[0];
  // "l'Ambassadeur M. | Wang Qun": an address between a title and a name parts them.
  if (address !== undefined) {
    const start = trigger.end + utf8Length(address);
    const person = named(view, start, start);
    return person === undefined ? undefined : withoutOrigin(view, person, placeEnd);
  }
  const isCut = abbreviations.test(view.slice(trigger.start, trigger.end));
  const gap = (isCut ? /^\.\s+(?!\s)/u : /^\s+(?!\s)/u).exec(after)?.[0];
  if (gap === undefined || /\n\s*\n/u.test(gap)) return undefined;
  if (isOfSomebodyElse(view, trigger, trigger.end + utf8Length(gap), placeEnd)) return undefined;
  const direct = named(view, trigger.start, trigger.end + utf8Length(gap), gateOf(view, trigger));
  if (direct !== undefined && !isOfPlace(view, trigger, gap, direct, placeEnd))
    return withWholeTitle(view, withSeat(view, trigger, withoutOrigin(view, direct, placeEnd)));
  const link =
    /^\s+(?:of|for|de|de la|del|du|des|der)\s+(?:the\s+)?/u.exec(after)?.[0] ??
    (trigger.language === "ru" ? gap : undefined);
  const place = link === undefined ? undefined : placeEnd(trigger.end + utf8Length(link));
  if (place === undefined) return undefined;
  const space = /^\s+/u.exec(view.after(place, 6))?.[0];
  const distant = space === undefined ? undefined : named(view, trigger.start, place + utf8Length(space));
  return distant === undefined ? undefined : withWholeTitle(view, distant);
}

const peers = /^(?:Lord|Baroness|Viscount)$/u;
/** "Lord West | of Spithead", "Lord Robertson | of Port Ellen": peers of one surname are told apart by a place. */
const seat = /^ of \p{Lu}\p{Ll}+(?:[ -](?:\p{Ll}+-)?\p{Lu}\p{Ll}+)*/u;

function withSeat(view: TextView, { start, end }: TriggerHit, person: Draft): Draft {
  if (!peers.test(view.slice(start, end))) return person;
  const place = seat.exec(view.after(person.end, 50))?.[0];
  if (place === undefined) return person;
  return personOf(view, person.start, person.end + utf8Length(place), person.reading.gate === 2 ? 2 : 1);
}

/** "6:17 | PM", "Mr. | President" in a line of its own, and "general" as English writes what is common. */
function isNoTitle(view: TextView, { start, end, language }: TriggerHit): boolean {
  const first = view.bytes[start] ?? 0;
  if (first >= 0x61 && first <= 0x7a) return language !== "" && language !== "en" && view.language === "en";
  if (first !== 0x50) return false;
  if (view.slice(start, end) === "PM") return /\d\s?$/u.test(view.before(start, 2));
  return /^[ \t]*\r?\n/u.test(view.after(end, 6)) && addressBefore.test(view.before(start, 10));
}

const addressBefore = /(?<!\p{L})(?:Mr|Mrs|Ms|Madam|Madame)\.?\s$/u;

/** "First Deputy Foreign | Minister": the title begins before the word that gave it away. */
function withWholeTitle(view: TextView, person: Draft): Draft {
  const written = view.before(person.start, 50);
  const before =
    titleBefore.exec(written)?.[0] ?? (view.language === "de" ? compoundBefore.exec(written)?.[0] : "") ?? "";
  if (before === "") return person;
  const start = person.start - utf8Length(before);
  const name = view.onOneLine(start, person.end);
  return { start, end: person.end, reading: readingOf({ ...person.reading, name }) };
}

function honoured(view: TextView, trigger: TriggerHit, placeEnd: PlaceEnd): Draft | undefined {
  const isShort = view.slice(trigger.start, trigger.end) === "M";
  // "H.M. Government"
  if (isShort && view.bytes[trigger.start - 1] === 0x2e) return undefined;
  const gap = (isShort ? /^\.\s+/u : /^\.?\s+/u).exec(view.after(trigger.end, 6))?.[0];
  if (gap === undefined || /\n\s*\n/u.test(gap)) return undefined;
  const start = trigger.end + utf8Length(gap);
  const word = /^[\p{L}\p{M}-]+/u.exec(view.after(start, 60))?.[0];
  // "die Abgeordneten | Deutschlands"
  if (view.language === "de" && placeEnd(start) !== undefined) return undefined;
  return word === undefined || isOffice(word) ? undefined : named(view, start, start, 2);
}

const notFirst = /^(?:St|Saint|San|Santa|Sankt|Fort|Camp|Mount|Lake|Port|Cape|USS|HMS|Lac|Rue|Place)$/u;

/** "Sergey Ryabkov", "Putin": a person without a title, with the first name or the initials that stand before the name. */
export function barePersonAt(view: TextView, trigger: TriggerHit, placeEnd: PlaceEnd): Draft | undefined {
  if (view.isShouted(trigger.start)) return trigger.type === "wellKnown" ? shouted(view, trigger) : undefined;
  if (trigger.type === "initials") return withInitials(view, trigger);
  if (trigger.type !== "firstName") return wellKnown(view, trigger);
  if (trigger.language === "ar") return arabicPersonOf(view, trigger);
  const person = firstNamed(view, trigger);
  return person === undefined ? undefined : withoutOrigin(view, person, placeEnd);
}

const shoutedTitle =
  /(?<!\p{L})(?:(?:VICE )?PRESIDENT|(?:PRIME|FOREIGN) MINISTER|SECRETARY(?: OF STATE)?|CHANCELLOR|CHAIRMAN|GENERAL SECRETARY|SECRETARY[- ]GENERAL|AMBASSADOR|SENATOR)\s+$/u;

/** "TOLD CHANCELLOR | BRANDT": in a line of capitals only a listed surname makes a person. */
function shouted(view: TextView, { start, end }: TriggerHit): Draft {
  const title = shoutedTitle.exec(view.before(start, 24))?.[0] ?? "";
  return personOf(view, start - utf8Length(title), end, 1);
}

function withInitials(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const surname = /^\.[ \u00A0]?\p{Lu}\p{Ll}[\p{L}-]+/u.exec(view.after(end, 60))?.[0];
  return surname === undefined ? undefined : personOf(view, start, end + utf8Length(surname), 1);
}

/** "Вячеслав Викторович": how Russian addresses somebody, without the name. */
const isAddress = /^\p{Lu}\p{L}+\s+\p{Lu}\p{Ll}+(?:вич|вна|вне|вны|вича|вичу|вичем)$/u;

/** "| W. Averell Harriman", but "plan B. | John Smith said" and "M. | Jean Monnet". */
const leadingInitial =
  /(?:^|[\n,;(]|(?<!H)\.\s|(?<!\p{L})(?:and|by|with|of|to|from|for))\s*((?!M\.)\p{Lu}\.\s)$/u;
/** How many names a person has at most: every noun of German begins with a capital, and Spanish has two surnames. */
const mostNames: Readonly<Record<string, number>> = { de: 2, es: 4 };

/** ", Flávio | Roberto Bonzanini": a first name that is not listed, where only a name can begin. */
const unlistedBefore = /(?<=[,;]\s)(\p{Lu}\p{Ll}+\s+)$/u;

function firstNamed(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const gap = view.bytes[end] ?? 0;
  if (gap !== 0x20 && gap !== 0x0a && gap !== 0x0d) return undefined;
  if (notFirst.test(/(\p{L}+)\.?\s+$/u.exec(view.before(start, 12))?.[1] ?? "")) return undefined;
  const most = mostNames[view.language] ?? 3;
  const name = nameAt(view, start, most);
  if (name === undefined || !/\s/u.test(name) || isAddress.test(name)) return undefined;
  const isSpanish = view.language === "es";
  const leading = (isSpanish ? unlistedBefore : leadingInitial).exec(view.before(start, isSpanish ? 24 : 12));
  const before = leading?.[1] ?? "";
  return personOf(view, start - utf8Length(before), start + utf8Length(name), 2);
}

const initialsBefore = /(?<![\p{L}\p{N}])(?:\p{Lu}\.[-\s]?){1,3}$/u;
const firstBefore = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+)\s+(?:\p{Lu}\.\s*|\p{Lu}\p{Ll}+\s+)?$/u;
let knownFirstNames: ReadonlySet<string> | undefined;

/** "Franklin D. | Roosevelt": the first name and what stands between; undefined where none does. */
function firstNameBefore(before: string): string | undefined {
  const [whole, first = ""] = firstBefore.exec(before) ?? [];
  knownFirstNames ??= new Set(firstNames());
  return knownFirstNames.has(first) ? whole : undefined;
}

/** "le général de Gaulle": a name that begins in small letters, whose title looks for a capital in vain. */
const titleOfSmall = /(?<!\p{L})(?:[Gg]énéral|[Pp]résident|[Gg]eneral|[Pp]resident)\s+$/u;
const arabicTitle = /(?<!\p{L})(?:الرئيس|وزير الخارجية|رئيس الوزراء|الأمين العام|المدير العام)\s+$/u;

function wellKnown(view: TextView, trigger: TriggerHit): Draft | undefined {
  const { start, end } = trigger;
  const next = /^\s+(\p{Lu}\p{L}+)/u.exec(view.after(end, 24))?.[1] ?? "";
  if (isCalledAfter(next)) return undefined;
  const before = view.before(start, 40);
  if (trigger.language === "de" && view.language !== "de") return undefined;
  const isSmall = /^[dD]e\s/u.test(view.slice(start, end));
  const title =
    (isSmall ? titleOfSmall.exec(before)?.[0] : undefined) ??
    firstNameBefore(before) ??
    (initialsOf(view, before) ?? arabicTitle.exec(before))?.[0] ??
    (view.language === "zh" ? before.slice(before.length - officeLength(before)) : "");
  return personOf(view, start - utf8Length(title), end, 1);
}

/** Initials before a surname; "M." is how French addresses a man. */
function initialsOf(view: TextView, before: string): RegExpExecArray | null {
  const found = initialsBefore.exec(before);
  if (found === null || excellency.test(found[0])) return null;
  return view.language === "fr" && /^M\.\s*$/u.test(found[0]) ? null : found;
}

function personOf(view: TextView, start: number, end: number, gate: 1 | 2): Draft {
  const name = view.onOneLine(start, end);
  const about = { kind: "actor", subtype: "person", confidence: 0.8, origin: "pattern" } as const;
  return { start, end, reading: readingOf({ ...about, name, gate }) };
}

/** A person whose name begins at a byte and whose title, honorific or initials have been seen. */
export function named(view: TextView, start: number, nameStart: number, gate: 1 | 2 = 1): Draft | undefined {
  const found = nameFrom(view, nameStart);
  if (found === undefined || !/\p{L}{2}/u.test(found)) return undefined;
  const words = found.split(/\s+/u);
  // "Bundesminister | AA": an acronym.
  if (words.length === 1 && /^\p{Lu}{2,3}$/u.test(found)) return undefined;
  const isPark = words[0] === "Park" && words.length > 1;
  if ((isNoName(words[0] ?? "") && !isPark) || excellency.test(found)) return undefined;
  const count = wordsOfName(words);
  // "M. Le Secrétaire général"
  if (count === 1 && /^L(?:e|a|es)$/u.test(words[0] ?? "")) return undefined;
  // "Chairman of the CARICOM | Reparations Commission": a body that is not listed.
  if (nameStart > start && count < words.length && isBody.test(words[count] ?? "")) return undefined;
  return personOf(
    view,
    start,
    nameStart + utf8Length(count === words.length ? found : firstWords(found, count)),
    gate,
  );
}

const isBody =
  /^(?:Commission|Committee|Council|Agency|Board|Office|Authority|Court|Assembly|Branch|Division|Section)$/u;
/** "H.E. | Mr. Philemon Yang": an address between an office and a name. */
const excellency = /^H\.\s?E\.(?:\s|$)/u;

const shoutedName =
  /^\.?[ \t]+((?:\p{Lu}\.[ \t]?){0,3}\p{Lu}[\p{Lu}’'-]+(?:[ \t]+(?:\p{Lu}\.|\p{Lu}[\p{Lu}’'-]+)){1,4})(?=,|[ \t]*\r?\n)/u;

/** "H.E. MR. | RUMEN RADEV, PRESIDENT OF …": in a line of capitals a name ends with a comma or the line. */
function shoutedPersonAt(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const written = view.slice(start, end);
  const [whole, name] =
    written === written.toUpperCase() ? (shoutedName.exec(view.after(end, 80)) ?? []) : [];
  if (whole === undefined || name === undefined) return undefined;
  const words = name.split(/\s+/u).map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  if (words.some(isNoName)) return undefined;
  const from = end + utf8Length(whole) - utf8Length(name);
  return personOf(view, from, from + utf8Length(name), 2);
}
