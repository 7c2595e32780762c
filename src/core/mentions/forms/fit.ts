/** Whether the text writes a name in a case the name allows. */

import { classOf, HYPHEN, IGNORED, SPACE, UPPER, WORD } from "../text/characters";
import { codePointAt, codePointBefore, sizeOf } from "../text/utf8";
import type { Form } from "./forms";

/** Acronyms that newspapers write as words. */
const spokenAcronyms = new Set([
  "NATO",
  "UNESCO",
  "UNICEF",
  "OPEC",
  "ASEAN",
  "AUKUS",
  "UNASUR",
  "MERCOSUR",
  "EURATOM",
]);

/**
 * Whether bytes `start` to `end`, which spell a form apart from case, hyphens and spacing, do so in a case that its rule
 * allows. Cost: linear in the form.
 */
export function fitsCase(form: Form, bytes: Uint8Array, start: number, end: number): boolean {
  if (isWrittenSo(form.text, bytes, start, end)) return true;
  const seen = compareCase(form.text, bytes, start, end);
  if (seen.raised + seen.lowered === 0) return true;
  if (form.rule === "any") return true;
  const isAcronym = form.role === "acronym";
  if (seen.lowered === 0 && seen.allUpper) return !isAcronym || !/^\p{Lu}\p{Ll}?$/u.test(form.text);
  if (isAcronym) return fitsAcronym(form, seen);
  if (seen.lowered === 0)
    return (
      seen.raised === seen.raisedInitials && (seen.words > 1 || form.rule === "title" || seen.firstRaised)
    );
  if (seen.lowered !== seen.loweredInitials || seen.raised !== seen.raisedInitials) return false;
  return fitsLowered(form, seen);
}

/** "Nato" for those that are spoken as words; "JCPoA" for long ones, where a small letter in the middle deceives nobody. */
function fitsAcronym(form: Form, seen: CaseComparison): boolean {
  if (seen.raised > 0) return false;
  if (spokenAcronyms.has(form.text)) return seen.lowered === seen.letters - 1;
  return seen.letters >= 5 && seen.lowered === 1 && !seen.firstLowered && !seen.lastLowered;
}

/** Whether the bytes are the text itself, letter by letter. Cost: linear in it. */
export function isWrittenSo(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (byte !== unit) return false;
      at++;
    } else if (byte < 0xe0) {
      if ((((byte & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f)) !== unit) return false;
      at += 2;
    } else if (byte < 0xf0) {
      if (codePointAt(bytes, at) !== unit) return false;
      at += 3;
    } else return false;
  }
  return at === end;
}

/** "Treaty on the Non-proliferation of nuclear weapons": long names keep their identity in small letters, short ones do not. */
function fitsLowered(form: Form, seen: CaseComparison): boolean {
  if (seen.lowered === seen.loweredAfterHyphen) return true;
  if (form.language !== "en") return seen.words >= 3 || (!seen.firstLowered && seen.words >= 2);
  return seen.firstLowered ? mayBeLowered(form) : seen.words >= 3;
}

/** Whether a form may begin in small letters although it is listed with a capital one. */
export function mayBeLowered(form: Form): boolean {
  if (form.rule === "any") return true;
  if (form.role === "acronym" || form.role === "demonym" || form.role === "metonym") return false;
  // "a new Strategic Arms Reduction Treaty" is not the one that is called so.
  if (form.text.startsWith("New ")) return false;
  let words = 1;
  for (let i = 0; i < form.text.length; i++) {
    const unit = form.text.charCodeAt(i);
    if (unit === 0x20 || unit === 0x2d) words++;
  }
  return form.language === "en" ? words >= 4 && form.text.length >= 20 : words >= 3;
}

interface CaseComparison {
  letters: number;
  words: number;
  /** Letters that are capital in the text and small in the name, and those of them that begin a word. */
  raised: number;
  raisedInitials: number;
  /** Letters that are small in the text and capital in the name. */
  lowered: number;
  loweredInitials: number;
  loweredAfterHyphen: number;
  firstRaised: boolean;
  firstLowered: boolean;
  lastLowered: boolean;
  allUpper: boolean;
}

function compareCase(name: string, bytes: Uint8Array, start: number, end: number): CaseComparison {
  const seen: CaseComparison = {
    letters: 0,
    words: 0,
    raised: 0,
    raisedInitials: 0,
    lowered: 0,
    loweredInitials: 0,
    loweredAfterHyphen: 0,
    firstRaised: false,
    firstLowered: false,
    lastLowered: false,
    allUpper: true,
  };
  let i = 0;
  for (let at = start; at < end; at += sizeOf(bytes[at] ?? 0)) {
    const written = codePointAt(bytes, at);
    if (!isCased(written)) continue;
    while (i < name.length && !isCased(name.charCodeAt(i))) i++;
    if (i >= name.length) break;
    const previous = i === 0 ? 0 : name.charCodeAt(i - 1);
    const isInitial = i === 0 || (classOf(previous) & WORD) === 0;
    const isAfterHyphen =
      (classOf(previous) & HYPHEN) !== 0 || (classOf(codePointBefore(bytes, at)) & HYPHEN) !== 0;
    note(
      seen,
      classOf(written) & UPPER,
      classOf(name.charCodeAt(i)) & UPPER,
      isInitial,
      isAfterHyphen && i > 0,
    );
    i++;
  }
  return seen;
}

function note(
  seen: CaseComparison,
  written: number,
  listed: number,
  isInitial: boolean,
  isAfterHyphen: boolean,
): void {
  const isFirst = seen.letters === 0;
  seen.letters++;
  if (isInitial) seen.words++;
  if (written === 0) seen.allUpper = false;
  seen.lastLowered = written === 0 && listed !== 0;
  if (written === listed) return;
  if (written !== 0) {
    seen.raised++;
    if (isInitial) seen.raisedInitials++;
    if (isFirst) seen.firstRaised = true;
    return;
  }
  seen.lowered++;
  if (isInitial || isAfterHyphen) seen.loweredInitials++;
  if (isAfterHyphen) seen.loweredAfterHyphen++;
  if (isFirst) seen.firstLowered = true;
}

function isCased(codePoint: number): boolean {
  const bits = classOf(codePoint);
  return (
    (bits & WORD) !== 0 &&
    (bits & (IGNORED | SPACE | HYPHEN)) === 0 &&
    !(codePoint >= 0x30 && codePoint <= 0x39)
  );
}
