/** By what an annotation is known again when it comes back from another program. */

import type { TextRange } from "../anchor/model";
import { resolveInSteps } from "../anchor/resolve";
import { coderOf } from "../sidecar/coder";
import type { Annotation } from "../sidecar/model";
import { quoteOf } from "../sidecar/quote";
import type { Steps } from "../steps";
import { commentOf } from "./comment";

/**
 * What an annotation has in common with itself when it comes back: who gave which code to which place, and what was noted. `ranges`:
 * where it stands in the text of today; its words count where they are not found.
 */
export function likeness(
  annotation: Annotation,
  coder: string | undefined,
  ranges: readonly TextRange[],
  note: string | undefined = annotation.note,
): string {
  const place =
    ranges.length === 0 ? quoteOf(annotation) : ranges.map(({ start, end }) => `${start}-${end}`).join(" ");
  return JSON.stringify([annotation.code ?? "", coderOf({ annotation, coder }) ?? "", note ?? "", place]);
}

/**
 * All likenesses of the annotations of a sidecar, whose coder is `home`: other programs know a note with its replies as one, and the
 * pieces of a passage as passages. Cost: as `resolveInSteps`.
 */
export function* likenessesInSteps(
  text: string,
  annotations: readonly Annotation[],
  home: string | undefined,
): Steps<readonly string[]> {
  const anchors = yield* resolveInSteps(text, annotations);
  return annotations.flatMap((annotation, index) => {
    const { state, ranges } = anchors[index] ?? { state: "lost", ranges: [] };
    const found = state === "exact" || state === "moved" ? ranges : [];
    return [found, ...found.map((range) => [range])].flatMap((place) =>
      [annotation.note, commentOf(annotation)].map((note) => likeness(annotation, home, place, note)),
    );
  });
}
