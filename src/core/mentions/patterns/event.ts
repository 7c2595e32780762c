/** Meetings that no glossary lists: "10th NPT Review Conference", "seventy-eighth session of the General Assembly". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { modifiersLength } from "./modifiers";
import { isOffice } from "./offices";
import { areQualities, isShoutedHead, shaped } from "./shaped";
import type { EndOfListed } from "./surroundings";
import { eventOpeners, titleLength } from "./title";

/** The meeting that a head begins or ends; undefined where the head stands alone. */
export function eventAt(view: TextView, trigger: TriggerHit, endOfListed: EndOfListed): Draft | undefined {
  const written = view.slice(trigger.start, trigger.end);
  if (isShoutedHead(view, trigger, written)) return shoutedEvent(view, trigger);
  const before = view.before(trigger.start, 90);
  const right = rightOf(view, trigger, written, endOfListed);
  const count = numberBefore(before);
  const own = before.slice(before.length - (count?.length ?? leftLength(before)));
  const left = (roundBefore.exec(before.slice(0, before.length - own.length))?.[0] ?? "") + own;
  const isSmall = /^\p{Ll}/u.test(written);
  const isSummit =
    written === "summit" && summitOf.test(own) && !isOffice(own.trimEnd().split(" ").at(-1) ?? "");
  const isOwn =
    count !== undefined && /[Ss]ession$/u.test(written) && ofBody.test(before.slice(0, -own.length));
  if (isOwn) return openEvent(view, trigger, { left, right });
  if (isSmall && (count === undefined || right === "") && !isSummit) return undefined;
  if (right === "") {
    if (count === undefined && (left === "" || areQualities(left))) return undefined;
    // "78th | Session": of what?
    if (count?.hasName === false && alone.test(written) && !review.test(written)) return undefined;
  }
  return openEvent(view, trigger, { left, right });
}

/** The meeting of a head and what stands around it, in which names of bodies and instruments count as well. */
function openEvent(
  view: TextView,
  head: TriggerHit,
  around: { readonly left: string; readonly right: string },
): Draft {
  const { start, end, reading } = shaped(view, head, around, asConference);
  return { start, end, reading: readingOf({ ...reading, isOpen: true }) };
}

/** "the Assembly, at | its forty-eighth | session": a session of whoever is spoken of. */
const ofBody = /(?<!\p{L})(?:its|their)\s+(?:resumed\s+)?$/u;

const ordinalWord =
  "(?:\\d{1,3}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|\\p{L}+teenth)";
/** "Fourth Round of the | Six-Party Talks". */
const roundBefore = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}-])${ordinalWord}\\s+(?:[Rr]ound|[Pp]hase|[Ss]ession|[Mm]eeting|[Pp]lenary)\\s+of\\s+(?:the\\s+)?$`,
      "u",
    ),
);

/** Whether a meeting is one of several rounds: what stands before it is no capital. Cost: a look at some bytes, for nearly all. */
export function isOfRounds(view: TextView, { start }: TriggerHit): boolean {
  const { bytes } = view;
  // "of" or "of the"
  const at = bytes[start - 2] === 0x65 && bytes[start - 4] === 0x74 ? start - 4 : start;
  if (bytes[at - 2] !== 0x66 || bytes[at - 3] !== 0x6f) return false;
  return roundBefore.test(view.before(start, 60));
}

/** "Fourth Round of the | Six-Party Talks": one of the rounds of a listed meeting, which is meant; undefined where none is listed. */
export function roundOf(
  view: TextView,
  { start, end }: TriggerHit,
  listed: Draft | undefined,
): Draft | undefined {
  const round = roundBefore.exec(view.before(start, 60))?.[0];
  if (round === undefined || listed?.end !== end) return undefined;
  return { start: start - utf8Length(round), end, reading: listed.reading };
}

const numbered = /(?<![\p{L}-])\p{Lu}\p{L}+\s+(?:I{1,3}|IV|VI{0,3}|IX|X)\s+$/u;

/** Length in UTF-16 of what qualifies a head from the left, with the figure of one of several: "Esquipulas I | Summit". */
function leftLength(before: string): number {
  return numbered.exec(before)?.[0].length ?? modifiersLength(before);
}

const shoutedCount =
  /(?<![\p{L}\d])(?:\d{1,3}(?:ST|ND|RD|TH)|(?:TWENTY-|THIRTY-)?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH)|TENTH|ELEVENTH|TWELFTH)\s+(?:\p{Lu}[\p{Lu}-]+\s+){1,3}$/u;

/**
 * "33RD ASEAN | SUMMIT": in a line of capitals its number tells where a name begins, and that it goes on with no preposition where it
 * ends; undefined without the one or with the other.
 */
function shoutedEvent(view: TextView, trigger: TriggerHit): Draft | undefined {
  const left = shoutedCount.exec(view.before(trigger.start, 60))?.[0];
  if (left === undefined || /^\s+(?:OF|ON|FOR|TO)\s/u.test(view.after(trigger.end, 8))) return undefined;
  return shaped(view, trigger, { left, right: "" }, asConference);
}

const asConference = { kind: "event", subtype: "conference", gate: 1 } as const;

/** Heads of any meeting, unless a name stands beside. */
const alone = /^(?:Talks|Session|Dialogue|Assembly|Plenary)/u;
const review = /Review|RevCon|PrepCom|Preparatory|review/u;

/** What "Review Conference" goes on with, and what "Conference of the States Parties" does. */
const ofParties = /^\s+(?:of|to)\s+the\s+(?:States\s+|states\s+)?[Pp]arties(?:\s+to\s+the\s+)?/u;
const toThe = /^\s+to\s+the\s+/u;

/** What follows a meeting's head and belongs to its name. */
function rightOf(view: TextView, { end }: TriggerHit, written: string, endOfListed: EndOfListed): string {
  const after = view.after(end, 420);
  const opening = (written.endsWith("Parties") ? toThe : ofParties).exec(after)?.[0] ?? "";
  if (opening === "") return after.slice(0, titleLength(after, eventOpeners));
  const listed = /to\s+the\s+$/u.test(opening) ? endOfListed(end + utf8Length(opening)) : undefined;
  if (listed === undefined) return after.slice(0, partiesTitle(after, opening));
  const others = andOthers.exec(view.after(listed, 50))?.[0] ?? "";
  return view.slice(end, listed) + others;
}

/** "States Parties to the Geneva Protocol | and Other Interested States": who else meets. */
const andOthers = /^\s+and\s+[Oo]ther\s+Interested\s+States/u;

/** "of the States Parties to the | Convention on …" ends where the instrument's title ends. */
function partiesTitle(after: string, opening: string): number {
  if (!/to\s+the\s+$/u.test(opening)) return opening.trimEnd().length;
  const rest = ` of ${after.slice(opening.length)}`;
  const length = titleLength(rest, "of");
  return length === 0 ? opening.replace(/\s+to\s+the\s+$/u, "").length : opening.length + length - 4;
}

const ordinal =
  /^\(?(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth|(?:19|20)\d\d)$/iu;
const qualifier = /^(?:regular|special|emergency|annual|ordinary|plenary)$/iu;

/** Length in UTF-16 of "10th NPT ", "seventy-eighth special " before a head; `hasName`: whether a name stands between. Undefined without an ordinal. */
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
  /^(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|This|Last|Next|Annual|First|\p{L}{2,}(?:an|ish|ese|ean)\s)\p{Lu}\p{L}+\s+(?:(?:(?:el|al|ash)-|(?:es|de|del|do)\s)?\p{Lu}\p{L}+\s+|[IVX]+\s+)?$/u;
