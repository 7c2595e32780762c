/** Acronyms that nothing lists, and listed ones that nothing near speaks for. */

import type { Compiled } from "../compiled";
import { type Draft, type Reading, readingOf } from "../draft";
import type { Form } from "../forms/forms";
import type { Evidence, Meaning } from "../model";
import { classOf, isCapital, isLetterUnit, UPPER } from "../text/characters";
import { codePointAt, codePointBefore } from "../text/utf8";
import type { TextView } from "../text/view";
import { possible } from "./senses";
import { roman, shouted } from "./shoutedWords";

/** A word in capitals that nothing knows, as a mention; undefined for figures, shouted words and parts of document symbols. */
export function unknownAcronym(
  view: TextView,
  start: number,
  end: number,
  evidence: Evidence,
): Draft | undefined {
  if (evidence.defined.size === 0 && isBesideCapitals(view, start, end)) return undefined;
  const written = view.slice(start, end);
  const base = written.endsWith("s") ? written.slice(0, -1) : written;
  const defined = evidence.defined.get(written) ?? evidence.defined.get(base);
  if (defined === undefined) {
    // Cheap, and in capitals throughout it throws most words away.
    if (isBesideCapitals(view, start, end)) return undefined;
    if (roman.test(written) || shouted.has(base) || [...base].length > 7) return undefined;
    if ((base.match(/\p{Lu}/gu)?.length ?? 0) < 2 || fileNumber.test(base)) return undefined;
    if (isEmphasised(view, start, end, base)) return undefined;
    if (isPartOfSymbol(view, start, end) || isHeading(view, start, end)) return undefined;
  }
  const reading =
    defined !== undefined
      ? explained(defined)
      : intruders.test(base)
        ? unknownIntruders
        : meetings.test(base)
          ? unknownMeeting
          : unknown;
  return { start, end, reading };
}

/** "APT33": how groups that intrude into computers are numbered. */
const intruders = /^APT\d{1,3}$/u;

/** What conferences of parties are called by. */
export const meetingLetters = "(?:COP|MOP|MSP|CMA|CMP)";
/** "COP15", "MSP11": how they are numbered. */
const meetings = new RegExp(`^${meetingLetters}\\d{1,2}$`, "u");

/** "TS677/3", "OP14", "UN595": files, paragraphs and telegrams. */
const fileNumber = /\/\d|^\p{Lu}{1,2}\d{2,}$|\d{3}/u;

/** How words end of which speakers make capitals: "ABUSED", "DYING"; no acronym of five letters ends so, or hardly one. */
const wordEnding = /\p{Lu}{2,}(?:ED|ING|LY|ION|IONS|MENT|NESS|IES|OUS|FUL|LESS)$/u;

/**
 * Whether a word in capitals is spoken with force: by its ending, or because the same stretch writes it in small letters. Cost: one
 * look through the stretch for a word of four letters and more, which few texts have many of.
 */
function isEmphasised(view: TextView, start: number, end: number, base: string): boolean {
  if (end - start < 4 || !/^\p{Lu}+$/u.test(base)) return false;
  return wordEnding.test(base) || view.writes(base.toLowerCase());
}

/**
 * A listed acronym that nothing near speaks for. With a single sense it is taken for that where a text is about policy
 * throughout; two letters mean too much everywhere. `unknown`: what it is if it stands for nothing that is listed.
 */
export function doubtfulAcronym(compiled: Compiled, unknown: Draft, forms: readonly Form[]): Draft {
  const { start, end, reading } = unknown;
  // What the text itself says of it goes before what is listed.
  if (reading.name !== undefined) return unknown;
  const entries = new Set(forms.map(({ entry }) => entry));
  const listed = entries.size === 1 && end - start > 2 ? compiled.readingOf(forms[0]) : undefined;
  if (listed !== undefined) {
    const { kind, subtype, entity, name } = listed;
    const about = { kind, subtype, entity, name, confidence: 0.55, gate: 2, origin: "shape" } as const;
    return { start, end, reading: readingOf({ ...about, isAcronym: true }) };
  }
  const senses = [...entries].flatMap((entry) => compiled.entry(entry)?.id ?? []);
  return {
    start,
    end,
    reading: readingOf({ ...reading, senses: senses.map((entity) => ({ entity, reason: possible })) }),
  };
}

