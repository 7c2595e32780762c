/** Instruments, bodies and meetings that no glossary lists, recognised by their head and their capitals. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { isBrokenBy } from "./germanTreaties";
import { isOwnWord } from "./ownWords";
import type { EndOfListed, StartOfListed } from "./surroundings";
import { bodyOpeners, departmentOpeners, eventOpeners, modifiersLength, titleLength } from "./title";

const commerce =
  /\b(?:Entire|Whole|Service|Services|License|Licence|User|Privacy|Purchase|Employment|Lease|Rental|Loan|Merger|Subscription|Confidentiality|Non-Disclosure|Master|Sales|Operating|Shareholder|Credit|Customer|Internet|Transport|Transmission|Communication|Shutdown|Network|Access|Distribution|Franchise|Settlement|Hire|Room|Partnership|Consulting|Data|Software|Transfer)\s/iu;
const genericQualities =
  /^(?:(?:Model|Safeguards|Comprehensive|Additional|Optional|Bilateral|International|Multilateral|Regional|Final|Joint|Legal|Annual|Main|Special|Standing|National|Supreme|Central|General|Executive|Permanent|Interim|Independent|Political|Economic|Military|Armed|Security|Nuclear|Peace|Framework|Global|World|Private|Public|Local|Federal|Core|Working|Ministerial|Plenary|Informal|High-Level|High|Level|Regular|Opening|Closing|Press|News|Ordinary|Extraordinary)\s+)+$/u;

/** What qualifies a head from the left: a listed name as a whole ("Economic Community of West African States | Convention"), or capitalised words. */
function qualifiers(
  view: TextView,
  { start }: TriggerHit,
  before: string,
  startOfListed: StartOfListed,
): string {
  const gap = /\s+$/u.exec(before)?.[0].length ?? 0;
  const from = gap === 0 ? undefined : startOfListed(start - utf8Length(before.slice(before.length - gap)));
  // "U.S.-ROK | Agreement": the country that a hyphen joins belongs to the title as well.
  if (from === undefined || isHyphen(view.bytes[from - 1]))
    return before.slice(before.length - modifiersLength(before));
  return view.slice(from, start);
}

function isHyphen(byte: number | undefined): boolean {
  return byte === 0x2d || byte === 0x93;
}

/** What a code of conduct, a charter and the like may go on with; elsewhere the usual prepositions. */
function openersOf(written: string): string | undefined {
  if (/^Protocol/u.test(written)) return "of|on|for|to|concerning|against|between|relating\\s+to";
  if (/^Statute|^Charter/u.test(written)) return "of|on|for|concerning|against|between|relating\\s+to";
  if (written === "Code of Conduct") return "on|for|in|against|of";
  return /^(?:Treaty|Convention|Agreement)$/u.test(written) ? titleOpeners : undefined;
}

/** Besides the usual prepositions: "Treaty limiting strategic offensive arms". */
const titleOpeners =
  "of|on|for|between|concerning|regarding|relating\\s+to|against|among|with|limiting|banning|prohibiting|eliminating|reducing";

/** "Agreement between … and …", "Budapest Memorandum". Undefined where the head stands alone. */
export function treatyAt(
  view: TextView,
  trigger: TriggerHit,
  startOfListed: StartOfListed,
  endOfListed: EndOfListed,
): Draft | undefined {
  const written = view.slice(trigger.start, trigger.end);
  if (isShouted(view, trigger, written)) return shoutedTreaty(view, trigger, endOfListed);
  if (trigger.language !== "en") return foreignTreatyAt(view, trigger, endOfListed);
  if (isOwnWord(view, written)) return undefined;
  const after = view.after(trigger.end, 420);
  const before = view.before(trigger.start, 80);
  const modifiers = qualifiers(view, trigger, before, startOfListed);
  const isAdditional = written.startsWith("Protocol") && modifiers.endsWith("Additional ");
  const right = rightOf(written, after, isAdditional);
  if (isNoInstrument(written, modifiers, after)) return undefined;
  const isBare = right === 0 && (modifiers === "" || genericQualities.test(modifiers));
  const year = isBare ? yearBefore(before.slice(0, before.length - modifiers.length), written) : "";
  if (isBare && year === "" && !isAdditional) return undefined;
  if (/ies$|s$/u.test(written) && modifiers === "") return undefined;
  return shaped(view, trigger, year + modifiers, after.slice(0, right), "treaty", "treaty", 1);
}

/** "PROTOCOL TO THE | TREATY BETWEEN …": in a line of capitals only a listed name tells where a title ends. */
function shoutedTreaty(view: TextView, trigger: TriggerHit, endOfListed: EndOfListed): Draft | undefined {
  const link = /^\s+TO\s+THE\s+/u.exec(view.after(trigger.end, 16))?.[0];
  const start = link === undefined ? 0 : trigger.end + utf8Length(link);
  const end = link === undefined ? undefined : endOfListed(start);
  return end === undefined
    ? undefined
    : shaped(view, trigger, "", view.slice(trigger.end, end), "treaty", "treaty", 1);
}

