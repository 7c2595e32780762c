/** A first look at the bytes around a trigger word, because most of them begin no pattern. */

import type { TriggerHit } from "../draft";
import type { TextView } from "../text/view";

/** Whether a capitalised word or a figure stands directly before, or directly after a preposition that a title goes on with, or its letters. */
export function mayBeTitle(view: TextView, trigger: TriggerHit): boolean {
  const own = trigger.type === "treatyHead" ? treatyOpeners : openers;
  return isOpener(view, trigger.end, own) || isAfterCapital(view, trigger) || isShortened(view, trigger);
}

/** Whether the head of an instrument may begin or end a title here, in whatever language it is. */
export function mayBeTreaty(view: TextView, trigger: TriggerHit): boolean {
  if (trigger.language === "en") return mayBeTitle(view, trigger);
  if (trigger.language !== view.language) return false;
  return (
    trigger.language !== "ru" ||
    !isSmallRussian(view, trigger.start) ||
    isRussianOpener(view, trigger.end) ||
    isAfterAdjective(view, trigger.start)
  );
}

/** Last letters of Russian adjectives: "Пражской | декларации", "московскими | договорами". */
const adjectiveEnds = new Set([..."йяюмоехуи"].map((letter) => bytesOf(letter.charCodeAt(0))));

/** The two bytes of a small Cyrillic letter, the first highest. */
function bytesOf(unit: number): number {
  return ((0xc0 | (unit >> 6)) << 8) | 0x80 | (unit & 0x3f);
}

/** Whether a word that ends like a Russian adjective stands before a byte. */
export function isAfterAdjective({ bytes }: TextView, start: number): boolean {
  return adjectiveEnds.has(letterAt(bytes, lastBefore(bytes, start) - 1) ?? 0);
}

/** Whether a Roman figure stands before a byte. */
export function isAfterNumeral({ bytes }: TextView, start: number): boolean {
  const byte = bytes[lastBefore(bytes, start)] ?? 0;
  return byte === 0x49 || byte === 0x56 || byte === 0x58;
}

/** The last byte of the word that blanks part from a byte; -1 where none do. */
function lastBefore(bytes: Uint8Array, start: number): number {
  let at = start - 1;
  if (!isBlank(bytes[at] ?? 0)) return -1;
  while (isBlank(bytes[at] ?? 0)) at--;
  return at;
}

function isSmallRussian({ bytes }: TextView, at: number): boolean {
  return bytes[at] === 0xd1 || (bytes[at] === 0xd0 && (bytes[at + 1] ?? 0) >= 0xb0);
}

/** Whether "по", "о", "об" or what begins like "между" stands next. */
function isRussianOpener({ bytes }: TextView, end: number): boolean {
  let at = end;
  while (isBlank(bytes[at] ?? 0)) at++;
  const [first, second] = [letterAt(bytes, at), letterAt(bytes, at + 2)];
  if (first === EM) return second === IE;
  if (first === PE) return second === O && letterAt(bytes, at + 4) === undefined;
  if (first === O) return second === undefined || (second === BE && letterAt(bytes, at + 4) === undefined);
  // Other white space is for the pattern to tell.
  return first === undefined && (bytes[at] ?? 0) >= 0x80;
}

const BE = 0xd0b1;
const IE = 0xd0b5;
const EM = 0xd0bc;
const O = 0xd0be;
const PE = 0xd0bf;

/** The two bytes of a Cyrillic letter, the first highest; undefined where there is none. */
function letterAt(bytes: Uint8Array, at: number): number | undefined {
  const lead = bytes[at] ?? 0;
  return (lead & 0xfe) === 0xd0 ? (lead << 8) | (bytes[at + 1] ?? 0) : undefined;
}

