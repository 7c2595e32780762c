import type { Segment } from "../sidecar/model";
import { foldString } from "../text/fold";
import type { Found } from "./found";
import { trimmed } from "./image";
import type { SearchableText } from "./searchableText";

/**
 * A passage at the very place that was written down, with the words around it that were written down; in the text it was made
 * on those are not needed. Undefined when anything else stands there. Cost: constant.
 */
export function verified(
  today: SearchableText,
  { quote, before = "", after = "", span }: Segment,
  isUnchanged: boolean,
): Found | undefined {
  if (span === undefined) return undefined;
  const range = today.atSpan(span);
  const words = foldString(quote).trim();
  if (words === "" || foldString(today.text.slice(range.start, range.end)).trim() !== words) return undefined;
  if (!isUnchanged) {
    const { fold, folded } = today;
    const { start, end } = trimmed(today.text, range);
    const from = fold.fromRaw(start);
    const to = fold.fromRaw(end);
    const lead = foldString(before).trim();
    const tail = foldString(after).trim();
    // A folded text has no two spaces in a row.
    if (
      !folded
        .slice(Math.max(0, from - lead.length - 1), from)
        .trimEnd()
        .endsWith(lead)
    )
      return undefined;
    if (
      !folded
        .slice(to, to + tail.length + 1)
        .trimStart()
        .startsWith(tail)
    )
      return undefined;
  }
  return { state: "exact", score: 1, range };
}