/** How much of what follows an instrument's head belongs to its name, in UTF-16. */
function rightOf(written: string, after: string, isAdditional: boolean): number {
  if (written.startsWith("Communiqu") || withItsParts.test(after)) return 0;
  const figure = written.startsWith("Protocol") ? (protocolFigure.exec(after)?.[0] ?? "") : "";
  if (figure !== "" || (isAdditional && !toInstrument.test(after))) return figure.length;
  return titleLength(after, openersOf(written));
}

/** "this Framework Agreement | with its Annexes". */
const withItsParts = /^\s+with\s+(?:its|the|all)\s/u;

/** "Additional Protocol | to the Convention on …"; "to Iran's Safeguards Agreement" is no part of its name. */
const toInstrument = /^\s+to\s+the\s+(?:\p{Lu}[\p{L}-]+\s+){0,3}(?:Convention|Treaty|Conventions)(?!\p{L})/u;

/** "Protocol V", and "Protocol Il" as a machine reads it. */
const protocolFigure = /^\s+(?:[IVX]{1,4}|I?l{1,2}|1)(?!\.?\d|[\p{L}\p{N}])/u;
const gatherings =
  /(?:National|Republican|Democratic|Constitutional|Annual|Party|Nominating|AFL-CIO|Baptist|Trade|Comic|Star)\s+$/u;

/** Contracts of business, party conventions and declarations of war. */
function isNoInstrument(written: string, modifiers: string, after: string): boolean {
  if (/^Conventions?$/u.test(written) && gatherings.test(modifiers)) return true;
  if (written === "Declaration" && /^\s+of\s+War(?!\p{L})/u.test(after)) return true;
  if (written === "Memorandum" && officePaper.test(after)) return true;
  return /^(?:Treat|Convention|Covenant|Pact)/u.test(written)
    ? false
    : commerce.test(modifiers) && !partnership.test(modifiers);
}

/** "Memorandum of | Conversation", "Memorandum for | the President". */
const officePaper =
  /^\s+(?:of\s+(?:Conversations?|Discussions?|Meetings?|Telephone|Law|Advice)|for\s+(?:the\s+)?(?:President|Secretary|Record|File|Chairman|Director|General|Mr|Members?))(?!\p{L})/u;

/** "Partnership and Cooperation Agreement", "Economic Partnership Agreement": what states conclude. */
const partnership =
  /(?:Economic|Strategic|Comprehensive|Political)\s+Partnership\s|Partnership\s+and\s|Cooperation\s/u;

/** "the | 1992 | Joint Declaration": a year tells one instrument from others where nothing else does. */
function yearBefore(before: string, written: string): string {
  if (/s$/u.test(written)) return "";
  return /(?<!\p{L})(?:the|The|its|their)\s+((?:18|19|20)\d\d\s+)$/u.exec(before)?.[1] ?? "";
}

