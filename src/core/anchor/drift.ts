/** Drift: annotations whose words a text no longer holds for certain. What is said about them, wherever it is shown. */

import { type Sentence, said } from "../sentence";
import type { Annotation } from "../sidecar/model";
import { fromFirstDifference, quoteOf, shorten } from "../sidecar/quote";
import type { Anchor, AnchorState, TextRange } from "./model";

/** States that a person has to look at. */
export type DriftState = Extract<AnchorState, "approximate" | "ambiguous" | "lost">;

/** Whether a person has to look at an annotation in this state. */
export function isDrifted(state: AnchorState): state is DriftState {
  return state === "approximate" || state === "ambiguous" || state === "lost";
}

/** One or two sentences: what was annotated, what became of it, what to do. Cost: that of the quote. */
export function driftMessage(
  annotation: Annotation,
  { ranges, candidates }: Pick<Anchor, "ranges" | "candidates">,
  state: DriftState,
  text: string,
): Sentence {
  const what = named(annotation, shorten(quoteOf(annotation)));
  switch (state) {
    case "approximate": {
      const [old, now] = versions(quoteOf(annotation), wordsAt(text, ranges));
      return said`${named(annotation, old)} now reads “${now}”. Accept this place, or re-attach the annotation.`;
    }
    case "ambiguous":
      return candidates.length > 1
        ? said`${what} may stand at ${candidates.length} places. Re-attach the annotation to the right one.`
        : said`${what} may stand here, but that is not certain. Accept this place, or re-attach the annotation.`;
    case "lost":
      return said`${what} is no longer in the text. The annotation is kept: re-attach it, or delete it.`;
  }
}

/** The words of an annotation with its code. */
function named({ code }: Annotation, words: string): string {
  return code === undefined ? `“${words}”` : `“${words}” (${code})`;
}

/** Both short enough for a line; where they begin alike for longer than that, from where they differ. */
function versions(old: string, now: string): readonly [old: string, now: string] {
  const [a, b] = shorten(old) === shorten(now) ? fromFirstDifference(old, now) : [old, now];
  return [shorten(a), shorten(b)];
}

/** The words at ranges of a text, joined by " … ". */
export function wordsAt(text: string, ranges: readonly TextRange[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(" … ");
}
