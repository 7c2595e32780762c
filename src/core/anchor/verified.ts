import type { Segment } from "../sidecar/model";
import type { CodePointMap } from "../text/codePoints";
import { foldString } from "../text/fold";
import { snapToGraphemes } from "../text/graphemes";
import type { Found } from "./found";
import { trimmed } from "./image";
import type { SearchableText } from "./searchableText";

/**
 * A passage at the very place that was written down, with the words around it that were written down; in the text it was made
 * on those are not needed. Undefined when anything else stands there. Cost: constant.
 */
export function verified(
  { raw, fold, folded }: SearchableText,
  points: CodePointMap,
  segment: Segment,
  isUnchanged: boolean,
): Found | undefined {
  if (segment.span === undefined) return undefined;
  const start = points.toOffset(segment.span[0]);
  const end = points.toOffset(segment.span[1]);
  const quote = foldString(segment.quote).trim();
  if (start >= end || quote === "" || foldString(raw.slice(start, end)).trim() !== quote) return undefined;
  const range = trimmed(raw, { start, end });
  if (!isUnchanged) {
    const before = foldString(segment.before ?? "").trim();
    const after = foldString(segment.after ?? "").trim();
    const from = fold.fromRaw(range.start);
    const to = fold.fromRaw(range.end);
    // A folded text has no two spaces in a row.
    if (
      !folded
        .slice(Math.max(0, from - before.length - 1), from)
        .trimEnd()
        .endsWith(before)
    )
      return undefined;
    if (
      !folded
        .slice(to, to + after.length + 1)
        .trimStart()
        .startsWith(after)
    )
      return undefined;
  }
  return { state: "exact", score: 1, range: snapToGraphemes(raw, start, end) };
}
