import type { Annotation } from "../sidecar/model";
import { CodePointMap } from "../text/codePoints";
import { possibleBlobIds, sameBlob } from "./base";
import type { Anchor, TextRange } from "./model";

/**
 * The anchors that need no looking for: the text is the very one that an annotation was made on, and its words stand where it
 * says. The same answers as `resolveAnchors`, in a hundredth of the time; annotations without an answer have to be asked about there.
 * `idOf` as for `possibleBlobIds`. Cost: one hash of the text, then constant for each annotation.
 */
export function anchorsAsMade(
  text: string,
  annotations: readonly Annotation[],
  idOf?: (bytes: Uint8Array) => string,
): ReadonlyMap<Annotation, Anchor> {
  const found = new Map<Annotation, Anchor>();
  if (!annotations.some(({ base }) => base !== undefined)) return found;
  const ids = possibleBlobIds(text, idOf);
  const points = new CodePointMap(text);
  for (const annotation of annotations) {
    const { id, base, segments } = annotation;
    if (base === undefined || !ids.some((one) => sameBlob(one, base))) continue;
    const ranges = segments.map(({ quote, span }) => {
      if (span === undefined) return undefined;
      const range = { start: points.toOffset(span[0]), end: points.toOffset(span[1]) };
      return hasQuote(text, range, quote) ? range : undefined;
    });
    if (ranges.length > 0 && areInOrder(ranges))
      found.set(annotation, { id, state: "exact", ranges, score: 1, candidates: [] });
  }
  return found;
}

function hasQuote(text: string, { start, end }: TextRange, quote: string): boolean {
  if (end - start === quote.length && text.startsWith(quote, start)) return true;
  return text.slice(start, end).replace(/\r\n?/g, "\n") === quote;
}

function areInOrder(ranges: readonly (TextRange | undefined)[]): ranges is readonly TextRange[] {
  let end = 0;
  return ranges.every((range) => {
    if (range === undefined || range.start < end || range.start >= range.end) return false;
    end = range.end;
    return true;
  });
}
