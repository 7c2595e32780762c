/** Where a mention begins in an Arabic word: behind what is written in one with it, and behind words that say what kind of group it is. */

import type { Draft } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

/** First and second bytes of "ل" and of the stroke that lengthens a word ("لـ"). */
const LEAD = 0xd9;
const LAM = 0x84;
const STROKE = 0x80;

/** "حركة | حماس", "ميليشيات | الحوثي": what a group is called by, if one word is left. */
const groupBefore = /^(?:حركة|جماعة|تنظيم|ميليشيات?|مليشيات?)\s+(?=\S+$|بوكو\s+حرام$|القاعدة\s)/u;

/**
 * An Arabic mention without the preposition of "ل|لأمم المتحدة", where the article has lost its first letter, and without the head of
 * a group. Cost: a look at two bytes and, for a group, one regular expression.
 */
export function withoutClitic(view: TextView, draft: Draft): Draft {
  const { bytes } = view;
  let { start } = draft;
  const { end, reading } = draft;
  if ((bytes[start] ?? 0) < 0xd8 || (bytes[start] ?? 0) > 0xdb) return draft;
  while (bytes[start] === LEAD && bytes[start + 1] === STROKE) start += 2;
  if (isLam(bytes, start) && isLam(bytes, start + 2)) start += 2;
  // "ال|أنموفيك": a name that is listed without the article.
  else if (isAfterArticle(bytes, start)) start -= articleBytes;
  if (reading.origin === "name" && reading.subtype === "organisation")
    start += utf8Length(groupBefore.exec(view.slice(start, end))?.[0] ?? "");
  return start === draft.start ? draft : { start, end, reading };
}

const ALEF = [0xd8, 0xa7] as const;
const articleBytes = 4;
/** First bytes of Arabic letters. */
const [firstLead, lastLead] = [0xd8, 0xdb];

function isAfterArticle(bytes: Uint8Array, at: number): boolean {
  if (!isLam(bytes, at - 2) || bytes[at - 4] !== ALEF[0] || bytes[at - 3] !== ALEF[1]) return false;
  const before = bytes[at - 6] ?? 0;
  return before < firstLead || before > lastLead;
}

/** Whether a mention written so begins behind what the name begins with: a preposition, or the head of a group. */
export function beginsLater(name: string): boolean {
  return name.startsWith("لل") || groupBefore.test(name);
}

function isLam(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LEAD && bytes[at + 1] === LAM;
}
