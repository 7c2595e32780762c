/** Hints of annotations, written anew from where their words stand today. */

import type { Annotation, AnnotationFields, Segment } from "../sidecar/model";
import { foldString } from "../text/fold";
import { describe } from "./describe";
import type { Anchor, TextRange } from "./model";

/**
 * Context, span and base of an annotation for today's text; its quote stays as it was written. Undefined when nothing would
 * change, and for one whose words do not stand at `ranges` for certain: only a person may say where that one belongs.
 * `base` is the git blob id of the text as saved. Offsets are UTF-16.
 */
export function refreshedHints(
  text: string,
  base: string,
  annotation: Annotation,
  { state, ranges }: Pick<Anchor, "state" | "ranges">,
): AnnotationFields | undefined {
  if ((state !== "exact" && state !== "moved") || !saysSame(text, annotation.segments, ranges))
    return undefined;
  const segments = describe(text, ranges).map((segment, index) => ({
    ...segment,
    quote: annotation.segments[index]?.quote ?? segment.quote,
  }));
  const isSame = annotation.base === base && sameSegments(annotation.segments, segments);
  return isSame ? undefined : { segments, base };
}

/** Whether the words at `ranges` are the quotes of `segments`, after folding (`text/fold.ts`). */
export function saysSame(text: string, segments: readonly Segment[], ranges: readonly TextRange[]): boolean {
  return (
    segments.length === ranges.length &&
    segments.every(({ quote }, index) => {
      const { start, end } = ranges[index] ?? { start: 0, end: 0 };
      return foldString(text.slice(start, end)).trim() === foldString(quote).trim();
    })
  );
}

function sameSegments(a: readonly Segment[], b: readonly Segment[]): boolean {
  const plain = (segments: readonly Segment[]) =>
    segments.map(({ quote, before = "", after = "", span }) => [quote, before, after, span]);
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}
