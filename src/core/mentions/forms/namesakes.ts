/**
 * Where a listed name is part of another name, or of something else's: a country of a person's ("Ivan France") or a firm's ("China
 * Grill"), an organ of a club's ("General Assembly of the members"), an acronym of a part's ("NPT thread").
 */

import type { Reading } from "../draft";
import type { TextView } from "../text/view";
import { firstNames } from "./people";

/** The first byte of "é". */
const ACUTE = 0xc3;
const AMPERSAND = 0x26;
const SPACE = 0x20;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** Countries that are given names; two names of countries side by side, without a comma, are a person's. */
const givenNames = ["Jordan", "Chad", "Georgia", "Israel", "Lee"];
const titles = [
  "Mr",
  "Mrs",
  "Ms",
  "Miss",
  "Dr",
  "Sister",
  "Coach",
  "Referee",
  "Judge",
  "Nurse",
  "Constable",
  "Aunt",
  "Auntie",
  "Uncle",
  "Cousin",
  "Cllr",
  "Councillor",
  "Pastor",
  "Inspector",
  "Professor",
  "Prof",
];
/** Given names cut short, with their full stop. */
const cutNames: ReadonlySet<string> = new Set([
  "Wm",
  "Jos",
  "Geo",
  "Thos",
  "Chas",
  "Jas",
  "Jno",
  "Benj",
  "Saml",
  "Robt",
  "Edw",
]);

/** What firms, streets and the like are called, at most two words after the country. */
const firmAfter =
  /^ (?:& \p{Lu}|(?:\p{Lu}[\p{L}’'-]+ )?(?:Ltd|Inc|plc|PLC|LLC|GmbH|(?:Shopping|Leisure|Garden|Medical) Cent(?:re|er)|Holdings|Foods|Supplies|Stores|Motors|Farms?|Dairy|Airways|Airlines|Grill|Hotel|Café|Cafe|Restaurant|Bakery|Street|Avenue|Road|Lane|Hill|Wing|Cup|Brothers|Partners|Athletic|Wanderers|Rovers)(?!\p{L}))/u;

/** "General Assembly | of the club": what has organs besides organisations of states. */
const ofOthers =
  /^\s+of\s+(?:(?:the|our|its|their|this)\s+)?(?:[\p{L}’'-]+\s+){0,2}?(?:[Cc]lub|[Cc]ompany|[Aa]ssociation|[Ss]ociety|[Cc]hurch|[Oo]wners|[Mm]embers|[Ss]hareholders|[Pp]artners|[Ff]oundation|[Ss]chool|[Ff]irm|[Bb]ank|[Cc]ooperative|[Tt]rust|supporters|residents|parents|students|choir|parish)(?!\p{L})/u;
/** "Its | Security Council, a group of stewards": what a club calls its own. */
const ownBefore = /(?:(?<!\p{L})(?:[Ii]ts|[Oo]ur|[Tt]heir)|(?<!UN|Nations)[’']s)\s$/u;
const apposed = /^, an?\s/u;
/** Parts and quantities that are told apart by letters. */
const technicalAfter = /^ (?:threads?|fittings?|routine|function|bus|value)(?!\p{L})/u;

const crockery = /^ (?:cups?|plates?|teapots?|dish(?:es)?|vases?|dolls?|cabinets?|tea sets?|shop)(?!\p{L})/u;

let known: ReadonlySet<string> | undefined;

/** Whether a name that stands at a place means something else there. Cost: a look at the bytes on both sides; seldom more. */
export function isNamesake(view: TextView, start: number, end: number, reading: Reading): boolean {
  const { bytes } = view;
  const { subtype, kind, isAcronym } = reading;
  const isPlace = subtype === "state" || subtype === "demonym" || subtype === "metonym";
  if (isPlace && bytes[start - 1] === SPACE && isAfterFirstName(view, start)) return true;
  if (subtype === "organ" && bytes[end] === COMMA && apposed.test(view.after(end, 6)))
    return ownBefore.test(view.before(start, 12));
  // "los pueblos de América": Spanish calls the continent so.
  if (reading.entity === "united-states" && bytes[start + 2] === ACUTE && view.language === "es") return true;
  if (kind === "treaty" && !isAcronym && isPlaceHere(view, start, end)) return true;
  if (bytes[end] !== SPACE || kind === "event") return false;
  const next = bytes[end + 1] ?? 0;
  if (isRaised(next)) return kind === "actor" && isFirmOrCity(view.after(end, 40), subtype);
  if (subtype === "organ") return next === 0x6f && ofOthers.test(view.after(end, 60));
  if (isAcronym) return technicalAfter.test(view.after(end, 12));
  return reading.entity === "china" && crockery.test(view.after(end, 12));
}

/** "China Grill", and "Guatemala City": what a country's name begins and no country is. */
function isFirmOrCity(after: string, subtype: string): boolean {
  return firmAfter.test(after) || (subtype === "state" && /^ City(?!\p{L})/u.test(after));
}

const inPlace: ReadonlySet<string> = new Set(["in", "en", "at", "à"]);

/** "in Tlatelolco": a treaty that is called by its place alone is the place there. */
function isPlaceHere(view: TextView, start: number, end: number): boolean {
  return (
    end - start < 20 && inPlace.has(view.wordBefore(start)) && /^\p{Lu}\p{Ll}+$/u.test(view.slice(start, end))
  );
}

/** Whether the word before a place is a given name or an honorific. */
function isAfterFirstName(view: TextView, start: number): boolean {
  const { bytes } = view;
  const isCut = bytes[start - 2] === FULL_STOP;
  const end = isCut ? start - 2 : start - 1;
  let from = end;
  while (from > 0 && end - from < 13 && isSmall(bytes[from - 1] ?? 0)) from--;
  const first = bytes[from - 1] ?? 0;
  if (from === end || first < 0x41 || first > 0x5a) return false;
  const word = view.slice(from - 1, end);
  if (isCut) return cutNames.has(word);
  known ??= new Set([...firstNames(), ...givenNames, ...titles]);
  return known.has(word);
}

function isRaised(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || byte === AMPERSAND || byte >= 0xc3;
}

function isSmall(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80;
}
