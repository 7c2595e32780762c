/** Drift: annotations whose words a text no longer holds for certain. What is said about them, wherever it is shown. */

import { type Sentence, said } from "../sentence";
import type { Annotation } from "../sidecar/model";
import { quoteOf, shorten } from "../sidecar/quote";
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
  const quote = `“${shorten(quoteOf(annotation))}”`;
  const what = annotation.code === undefined ? quote : `${quote} (${annotation.code})`;
  switch (state) {
    case "approximate":
      return said`${what} now reads “${shorten(wordsAt(text, ranges))}”. Accept this place, or re-attach the annotation.`;
    case "ambiguous":
      return candidates.length > 1
        ? said`${what} may stand at ${candidates.length} places. Re-attach the annotation to the right one.`
        : said`${what} may stand here, but that is not certain. Accept this place, or re-attach the annotation.`;
    case "lost":
      return said`${what} is no longer in the text. The annotation is kept: re-attach it, or delete it.`;
  }
}

/** The words at ranges of a text, joined by " … ". */
export function wordsAt(text: string, ranges: readonly TextRange[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(" … ");
}
