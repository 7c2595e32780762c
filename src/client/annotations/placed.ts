/** An annotation where it stands in an open text, and how edits move it. */

import type * as vscode from "vscode";
import { saysSame } from "../../core/anchor/hints";
import { type TextEdit, transformRanges } from "../../core/anchor/live";
import type { Anchor, AnchorState, Candidate, TextRange } from "../../core/anchor/model";
import type { Annotation, Segment } from "../../core/sidecar/model";
import { coderOfFile } from "./sidecarPlaces";

/** An annotation with where it stands in the open text now. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly sidecar: vscode.Uri;
  readonly coder: string | undefined;
  readonly state: AnchorState;
  /** UTF-16, one per segment; empty when ambiguous or lost. Follow the text as it is edited. */
  readonly ranges: readonly TextRange[];
  readonly candidates: readonly Candidate[];
}

/** Where an annotation is kept, and whose it is then. */
export type Home = Pick<PlacedAnnotation, "sidecar" | "coder">;

/** The home of all annotations of a sidecar. */
export function homeIn(sidecar: vscode.Uri): Home {
  return { sidecar, coder: coderOfFile(sidecar) };
}

/** An annotation with the place that was found for it. */
export function placedAt(
  { sidecar, coder }: Home,
  annotation: Annotation,
  { state, ranges, candidates = [] }: Pick<Anchor, "state" | "ranges"> & Partial<Pick<Anchor, "candidates">>,
): PlacedAnnotation {
  return { annotation, sidecar, coder, state, ranges, candidates };
}

/** Whether all of an annotation's words are somewhere in the text. */
export function stands({ ranges }: PlacedAnnotation): boolean {
  return ranges.length > 0 && ranges.every(({ start, end }) => start < end);
}

/** An annotation after edits; `isTouched` when they reach into its words. */
export function follow(
  placed: PlacedAnnotation,
  edits: readonly TextEdit[],
  isTouched: boolean,
  text: string,
): PlacedAnnotation {
  const candidates = placed.candidates.map((one) => ({ ...one, ranges: transformRanges(one.ranges, edits) }));
  const moved = { ...placed, ranges: transformRanges(placed.ranges, edits), candidates };
  return isTouched && stands(moved) ? { ...moved, state: stateAt(text, moved) } : moved;
}

/** Whether the words at the place that edits gave an annotation are still those that were annotated. */
function stateAt(text: string, { annotation: { segments }, ranges, state }: PlacedAnnotation): AnchorState {
  if (!saysSame(text, segments, ranges)) return "approximate";
  return state === "approximate" ? "moved" : state;
}

/** Whether edits take away or replace anything within ranges. */
export function touches(edits: readonly TextEdit[], ranges: readonly TextRange[]): boolean {
  return edits.some(({ offset, deletedLength }) =>
    ranges.some(({ start, end }) => offset < end && offset + deletedLength > start),
  );
}

/** Whether an annotation need not be looked for: it has a place, and its selector is still the same. */
export function isSettled(old: PlacedAnnotation | undefined, annotation: Annotation): boolean {
  return old !== undefined && stands(old) && sameSelector(old.annotation, annotation);
}

/** Same words in the same context on the same base: nothing that anchoring reads has changed. */
function sameSelector(a: Annotation, b: Annotation): boolean {
  return a.base === b.base && sameSegments(a.segments, b.segments);
}

/** For sorting: by start, those without a place last, then by id. */
export function inTextOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  const start = ({ ranges }: PlacedAnnotation) => ranges[0]?.start ?? Number.POSITIVE_INFINITY;
  const [first, second] = [start(a), start(b)];
  return first === second ? (a.annotation.id < b.annotation.id ? -1 : 1) : first - second;
}

function sameSegments(a: readonly Segment[], b: readonly Segment[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ quote, before, after, span }, index) => {
      const other = b[index];
      return (
        other?.quote === quote &&
        other.before === before &&
        other.after === after &&
        other.span?.[0] === span?.[0] &&
        other.span?.[1] === span?.[1]
      );
    })
  );
}
