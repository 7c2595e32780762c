/** Surnames that nothing but a verb of speech gives away: "Gromyko | replied", "told | Dobrynin that". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import type { Span } from "../model";
import { isCapital } from "../text/characters";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { isAfterCapitalised } from "./neighbours";
import { isNoName } from "./personName";

const BRACKET = 0x28;
const STOP = 0x2e;
const SEMICOLON = 0x3b;
const surname = "(?:Mc|Mac|O[’'])?\\p{Lu}\\p{Ll}+(?:-\\p{L}+|[’'](?!s(?!\\p{L}))\\p{L}+)?";
/** One surname before a verb, or several: "Zorin, Kohler and Gromyko | said". */
const before = lazy(
  () => new RegExp(`(?<![\\p{L}\\p{N}’'.-])(?:(?:${surname},\\s)*${surname},?\\sand\\s)?${surname}\\s$`, "u"),
);
/** One after it, where a clause begins or ends behind it: "asked | Kohler whether". */
const after = lazy(
  () =>
    new RegExp(
      `^\\s(${surname})(?=[.,;:?!)]|\\s(?:that|to|of|about|on|in|at|and|or|how|what|why|when|where|whether|if|he|she|it|they|we|I|the|this|yesterday|today|who|as|with)\\s|\\s*$)`,
      "u",
    ),
);
/** The same after a quotation: "too late," said | Zorin. */
const afterQuotation = lazy(() => new RegExp(`^\\s(${surname})(?=[.,;])`, "u"));
const quoted = /[,”"’']\s$/u;
const isAddressed = /(?:told|tells|asked|informed|reminded|assured|with)$/u;
/** What a sentence, a quotation or a line begins after. */
const opening = /(?:^|[·.!?:;)\]”“"’‘]|\n|^[-–—•*])\s*$/u;
/** "the Minister", "Human Rights | Watch": what has an article, or two words in capitals before it, is no surname. */
const determined =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Tt]h(?:is|ese|ose)|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Mm]y|[Yy]our|[Ee]ach|[Ee]very|[Nn]o|[Aa]ny|[Ss]ome)\s(?:\p{Lu}[\p{L}-]+\s)?$|\p{Lu}[\p{L}.-]+\s\p{Lu}[\p{L}.-]+\s$/u;
/** "the Minister for | Supply said": what a preposition stands before is not who speaks. */
const governed = /(?<!\p{L})(?:of|for|to|by|with|from|in|at|on|than|about|against)\s$/u;
/** "In | Dili, Malik and Santos said". */
const ofPlace = /(?<!\p{L})(?:In|At|From|On|By|Since|Until|During)\s$/u;

/** What speaks and is no person, and what a sentence begins with. */
const others =
  /^(?:Every(?:one|body)|No(?:body|ne)|Some(?:one|body)|Any(?:one|body)|One|Two|Three|An?other|Others?|N?either|Both|Many|Some|Few|Most|Several|Each|Those|These|There|Here|They|She|He|You|Who|What|Which|Now|Then|Later|Once|Never|Always|Often|Also|Again|Further|Finally|Earlier|Being|Having|Ha(?:ve|s|d)|Rest|With(?:out|in)|Upon|Under|Over|Through|Despite|Unless|Although|Because|Whereas|Let|Please|Was|Were|Am|Are|Would|Could|Should|Yes|When|While|Asked|Told|Enough|Nor|Not|Only|Just|More|Much|Little|Police|People|Parliament|Cabinet|Congress|Senate|Lords|Commons|Embassy|Legation|Delegations?|Administrations?|Administrator|Mission|Departments?|Governments?|Directorate|Sub-Committee|Subcommittee|Company|Companies|Bureau|Union|Army|Navy|Treasury|Trade|Territories|Commonwealth|Empire|Allies|Powers?|Opposition|Officers?|Consul(?:-General)?|Attorney|Judge|Justice|Lady|Gentlem[ae]n|Friend|Baroness|Lord|Communists?|Conservatives?|Liberals?|Brexit|Republicans?|Democrats?|Federation|Group|Bank|Relations|Supply|Customs|Immigration|Interior|Health|Labou?r|Commerce|Culture|Reports?|Documents?|Paragraph|Section|Note|Law|Resolution|Europe|America|East|West|North|South|God|Heaven|Providence|History|Science|Scripture|Experience|Research|Evidence|Reality|Wisdom|Tradition|Nature|Opinion|Panel|Team|Reference|Annex|Appendix|Rapporteur|Continued|Ret|Retired|Staff|Service|Command|Battalion|Company|Ltd|Inc|Corp|Leaders|Ministers|Presidents|Heads|Members|Parties|Partners|Participants|Delegates|Representatives|Ambassadors|Envoys|Governors|Senators|Directors|Deputies|Chiefs|Chairs|Speakers|Officials|Experts|Negotiators|Sherpas|Times|Post|News|Journal|Herald|Chamber|Diet|Assembly|Presidium|Bench|Crown|Holiness|Majesty|Highness|Lordship)$/u;

/**
 * Where the persons of a verb of speech would stand, one draft for each surname; nothing where none does. They are guesses: the
 * text as a whole decides whether they are persons (`findAgain`).
 */
