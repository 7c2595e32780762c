/** German compounds, which are one word and one mention: "NATO-Bündnisses", "INF-Abkommen". */

import { type Draft, readingOf } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

/** A first look at the bytes: a hyphen of ASCII, U+2010 or U+2011. */
export function isHyphenAt({ bytes }: TextView, at: number): boolean {
  const first = bytes[at];
  return (
    first === 0x2d || (first === 0xe2 && bytes[at + 1] === 0x80 && ((bytes[at + 2] ?? 0) & 0xfe) === 0x90)
  );
}

const further = /^[-\u2010\u2011]\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*/u;
/** What makes an instrument of whatever stands before it. */
const instrument =
  /[-\u2010\u2011](?:\p{L}*[Vv]ertrag(?:e?s|e)?|Abkommens?|Übereinkommens?|Konvention|Protokolls?|Charta|Statuts?|Schlussakte|Resolution(?:en)?|Memorandums?)$/u;

/** What makes a meeting of it: "OSZE-Gipfel von Istanbul". */
const meeting =
  /[-\u2010\u2011](?:Gipfel(?:s|n|treffens?)?|\p{L}*[Kk]onferenz|Ministertreffens?|Ratstagung|Folgetreffens?|Verhandlungen|Gespräche?n?|Prozess(?:es)?|Prozeß)$/u;
const cityBefore = /(?<![\p{L}-])\p{Lu}\p{Ll}{2,}er\s+$/u;

/** The mention as far as its word goes; itself where the word ends with it or it is no part of one. */
export function wholeCompound(view: TextView, draft: Draft): Draft {
  const { start, end, reading } = draft;
  if (!isHyphenAt(view, end)) return draft;
  const rest = further.exec(view.after(end, 48))?.[0];
  if (rest === undefined) return draft;
  const { kind, gate, isAcronym } = reading;
  const whole = { start, end: end + utf8Length(rest) };
  if (instrument.test(rest) && kind !== "treaty" && isAcronym) {
    const name = view.slice(whole.start, whole.end);
    const about = { kind: "treaty", subtype: "treaty", name, confidence: 0.7, origin: "name" } as const;
    return { ...whole, reading: readingOf({ ...about, gate: gate === 0 ? 0 : 1 }) };
  }
  if (meeting.test(rest) && (isAcronym || kind !== "event")) {
    const where = /^\s+(?:von|in)\s+\p{Lu}\p{L}+/u.exec(view.after(whole.end, 40))?.[0] ?? "";
    const end = whole.end + (where.includes("von") ? utf8Length(where) : 0);
    const city = utf8Length(cityBefore.exec(view.before(start, 24))?.[0] ?? "");
    const name = view.slice(start - city, end);
    const about = { kind: "event", subtype: "conference", name, confidence: 0.7, origin: "name" } as const;
    return { start: start - city, end, reading: readingOf({ ...about, gate: 1 }) };
  }
  if (kind === "concept" && isAcronym) return { ...whole, reading };
  if (kind !== "treaty" && kind !== "actor") return draft;
  return { ...whole, reading: readingOf({ ...reading, isAcronym: false, isPlain: false }) };
}