/** Whether a name, or "of" and the like, may follow a title or an honorific. */
export function mayBeNamed({ bytes, language }: TextView, trigger: TriggerHit): boolean {
  if (trigger.language === "zh") return language === "zh";
  let at = trigger.end;
  if (bytes[at] === 0x2e) at++;
  if (!isBlank(bytes[at] ?? 0)) return false;
  while (isBlank(bytes[at] ?? 0)) at++;
  const byte = bytes[at] ?? 0;
  // "глава | «Росатома»": the second byte of the quotation mark.
  if (byte === 0xab) return trigger.language === "ru";
  // "von", "van"
  if (byte === 0x76) return trigger.type === "honorific";
  // "ministra de Relaciones Exteriores | y Comercio Ana Ruiz"
  if (byte === 0x79) return trigger.language === "es";
  return isCapital(byte) || byte === 0x6f || byte === 0x66 || byte === 0x64 || byte === 0x61 || byte === 0x65;
}

/** How far behind a word for a resolution its number may stand: a body, "including", and what is written before a number. */
const numberReach = 210;

/** Whether a figure stands near enough behind a word for a resolution to be its number. */
export function mayBeNumbered({ bytes }: TextView, { end }: TriggerHit): boolean {
  for (let at = end; at < end + numberReach; at++) if (isFigure(bytes[at] ?? 0)) return true;
  return false;
}

/** Prepositions by their first two letters: of, on, for, between, concerning, regarding, against, among, with, to. */
const openers = new Set(["of", "on", "fo", "be", "co", "re", "ag", "am", "wi", "to"]);

/** And for instruments: limiting, banning, prohibiting, eliminating, in, "Protocol V". */
const treatyOpeners = new Set([...openers, "li", "ba", "pr", "el", "in", "TO", "Co", "Re"]);

function isOpener({ bytes }: TextView, end: number, own: ReadonlySet<string>): boolean {
  let at = end;
  if (!isBlank(bytes[at] ?? 0)) return false;
  while (isBlank(bytes[at] ?? 0)) at++;
  const first = bytes[at] ?? 0;
  if (own === treatyOpeners && (first === 0x49 || first === 0x56 || first === 0x58)) return true;
  return own.has(String.fromCharCode(first, bytes[at + 1] ?? 0));
}

/** "Code of Conduct | (COC)". */
function isShortened({ bytes }: TextView, { end, type }: TriggerHit): boolean {
  return (
    type === "treatyHead" && bytes[end] === 0x20 && bytes[end + 1] === 0x28 && isCapital(bytes[end + 2] ?? 0)
  );
}

function isAfterCapital({ bytes }: TextView, { start, type }: TriggerHit): boolean {
  let at = start - 1;
  if (at < 0 || !isBlank(bytes[at] ?? 0)) return false;
  while (at > 0 && isBlank(bytes[at] ?? 0)) at--;
  // "ninth session", "78th session": written-out ordinals begin with a small letter.
  if (type === "eventHead" && ordinalEnds.has(String.fromCharCode(bytes[at - 1] ?? 0, bytes[at] ?? 0)))
    return true;
  let first = bytes[at] ?? 0;
  for (let size = 0; at >= 0 && size < 40; size++, at--) {
    const byte = bytes[at] ?? 0;
    if (isBlank(byte)) break;
    first = byte;
  }
  // "el-Sheikh": an article of two letters and a hyphen stand before the capital.
  return isCapital(first) || isFigure(first) || bytes[at + 3] === 0x2d;
}

/** Whether the word that ends before a blank begins with a capital, or inside another word. */
export function isAfterCapitalised({ bytes }: TextView, start: number): boolean {
  let at = start - 2;
  if (!isBlank(bytes[start - 1] ?? 0)) return false;
  while (isSmall(bytes[at] ?? 0)) at--;
  const byte = bytes[at] ?? 0;
  return at < start - 2 && !isBlank(byte);
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

/** Of ordinals, and of what stands between them and a session: "tenth emergency | special session". */
const ordinalEnds = new Set(["th", "st", "nd", "rd", "cy", "ry", "ar", "al"]);

function isCapital(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || byte >= 0xc3;
}

function isFigure(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0xc2 || byte === 0xa0;
}