export function speakersAt(view: TextView, trigger: TriggerHit): readonly Draft[] {
  const isSmall = (view.bytes[trigger.start] ?? 0) >= 0x61;
  if (view.language !== "en" || !isSmall || view.isShouted(trigger.start)) return [];
  const written = view.slice(trigger.start, trigger.end);
  const found = written.endsWith("with") ? [] : subjects(view, trigger.start);
  const object = objectOf(view, trigger, written);
  return object === undefined ? found : [...found, object];
}

function subjects(view: TextView, verb: number): readonly Draft[] {
  if (!isAfterCapitalised(view, verb)) return [];
  const window = view.before(verb, 120);
  const list = before.exec(window)?.[0];
  if (list === undefined) return [];
  const lead = window.slice(0, window.length - list.length);
  if (determined.test(lead) || governed.test(lead)) return [];
  const isOpening = opening.test(lead);
  const names = [...list.matchAll(/\p{Lu}[\p{L}’'-]+/gu)];
  return names.flatMap(({ 0: name, index }, i) => {
    if (i === 0 && names.length > 1 && ofPlace.test(lead)) return [];
    // "Officials said": where a sentence begins, a capital tells nothing.
    if (i === 0 && isOpening && /(?:s|ed|ary|tion|ment|ness|ity|ism|ship)$/u.test(name)) return [];
    return guess(name, verb - utf8Length(list.slice(index)));
  });
}

function objectOf(view: TextView, { start, end }: TriggerHit, written: string): Draft | undefined {
  if (!isCapital(view.bytes[end + 1] ?? 0)) return undefined;
  const isQuotation = written === "said" && quoted.test(view.before(start, 4));
  if (!isQuotation && !isAddressed.test(written)) return undefined;
  const name = (isQuotation ? afterQuotation : after).exec(view.after(end, 60))?.[1];
  return name === undefined ? undefined : guess(name, end + 1)[0];
}

const bracketed = lazy(() => new RegExp(`^[^.;()]{0,100}\\((${surname})\\)`, "u"));
/** "Counsellor (| Scientific)", "the 79th (| Seventy-ninth)": what else stands in brackets behind an office. */
const noHolder = /(?:ific|ical|onal|ial|ary|[fnrx]th)$|^(?:Leader|Green|Independent)$/u;
/** Bytes within which the name of a holder follows the office. */
const bracketReach = 110;

/** "Secretary for Far Eastern Affairs (| Robertson)": who holds an office, in brackets; nothing where nobody stands there. */
export function holderAt(view: TextView, { end }: TriggerHit): readonly Draft[] {
  if (view.language !== "en" || !isBeforeBracket(view, end)) return [];
  const after = view.after(end, bracketReach);
  const [whole, name] = bracketed.exec(after) ?? [];
  if (whole === undefined || name === undefined || noHolder.test(name)) return [];
  return guess(name, end + utf8Length(whole.slice(0, -name.length - 1)));
}

/** A first look at the bytes. */
function isBeforeBracket({ bytes }: TextView, end: number): boolean {
  for (let at = end; at < end + bracketReach; at++) {
    const byte = bytes[at];
    if (byte === BRACKET) return isCapital(bytes[at + 1]);
    if (byte === STOP || byte === SEMICOLON) return false;
  }
  return false;
}

const agents =
  "(?:had|have|were|are|met|agreed|discussed|signed|said|announced|will|would|also|both|then|could|did|reached|talked|spoke|negotiated|declared|issued|decided|exchanged|shook|held|concluded|argued|thought|felt)";
const partner = lazy(() => new RegExp(`^ and (${surname}) ${agents}\\s`, "u"));
const partnerBefore = lazy(
  () => new RegExp(`(?<![\\p{L}\\p{N}’'.-])(?<!\\p{Lu}\\p{L}* )(${surname}) and $`, "u"),
);
const acting = lazy(() => new RegExp(`^ ${agents}\\s`, "u"));

/** "Kerry and | Lavrov | had struck": who acts together with a person that is known. Cost: a look at two bytes for each. */
export function partnersOf(view: TextView, persons: readonly Draft[]): readonly Draft[] {
  if (view.language !== "en") return [];
  return persons.flatMap(({ start, end }) => {
    if (view.bytes[end + 1] === 0x61 && view.bytes[end + 3] === 0x64) {
      const name = partner.exec(view.after(end, 60))?.[1];
      if (name !== undefined) return guess(name, end + " and ".length);
    }
    if (view.bytes[start - 2] !== 0x64 || view.bytes[start - 4] !== 0x61) return [];
    const name = acting.test(view.after(end, 16))
      ? partnerBefore.exec(view.before(start, 40))?.[1]
      : undefined;
    return name === undefined ? [] : guess(name, start - " and ".length - utf8Length(name));
  });
}

/** A surname as a draft; nothing for a word that is no name. */
function guess(name: string, start: number): readonly Draft[] {
  if (name.length < 3 || isNoName(name) || others.test(name)) return [];
  const about = { kind: "actor", subtype: "person", confidence: 0.6, gate: 2, origin: "shape" } as const;
  return [{ start, end: start + utf8Length(name), reading: readingOf({ ...about, name }) }];
}

/** Guesses that end where nothing else does: "Moscow | said" is listed. Cost: linear, if there are any. */
export function unlisted(
  guesses: readonly Draft[],
  ...others: readonly (readonly Span[])[]
): readonly Draft[] {
  if (guesses.length === 0) return guesses;
  const ends = new Set(others.flatMap((found) => found.map(({ end }) => end)));
  return guesses.filter(({ end }) => !ends.has(end));
}
