/** Instruments that German names by one compound: "Anpassungsübereinkommen", "Ottawa-Abkommen", "Kernwaffenteststopp-Vertrages". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { germanCityBefore } from "./cities";
import { partiesEnd } from "./germanTitles";
import type { EndOfListed } from "./surroundings";

/** Where one may be. A search for whole compounds would read every word of a language that capitalises most of them. */
const head =
  /[Vv]ertr[aä]g|[Aa]bkommen|[Üü]bereinkommen|[Kk]onvention|[Pp]rotokoll|[Vv]ereinbarung|[Mm]emorandum/g;

const compound =
  /((?:\p{Lu}\p{L}+[-\u2010\u2011])*\p{Lu}\p{L}+?)([-\u2010\u2011]?)([Vv]ertrag(?:e?s|e)?|[Vv]erträgen?|[Aa]bkommens?|[Üü]bereinkommens?|[Kk]onvention|[Pp]rotokolls?|[Vv]ereinbarung|[Mm]emorandums?)(?![\p{L}\p{N}-])/uy;

const inCompound = /[\p{L}\p{N}\u2010\u2011-]/u;

/** What arms control is about, in the words that compounds are made of. */
const subject =
  /(?:waffen|nichtverbreitungs|einigungs|deutschland|grenz|klima|atom|kern|nuklear|raketen|minen|munition|teststopp|sperr|anpassung|weltraum|antarktis|meeresboden|streitkräfte|nichtangriffs|grundlagen)(?:s|en)?[-\u2010\u2011]?$/iu;

/** Contracts of everyday life that begin with a capitalised word and a hyphen. */
const everyday =
  /^(?:Miet|Kauf|Handy|Mobilfunk|Riester|Bauspar|Leasing|Ehe|Arbeits|Tarif|Koalitions|Software|Lizenz|Internet|Strom|Gas|DSL|Werk|Dienst|Leih|Kredit|Pacht|Gesellschafts|Versicherungs|Ziel|Betriebs|Honorar|Termin|Vergütungs)/u;

/** "dass dieser Vertrag | von Russland verletzt wird": who does something with an instrument is no part of its name. */
export function isBrokenBy(view: TextView, { end }: TriggerHit, endOfListed: EndOfListed): boolean {
  const by = /^\s+von\s+(?:den\s+|der\s+)?/u.exec(view.after(end, 16))?.[0];
  return by !== undefined && endOfListed(end + utf8Length(by)) !== undefined;
}

/** Compounds of a German text; none in another. Cost: linear in a German text. */
export function germanTreaties(view: TextView, endOfListed: EndOfListed): readonly Draft[] {
  if (view.language !== "de") return [];
  const { text } = view;
  const found: Draft[] = [];
  let at = 0;
  let unit = 0;
  for (const { 0: written, 1: first = "", 2: hyphen = "", index } of compoundsIn(text)) {
    if (everyday.test(first)) continue;
    at += utf8Length(text.slice(unit, index));
    unit = index;
    const city = germanCityBefore(view, at);
    // "Pelindaba-Vertrag": before a hyphen the name of a place is enough.
    const isNamed = hyphen !== "" && !/(?:ung|heit|keit|ion|tät)s?$/u.test(first);
    const end = at + utf8Length(written);
    const parties = partiesEnd(view, end, endOfListed);
    const isSure = subject.test(first) || city !== "" || parties !== undefined;
    if (!isNamed && !isSure) continue;
    const about = { kind: "treaty", subtype: "treaty", confidence: 0.7, origin: "shape" } as const;
    const reading = readingOf({ ...about, name: city + written, gate: isSure ? 1 : 2 });
    found.push({ start: at - utf8Length(city), end: parties ?? end, reading });
  }
  return found;
}

function* compoundsIn(text: string): Iterable<RegExpExecArray> {
  let end = 0;
  for (const { index } of text.matchAll(head)) {
    if (index < end) continue;
    let start = index;
    while (start > end && inCompound.test(text[start - 1] ?? "")) start--;
    compound.lastIndex = start;
    const found = compound.exec(text);
    if (found === null) continue;
    end = start + found[0].length;
    yield found;
  }
}
