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
 * more, or names nobody known. Cost: linear in the mentions.
 */
export function entityNamedBy(
  text: string,
  { start, end }: TextRange,
  mentions: readonly NamedPlace[],
): string | undefined {
  const found = mentions.find((mention) => {
    if (mention.entity === undefined || mention.start < start || mention.end > end) return false;
    const before = text.slice(start, mention.start).replace(signsBefore, "");
    return (before === "" || article.test(before)) && isSigns.test(text.slice(mention.end, end));
  });
  return found?.entity;
}