/** Words in capitals side by side are a speaker's name or an outcry. */
function isBesideCapitals(view: TextView, start: number, end: number): boolean {
  return isAfterCapitals(view, start) || isBeforeCapitals(view, end);
}

/** Two capitals, and blanks or commas before the word. */
function isAfterCapitals(view: TextView, start: number): boolean {
  const { bytes } = view;
  let at = start - 1;
  while (at > 0 && at > start - 20 && (bytes[at] === 0x20 || bytes[at] === 0x2c)) at--;
  if (at === start - 1 || at < 1) return false;
  // "IT IS A LOTTERY": an article or a pronoun of one letter is read over.
  if ((bytes[at] === 0x41 || bytes[at] === 0x49) && bytes[at - 1] === 0x20 && isCapital(bytes[at - 2]))
    return true;
  const last = bytes[at] ?? 0;
  if (last >= 0x80 && (classOf(codePointBefore(bytes, at + 1)) & UPPER) === 0) return false;
  if (last < 0x80 && (bytes[at - 1] ?? 0) < 0x80 && at > start - 20)
    return isCapital(last) && isCapital(bytes[at - 1]);
  return /\p{Lu}{2,}[ ,]+$/u.test(view.before(start, 24));
}

/** A blank and a word in capitals after the word. */
function isBeforeCapitals(view: TextView, end: number): boolean {
  const { bytes } = view;
  if (bytes[end] !== 0x20) return false;
  let at = end + 1;
  while (isCapital(bytes[at]) && at < end + 22) at++;
  const next = bytes[at] ?? 0;
  if (next < 0x80 && at < end + 22) return at - end > 2 && !isLetterUnit(next);
  if (at === end + 1 && (classOf(codePointAt(bytes, at)) & UPPER) === 0) return false;
  return /^ \p{Lu}{2,}(?!\p{L})/u.test(view.after(end, 24));
}

function isPartOfSymbol(view: TextView, start: number, end: number): boolean {
  const before = String.fromCharCode(view.bytes[start - 1] ?? 0);
  if ("/.-@#$_".includes(before) && /[\p{L}\p{N}][/.-]$|[/@#$_.]$/u.test(view.before(start, 4))) return true;
  const next = String.fromCharCode(view.bytes[end] ?? 0);
  return "/_-.".includes(next) && /^(?:[/_]|[-.]\d|\.\p{L})/u.test(view.after(end, 3));
}

/** "SECRET", "AGENDA": a word in capitals alone in its line, or with a full stop at the beginning of one: "SPORT. The cup …". */
function isHeading({ bytes, length }: TextView, start: number, end: number): boolean {
  if (start > 0 && bytes[start - 1] !== 0x0a) return false;
  const next = bytes[end];
  return end >= length || next === 0x0a || next === 0x0d || (next === 0x2e && bytes[end + 1] === 0x20);
}

const unknown = readingOf({
  kind: "acronym",
  subtype: "acronym",
  confidence: 0.5,
  gate: 2,
  origin: "defined",
  isAcronym: true,
});

const unknownMeeting = readingOf({ ...unknown, kind: "event", subtype: "conference", gate: 1 });

const unknownIntruders = readingOf({ ...unknown, kind: "actor", subtype: "organisation" });

/** What is not listed is of the kind its long form is; a short form for no mention counts only where policy is spoken of throughout. */
export function explained({ entity, long, as }: Meaning): Reading {
  const about = { ...unknown, entity, name: long, confidence: 0.9 };
  if (entity !== undefined) return readingOf({ ...about, gate: 1 });
  return readingOf(as === undefined ? about : { ...about, ...as, gate: as.gate === 2 ? 2 : 1 });
}
