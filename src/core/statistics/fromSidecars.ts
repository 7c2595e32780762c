import type { OutgoingSidecar } from "../exchange/model";
import type { CountedAnnotation } from "./model";

/** The annotations of a text, from all of its sidecars, as they are counted. */
export function countedIn(sidecars: readonly OutgoingSidecar[]): readonly CountedAnnotation[] {
  // Facts of a text hold for all who code it, whoever wrote them down.
  const date = sidecars.find(({ document }) => document.date !== undefined)?.document.date;
  return sidecars.flatMap(({ text, annotations }) =>
    annotations.map(({ annotation, coder, state, positions }) => ({
      text,
      date,
      annotation,
      coder,
      state,
      stretches: positions,
    })),
  );
}
