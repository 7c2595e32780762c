/**
 * Names that a preposition makes one of: a protocol with what it is to ("Additional Protocol I | to the Geneva Conventions"), a mission
 * with where it is ("United Nations Mission | in Colombia").
 */

import { type Draft, readingOf } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

/** What a protocol's name begins with, in the first of its words. */
const protocol =
  /^(?:(?:Additional|Optional|Supplementary|First|Second|Third)\s+)?(?:Protoco|Zusatzproto)|^Протокол|^(?:ال)?بروتوكول/u;
/** What leads to the treaty that it is to, by language. */
const links: Readonly<Record<string, RegExp>> = {
  en: /^(?:\s+(?:[Aa]dditional\s+|supplementary\s+)?to|,?\s+supplementing)\s+the\s+/u,
  fr: /^(?:,?\s+(?:additionnel|facultatif)\s+|\s+)(?:à\s+(?:la\s+|l['’])|au\s+|aux\s+)/u,
  es: /^(?:,?\s+(?:adicional|facultativo)\s+|\s+)(?:del\s+|de\s+la\s+|de\s+los\s+|al\s+|a\s+la\s+|a\s+los\s+|a\s+las\s+)/u,
  de: /^\s+(?:zum|zur|zu\s+den|zu\s+dem)\s+/u,
  ru: /^\s+ко?\s+/u,
  ar: /^\s+(?:الملحق\s+|الإضافي\s+)?(?:إلى\s+|[بل](?=\p{L}))/u,
};
/** Bytes of the longest link. */
const reach = 60;

const mission = /(?:Mission|Force|Operation)$/u;
const toPlace = /^\s+(?:in|to|for)\s+(?:the\s+)?/u;
/** A place that is no state: "to | Zaporizhzhia". */
const place = /^\p{Lu}\p{Ll}{3,}(?![\p{L}-]|\s\p{Lu})/u;

/** Longer drafts; the shorter ones are for `settle` to leave out. Cost: a look at the first letters of treaties and the last of bodies. */
export function joinedTo(view: TextView, drafts: readonly Draft[]): readonly Draft[] {
  let starts: ReadonlyMap<number, Draft> | undefined;
  const from = (start: number): Draft | undefined => {
    starts ??= longestByStart(drafts);
    return starts.get(start);
  };
  return drafts.flatMap((draft) => {
    const { kind, origin, subtype } = draft.reading;
    if (kind === "treaty" && subtype !== "resolution")
      return [protocolTo(view, draft, from), ofUnitedNations(view, draft)].flatMap((longer) => longer ?? []);
    return kind === "actor" && origin === "shape" ? (missionIn(view, draft, from) ?? []) : [];
  });
}

type From = (start: number) => Draft | undefined;

function longestByStart(drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const byStart = new Map<number, Draft>();
  for (const draft of drafts) {
    const other = byStart.get(draft.start);
    if (other === undefined || other.end < draft.end) byStart.set(draft.start, draft);
  }
  return byStart;
}

function protocolTo(view: TextView, { start, end, reading }: Draft, from: From): Draft | undefined {
  const link = links[view.language];
  if (link === undefined || !protocol.test(view.slice(start, start + 32))) return undefined;
  const written = link.exec(view.after(end, reach))?.[0];
  const parent = written === undefined ? undefined : from(end + utf8Length(written));
  if (parent === undefined || parent.reading.kind !== "treaty" || parent.reading.isAcronym) return undefined;
  return { start, end: parent.end, reading: readingOf({ ...reading, isPlain: false }) };
}

const unitedNations = "United Nations ";
const [SMALL_S, SPACE] = [0x73, 0x20];

/** "United Nations | Programme of Action on Small Arms and Light Weapons": listed without whose it is. */
function ofUnitedNations(view: TextView, { start, end, reading }: Draft): Draft | undefined {
  if (view.bytes[start - 1] !== SPACE || view.bytes[start - 2] !== SMALL_S) return undefined;
  const from = start - unitedNations.length;
  if (reading.isAcronym || view.onOneLine(Math.max(0, from), start) !== unitedNations) return undefined;
  return { start: from, end, reading: readingOf({ ...reading, isPlain: false }) };
}

function missionIn(view: TextView, { start, end, reading }: Draft, from: From): Draft | undefined {
  if (view.language !== "en" || !mission.test(view.slice(Math.max(start, end - 9), end))) return undefined;
  const link = toPlace.exec(view.after(end, 14))?.[0];
  if (link === undefined) return undefined;
  const at = end + utf8Length(link);
  const state = from(at);
  const isState = state !== undefined && /^(?:state|territory|area)$/u.test(state.reading.subtype);
  const to = isState ? state.end : at + utf8Length(place.exec(view.after(at, 40))?.[0] ?? "");
  return to === at ? undefined : { start, end: to, reading: readingOf({ ...reading, isPlain: false }) };
}
