/** Acronym tokens: unknown ones in the text, and those inside mentions. */

import type { Compiled } from "./compiled";
import { type Draft, type Reading, readingOf } from "./draft";
import type { Evidence, Span } from "./names";
import { utf8Length } from "./utf8";
import type { TextView } from "./view";

const roman = /^(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))s?$/u;
const shouted = new Set(
  "NOT AND ALL MUST OK PM AM TV VS ID PS AD BC CEO MR MRS DR NO YES THE OR BUT IF IN ON AT TO OF BY AN AS IS IT WE HE SHE YOU ARE WAS BE DO SO UP NB PP PT EST GMT UTC KM CM MM KG GB MB KB FAQ ASAP LLC LTD INC PLC FC NBA NFL SQ FT LB OZ HP RPM MPH KPH USD EUR GBP HTTP HTML PDF URL USB CPU RAM GPS DVD CC RE NEW END TWO ONE WILL SHALL CAN MAY NOW OUR ANY OUT ONLY NEVER EVER VERY ALSO THIS THAT WHAT WHO WHY HOW".split(
    " ",
  ),
);

/** A word in capitals that nothing knows, as a mention; undefined for figures, shouted words and parts of document symbols. */
export function unknownAcronym(view: TextView, { start, end }: Span, evidence: Evidence): Draft | undefined {
  const written = view.slice(start, end);
  const base = written.replace(/s$/u, "");
  const defined = evidence.defined.get(written) ?? evidence.defined.get(base);
  if (defined === undefined) {
    if (roman.test(written) || shouted.has(base) || [...base].length > 7) return undefined;
    if ((base.match(/\p{Lu}/gu)?.length ?? 0) < 2) return undefined;
    // Words in capitals side by side are a speaker's name or an outcry.
    if (
      /\p{Lu}{2,}[ ,]+$/u.test(view.before(start, 24)) ||
      /^ \p{Lu}{2,}(?!\p{L})/u.test(view.after(end, 24))
    )
      return undefined;
    if (
      /[\p{L}\p{N}][/.-]$|[/@#$_.]$/u.test(view.before(start, 4)) ||
      /^(?:[/_]|[-.]\d|\.\p{L})/u.test(view.after(end, 3))
    )
      return undefined;
  }
  const reading = defined === undefined ? unknown : explained(defined);
  return { start, end, reading };
}

const unknown = readingOf({
  kind: "acronym",
  subtype: "acronym",
  confidence: 0.5,
  gate: 2,
  origin: "defined",
  isAcronym: true,
});

function explained({ entity, long }: Explained): Reading {
  return { ...unknown, entity, name: long, confidence: 0.9, gate: 1 };
}

type Explained = NonNullable<ReturnType<Evidence["defined"]["get"]>>;

export interface TokenAt extends Span {
  readonly text: string;
  readonly entity: string | undefined;
  readonly expansion: string | undefined;
}

const token = /(?<![\p{L}\p{N}_])[\p{Lu}\d][\p{L}\p{N}]*(?:[/&+][\p{Lu}\d][\p{L}\p{N}]*)*(?![\p{L}\p{N}_])/gu;

/** Acronym tokens of a mention, itself included. */
export function tokensOf(
  compiled: Compiled,
  view: TextView,
  { start: from, end: to, reading }: Draft,
  evidence: Evidence,
): readonly TokenAt[] {
  if (reading.isPlain) return [];
  const written = view.slice(from, to);
  if (reading.isAcronym) {
    // "Interpol" is an acronym by origin, but no reader takes it for one.
    if (!/\p{Lu}.*[\p{Lu}\d]|\d\p{Lu}/u.test(written)) return [];
    if (!/\s/u.test(written))
      return [{ start: from, end: to, text: written, entity: reading.entity, expansion: reading.name }];
  }
  if (!/\p{Lu}[\p{Lu}\d]|\p{Lu}\p{Ll}{0,2}\p{Lu}/u.test(written)) return [];
  const isShouting = !/\p{Ll}{2}/u.test(written) && view.isShouted(from);
  const found: TokenAt[] = [];
  for (const match of written.matchAll(token)) {
    const [text] = match;
    if (/^[-/]\d/u.test(written.slice(match.index + text.length))) continue;
    const base = text.replace(/s$/u, "");
    const entry = reading.isAcronym
      ? undefined
      : (compiled.acronyms.get(text) ?? compiled.acronyms.get(base));
    const isShaped =
      /^[\p{Lu}\d/&+]{2,8}s?$/u.test(text) &&
      (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
      !roman.test(text) &&
      !shouted.has(base);
    const defined = evidence.defined.get(text) ?? evidence.defined.get(base);
    if (
      entry === undefined &&
      defined === undefined &&
      (!isShaped || isShouting || reading.subtype === "person")
    )
      continue;
    if (isShouting && text.length < 3 && text !== "UN" && text !== "EU" && text !== "US") continue;
    if (/\/RES$/u.test(text) || /^[SA]\/RES/u.test(text)) continue;
    const start = from + utf8Length(written.slice(0, match.index));
    const own = reading.isAcronym ? reading : undefined;
    const expansion = defined?.long ?? entry?.name ?? own?.name;
    found.push({
      start,
      end: start + utf8Length(text),
      text,
      entity: defined?.entity ?? entry?.id ?? own?.entity,
      expansion,
    });
  }
  return found;
}
