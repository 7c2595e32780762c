/** Instruments that no glossary lists: "Agreement between … and …", "Budapest Memorandum". */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { foreignTreatyAt } from "./foreignTreaty";
import { modifiersLength } from "./modifiers";
import { isOwnWord } from "./ownWords";
import { areQualities, asTreaty, isShoutedHead, shaped } from "./shaped";
import type { EndOfListed, StartOfListed, Surroundings } from "./surroundings";
import { titleLength } from "./title";

/** The instrument that a head begins or ends; undefined where the head stands alone. */
export function treatyAt(
  view: TextView,
  trigger: TriggerHit,
  around: Pick<Surroundings, "startOfListed" | "endOfListed" | "listedFrom">,
): Draft | undefined {
  const { startOfListed, endOfListed } = around;
  const written = view.slice(trigger.start, trigger.end);
  if (isShoutedHead(view, trigger, written)) return shoutedTreaty(view, trigger, endOfListed);
  if (trigger.language !== "en") return foreignTreatyAt(view, trigger, around);
  if (isOwnWord(view, written)) return undefined;
  const after = view.after(trigger.end, 420);
  const before = view.before(trigger.start, 80);
  const modifiers = qualifiers(view, trigger, before, startOfListed);
  const isAdditional = written.startsWith("Protocol") && modifiers.endsWith("Additional ");
  const right = rightOf(written, after, isAdditional);
  if (isNoInstrument(written, modifiers, after)) return undefined;
  const isOfNoPlace = modifiers === "" || areQualities(modifiers);
  const isBare = right === 0 && isOfNoPlace;
  const year = isOfNoPlace ? yearBefore(before.slice(0, before.length - modifiers.length), written) : "";
  if (isBare && year === "" && !isAdditional && !isShortened(written, after)) return undefined;
  if (/ies$|s$/u.test(written) && modifiers === "") return undefined;
  return shaped(view, trigger, { left: year + modifiers, right: after.slice(0, right) }, asTreaty);
}

/** "Code of Conduct | (COC)": a head that the text itself shortens by its letters is a name. */
function isShortened(written: string, after: string): boolean {
  const short = /^\s+\(["“]?(\p{Lu}{3,6})["”]?\)/u.exec(after)?.[1];
  const words = written.split(" ");
  return (
    short !== undefined &&
    words
      .map((word) => word.charAt(0))
      .join("")
      .toUpperCase() === short
  );
}

/** "PROTOCOL TO THE | TREATY BETWEEN …": in a line of capitals only a listed name tells where a title ends. */
function shoutedTreaty(view: TextView, trigger: TriggerHit, endOfListed: EndOfListed): Draft | undefined {
  const link = /^\s+TO\s+THE\s+/u.exec(view.after(trigger.end, 16))?.[0];
  const start = link === undefined ? 0 : trigger.end + utf8Length(link);
  const end = link === undefined ? undefined : endOfListed(start);
  return end === undefined
    ? undefined
    : shaped(view, trigger, { left: "", right: view.slice(trigger.end, end) }, asTreaty);
}

/** How much of what follows an instrument's head belongs to its name, in UTF-16. */
function rightOf(written: string, after: string, isAdditional: boolean): number {
  if (written.startsWith("Communiqu") || withItsParts.test(after)) return 0;
  const figure = written.startsWith("Protocol") ? (protocolFigure.exec(after)?.[0] ?? "") : "";
  if (figure !== "" || (isAdditional && !toInstrument.test(after))) return figure.length;
  const length = titleLength(after, openersOf(written));
  return onlyOneParty.test(after.slice(0, length)) ? 0 : length;
}

/** "Memorandum of Understanding | between Naypyitaw, the UNHCR and …": a list of parties is no part of a name that does not hold it. */
const onlyOneParty = /^\s+(?:between|among)\s(?!.*\sand\s)/su;

/** What a code of conduct, a charter and the like may go on with; elsewhere the usual prepositions. */
function openersOf(written: string): string | undefined {
  if (/^Protocol/u.test(written)) return "of|on|for|to|[Cc]oncerning|against|between|[Rr]elating\\s+to";
  if (/^Statute|^Charter/u.test(written)) return "of|on|for|concerning|against|between|relating\\s+to";
  if (written === "Code of Conduct") return "on|for|in|against|of";
  return /^(?:Treaty|Convention|Agreement)$/u.test(written) ? titleOpeners : undefined;
}

/** Besides the usual prepositions: "Treaty limiting strategic offensive arms". */
const titleOpeners =
  "of|on|for|between|[Cc]oncerning|[Rr]egarding|[Rr]elating\\s+to|against|among|with|limiting|banning|prohibiting|eliminating|reducing";

/** "this Framework Agreement | with its Annexes". */
const withItsParts = /^\s+with\s+(?:its|the|all)\s/u;

/** "Additional Protocol | to the Convention on …"; "to Iran's Safeguards Agreement" is no part of its name. */
const toInstrument = /^\s+to\s+the\s+(?:\p{Lu}[\p{L}-]+\s+){0,3}(?:Convention|Treaty|Conventions)(?!\p{L})/u;

/** "Protocol V", and "Protocol Il" as a machine reads it. */
const protocolFigure = /^\s+(?:[IVX]{1,4}|I?l{1,2}|1)(?!\.?\d|[\p{L}\p{N}])/u;
const commerce =
  /\b(?:Entire|Whole|Service|Services|License|Licence|User|Privacy|Purchase|Employment|Lease|Rental|Loan|Merger|Subscription|Confidentiality|Non-Disclosure|Master|Sales|Operating|Shareholder|Credit|Customer|Internet|Transport|Transmission|Communication|Shutdown|Network|Access|Distribution|Franchise|Settlement|Hire|Room|Partnership|Consulting|Data|Software|Transfer)\s/iu;
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
