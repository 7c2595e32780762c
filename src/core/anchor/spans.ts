import type { Annotation } from "../sidecar/model";
import { possibleBlobIds, sameBlob } from "./base";
import type { SearchableText } from "./searchableText";
import { verified } from "./verified";

/**
 * Annotations of this very text (their base is its git blob id) with a span that does not hold their words: outside of the text,
 * or counted in other units than code points. Of another text nothing can be said, because its spans are old by nature.
 * Cost: at most two hashes of the text, then constant for each annotation.
 */
export function wrongSpans(today: SearchableText, annotations: readonly Annotation[]): readonly Annotation[] {
  if (!annotations.some(({ base }) => base !== undefined)) return [];
  const ids = possibleBlobIds(today.raw);
  return annotations.filter(
    ({ base, segments }) =>
      base !== undefined &&
      ids.some((id) => sameBlob(id, base)) &&
      segments.some((segment) => segment.span !== undefined && verified(today, segment, true) === undefined),
  );
}
