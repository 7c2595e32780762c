/** Meetings that no glossary lists: "10th NPT Review Conference", "seventy-eighth session of the General Assembly". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import type { TextView } from "../text/view";
import { modifiersLength } from "./modifiers";
import { areQualities, isShoutedHead, shaped } from "./shaped";
import { eventOpeners, titleLength } from "./title";

/** The meeting that a head begins or ends; undefined where the head stands alone. */
export function eventAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const written = view.slice(trigger.start, trigger.end);
  if (isShoutedHead(view, trigger, written)) return shoutedEvent(view, trigger);
  const before = view.before(trigger.start, 90);
  const right = rightOf(written, view.after(trigger.end, 420));
  const count = numberBefore(before);
  const left = before.slice(before.length - (count?.length ?? modifiersLength(before)));
  const isSmall = /^\p{Ll}/u.test(written);
  const isSummit = written === "summit" && summitOf.test(left);
  if (isSmall && (count === undefined || right === "") && !isSummit) return undefined;
  if (right === "") {
    if (count === undefined && (left === "" || areQualities(left))) return undefined;
    // "78th | Session": of what?
    if (count?.hasName === false && alone.test(written) && !review.test(written)) return undefined;
  }
  const { start, end, reading } = shaped(view, trigger, { left, right }, asConference);
  return { start, end, reading: readingOf({ ...reading, isOpen: true }) };
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
function rightOf(written: string, after: string): string {
  const opening = (written.endsWith("Parties") ? toThe : ofParties).exec(after)?.[0] ?? "";
  return after.slice(0, opening === "" ? titleLength(after, eventOpeners) : partiesTitle(after, opening));
}

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
  /^(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|This|Last|Next|Annual|First|\p{L}+(?:an|ish|ese|ean)\s)\p{Lu}\p{L}+\s+$/u;
