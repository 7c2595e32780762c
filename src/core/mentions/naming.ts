/** How an entry is read from one of its names. */

import type { Entry } from "../glossary/model";
import { classOf, UPPER, WORD } from "./characters";
import type { Reading } from "./draft";
import type { Form } from "./forms";

/** What a place is read as where one of an entry's names stands. */
export function nameReading(entry: Entry, form: Form): Reading {
  const isSpecial = form.role === "demonym" || form.role === "metonym";
  return {
    kind: entry.kind,
    subtype: isSpecial ? form.role : entry.subtype,
    entity: entry.id,
    name: entry.name,
    confidence: isSpecial ? 0.85 : form.needs === undefined ? 0.98 : 0.85,
    gate: gateOf(entry, form),
    origin: "name",
    isOpen: entry.kind === "event" || describesWithCountry(form),
    isAcronym: form.role === "acronym",
    isPlain: form.role !== "acronym" && !hasCapitals(form.text),
    senses: undefined,
  };
}

/** "nuclear deal with Iran" describes the instrument and names the country. */
export function describesWithCountry(form: Form): boolean {
  return form.language === "en" && /^\p{Ll}.* with \p{Lu}/u.test(form.text);
}

/** Two capitals or a capital and a figure within one word, as acronyms have them. */
function hasCapitals(text: string): boolean {
  let isUpper = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isNext = (classOf(unit) & UPPER) !== 0 || (unit >= 0x30 && unit <= 0x39);
    if (isNext && isUpper) return true;
    isUpper = isNext || (isUpper && (classOf(unit) & WORD) !== 0);
  }
  return false;
}

/** Countries count anywhere, peoples and capitals only where policy is spoken of, short acronyms likewise. */
function gateOf(entry: Entry, form: Form): 0 | 1 | 2 {
  if (form.role === "metonym" || form.role === "demonym") return 1;
  if (form.takesArticle) return 1;
  if (form.role !== "acronym") return 0;
  if (entry.subtype === "state" || famous.has(form.text)) return 0;
  return form.text.length <= 4 || form.needs !== undefined ? 1 : 0;
}

const famous = new Set([
  "UN",
  "EU",
  "US",
  "UK",
  "USA",
  "NATO",
  "USSR",
  "WHO",
  "IAEA",
  "OSCE",
  "UNESCO",
  "OPEC",
  "WTO",
  "IMF",
]);
