import type { TextRange } from "../anchor/model";
import type { NamedPlace } from "./model";

/** Words that may stand before a name within a coded passage without saying anything of their own. */
const article = /^(?:the|an?|le|la|les|l['’]|un|une|der|die|das|den|dem|des|el|los|las|il|lo|gli|de)\s*$/iu;
const signsBefore = /^[^\p{L}\p{N}]+/u;
const isSigns = /^[^\p{L}\p{N}]*$/u;

/** A passage longer than this says more than a name. */
export const longestName = 100;

/**
 * The entity that a passage names and nothing more, but for an article and signs around it; undefined for a passage that says
 * more, or names nobody known. The mentions are in the order of the text. Cost: a binary search, then linear in the mentions within
 * the passage.
 */
export function entityNamedBy(
  text: string,
  { start, end }: TextRange,
  mentions: readonly NamedPlace[],
): string | undefined {
  for (let index = firstFrom(start, mentions); index < mentions.length; index += 1) {
    const mention = mentions[index];
    if (mention === undefined || mention.start >= end) return undefined;
    if (mention.entity === undefined || mention.end > end) continue;
    const before = text.slice(start, mention.start).replace(signsBefore, "");
    const isAlone = before === "" || article.test(before);
    if (isAlone && isSigns.test(text.slice(mention.end, end))) return mention.entity;
  }
  return undefined;
}

/** Where the first mention stands in the list that begins at an offset or behind it. */
function firstFrom(offset: number, mentions: readonly NamedPlace[]): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