const foreignTitles: Readonly<Record<string, RegExp>> = {
  fr: /^\s+(?:de|d['’]|du|sur|relatif|relative|concernant|pour|entre)\s*(?:(?:la|le|les|l['’]|des|du|de|d['’]|à)\s*)*\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:la|le|les|des|du|de|et|en|aux?|sur)\s+|l['’]|d['’])*\p{Lu}[\p{L}-]+)*/u,
  es: /^\s+(?:de|del|sobre|para|entre|relativ[oa] a)\s+(?:(?:la|el|los|las|de|del)\s+)*\p{Lu}[\p{L}-]+(?:\s+(?:(?:la|el|los|las|de|del|y|en|sobre)\s+)*\p{Lu}[\p{L}-]+)*/u,
  de: /^\s+(?:über|von|zur|zum|zwischen)\s+(?:(?:den|die|das|der|des|dem)\s+)?(?:\p{Ll}+e[nrms]?\s+)?\p{Lu}[\p{L}-]+(?:\s+(?:(?:den|die|das|der|des|von|und|über)\s+)+\p{Lu}[\p{L}-]+)*/u,
  ru: /^\s+(?:по|о|об|между)\s+(?:\p{Lu}{2,}(?!\p{L})|«[^»]{2,60}»)/u,
};

/** "traité FNI", "acuerdo SALT", "Traité Start": what an instrument is called by directly after its head. */
const acronymAfter = /^\s+(?:New\s+|Nuevo\s+)?\p{Lu}{2,}[\p{Lu}\d/-]*(?:\s+[IV]+)?(?![\p{L}\d])/u;

/** "Договор о … наступательных вооружений (ДСНВ)": the title goes up to the short form in brackets. */
const upToShort = /^\s+[^()«»"“”.;:\n]{6,160}?(?=\s+\((?:далее\s*[–—-]?\s*)?[«"“]?\p{Lu}{3,}[»"”]?\))/u;

/** "Договор между Российской Федерацией и … о мерах по дальнейшему сокращению …": up to the next stop, date or bracket. */
const betweenParties =
  /^\s+между\s+\p{Lu}[^.;:«»()]{10,240}?\s(?:о|об)\s[^.,;:()«»]{6,200}?(?=[.,;:(«]|\s+от\s+\d|\s+был[аои]?(?!\p{L})|$)/u;

/** "accord de Paris": a small head needs a name of one word. */
const namedAfterPlace =
  /^\s+(?:de|d['’])\s*(?!Pr[ée]siden|Minist|Gouvern|Gobiern)\p{Lu}[\p{L}-]+(?!\s+\p{Lu}|\p{L})/u;

/** Instruments in other languages, where capitals tell less: only a head with a capitalised name close by. */
function foreignTreatyAt(view: TextView, trigger: TriggerHit, endOfListed: EndOfListed): Draft | undefined {
  if (view.language !== trigger.language) return undefined;
  if (trigger.language === "de" && isBrokenBy(view, trigger, endOfListed)) return undefined;
  const isSmall = /^\p{Ll}/u.test(view.slice(trigger.start, trigger.end));
  const isRomance = trigger.language === "fr" || trigger.language === "es";
  const pattern = isSmall && isRomance ? namedAfterPlace : foreignTitles[trigger.language];
  const after = view.after(trigger.end, 200);
  const right =
    (isSmall ? undefined : upToShort.exec(after)?.[0]) ??
    (isSmall || trigger.language !== "ru"
      ? undefined
      : betweenParties.exec(view.after(trigger.end, 700))?.[0]) ??
    (isRomance ? acronymAfter.exec(after)?.[0] : undefined) ??
    pattern?.exec(after)?.[0];
  return right === undefined ? undefined : shaped(view, trigger, "", right, "treaty", "treaty", 1);
}

/** "Centre for Energy and Security Studies", "State Duma", "Russian Foreign Ministry". */
export function bodyAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const written = view.slice(trigger.start, trigger.end);
  const isBare = trigger.type === "bareBody";
  if (isShouted(view, trigger, written))
    return isBare && /\s/u.test(written) ? shaped(view, trigger, "", "", "actor", "organ", 2) : undefined;
  if (!isBare && isOwnWord(view, written)) return undefined;
  const after = view.after(trigger.end, 240);
  // "В | МИД РФ заявили": a preposition begins the sentence, and Russian names of organs begin with themselves.
  const before = /^\p{Script=Cyrillic}/u.test(written) ? "" : view.before(trigger.start, 80);
  if ((isBare && congressElsewhere.test(written + after)) || house.test(after)) return undefined;
  const right =
    (isBare && !ofTheWhole.test(after)) || ofAnother.test(after)
      ? 0
      : titleLength(after, departments.test(written) ? departmentOpeners : bodyOpeners);
  const left = modifiersLength(before);
  const modifiers = before.slice(before.length - left);
  if (!isBare && right === 0 && (left === 0 || genericQualities.test(modifiers))) return undefined;
  if (written === "Forces" && kindOfForces.test(modifiers)) return undefined;
  if (written === "Alliance" && ofTwo.test(modifiers)) return undefined;
  const subtype = isBare ? "organ" : "organisation";
  return shaped(view, trigger, modifiers, after.slice(0, right), "actor", subtype, 2);
}

const departments = /^(?:Department|Ministry)$/u;

/** "Intermediate-Range Nuclear | Forces", "Combined Joint Task | Forces": weapons and notions, not somebody's army. */
const kindOfForces = /(?:Range|Nuclear|Conventional|Offensive|Strategic|Task|Treaty)\s+$/u;

/** "U.S.-ROK | Alliance": two states and what they have with each other. */
const ofTwo = /^\p{Lu}[\p{L}.]*[-–]\p{Lu}[\p{L}.]*\s+$/u;

/** "Secretariat | of the Association" says no name, "Permanent Council | of the OSCE" says two. */
const ofAnother =
  /^\s+of\s+the\s+(?:(?:Association|Agreement|Agency|Parties|Party|Owners|Company|Council|Organi[sz]ation|Convention|Treaty|Conference|Committee|Commission|Protocol|Society|Club|Fund|Bank|Board)|\p{Lu}{3,})(?!\p{L}|\s+\p{Lu}|\s+(?:of|on|for)\s)/u;

/** "Dirksen Senate Office | Building". */
const house = /^\s+(?:Office\s+)?Building(?!\p{L})/u;
/** "Congress of Vienna" was a meeting. */
const congressElsewhere = /^Congress\s+of\s+(?!Deputies|People|Local|Soviets|Workers|Racial)\p{Lu}/u;
/** "Senate | of the United States", "Congress | of People's Deputies": what else follows an organ is no part of its name. */
const ofTheWhole = /^\s+of\s+(?:the\s|Deputies|People|Local|Soviets|Workers|Racial)/u;

const ordinal =
  /^\(?(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth|(?:19|20)\d\d)$/iu;
const qualifier = /^(?:regular|special|emergency|annual|ordinary|plenary)$/iu;

/** Length in UTF-16 of "10th NPT ", "seventy-eighth special " before a head; `names`: whether a name stands between. Undefined without ordinal. */
function numberBefore(before: string): { length: number; hasName: boolean } | undefined {
  const words = before.match(/\S+\s+/gu) ?? [];
  let length = 0;
  let hasName = false;
  for (let i = words.length - 1; i >= 0 && i >= words.length - 6; i--) {
    const word = words[i] ?? "";
    const plain = word.trim();
    if (i === 0 && before.length > 85) return undefined;
    // A date at the end of a paragraph belongs to that paragraph.
    if (plain === "The" || /\n\s*\n|\r\s*\r/u.test(word)) return undefined;
    length += word.length;
    if (ordinal.test(plain)) return { length: length - (plain.startsWith("(") ? 1 : 0), hasName };
    if (qualifier.test(plain)) continue;
    if (!/^\p{Lu}[\p{L}\p{N}-]*$/u.test(plain)) return undefined;
    hasName = true;
  }
  return undefined;
}

/** "the Tashkent | summit", "the APEC | summit": a place or a body, and no day, quality or sentence before it. */
const summitOf =
  /^(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|This|Last|Next|Annual|First|\p{L}+(?:an|ish|ese|ean)\s)\p{Lu}\p{L}+\s+$/u;

/** What "Review Conference" goes on with, and what "Conference of the States Parties" does. */
const ofParties = /^\s+(?:of|to)\s+the\s+(?:States\s+|states\s+)?[Pp]arties(?:\s+to\s+the\s+)?/u;
const toThe = /^\s+to\s+the\s+/u;

/** "10th NPT Review Conference", "Ninth Review Conference of the States Parties to …", "seventy-eighth session of the General Assembly". */
export function eventAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const written = view.slice(trigger.start, trigger.end);
  if (isShouted(view, trigger, written)) return undefined;
  const isSmall = /^\p{Ll}/u.test(written);
  const after = view.after(trigger.end, 420);
  const before = view.before(trigger.start, 90);
  const opening = (written.endsWith("Parties") ? toThe : ofParties).exec(after)?.[0] ?? "";
  const right = opening === "" ? titleLength(after, eventOpeners) : partiesTitle(after, opening);
  const count = numberBefore(before);
  const left = count === undefined ? modifiersLength(before) : count.length;
  const modifiers = before.slice(before.length - left);
  const isReview = /Review|RevCon|PrepCom|Preparatory|review/u.test(written);
  if (isSmall && (count === undefined || right === 0) && !(written === "summit" && summitOf.test(modifiers)))
    return undefined;
  if (right === 0 && (left === 0 || genericQualities.test(modifiers)) && count === undefined)
    return undefined;
  if (
    !isReview &&
    right === 0 &&
    /^(?:Talks|Session|Dialogue|Assembly)/u.test(written) &&
    count?.hasName === false
  )
    return undefined;
  const { start, end, reading } = shaped(
    view,
    trigger,
    modifiers,
    after.slice(0, right),
    "event",
    "conference",
    1,
  );
  return { start, end, reading: readingOf({ ...reading, isOpen: true }) };
}

/** "of the States Parties to the | Convention on …" ends where the instrument's title ends. */
function partiesTitle(after: string, opening: string): number {
  if (!/to\s+the\s+$/u.test(opening)) return opening.trimEnd().length;
  const rest = ` of ${after.slice(opening.length)}`;
  const length = titleLength(rest, "of");
  return length === 0 ? opening.replace(/\s+to\s+the\s+$/u, "").length : opening.length + length - 4;
}

/** In a line of capitals nothing tells a title from the words around it. */
function isShouted(view: TextView, { start }: TriggerHit, written: string): boolean {
  return written === written.toUpperCase() && view.isShouted(start);
}

function shaped(
  view: TextView,
  trigger: TriggerHit,
  left: string,
  right: string,
  kind: "treaty" | "actor" | "event",
  subtype: string,
  gate: 1 | 2,
): Draft {
  const start = trigger.start - utf8Length(left);
  const end = trigger.end + utf8Length(right);
  const name = view.onOneLine(start, end);
  return { start, end, reading: readingOf({ kind, subtype, name, confidence: 0.7, gate, origin: "shape" }) };
}
