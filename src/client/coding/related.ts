import * as vscode from "vscode";
import type { AnnotationRelation } from "../../core/sidecar/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";

/** An annotation that another one is linked to, in either direction. */
export interface Related {
  /** “supports →”, “← answers”: seen from the annotation that was asked about. */
  readonly how: string;
  /** Its words and its code. */
  readonly what: string;
  readonly placed: PlacedAnnotation;
  /** The link, and the annotation that names it: this one or the other. */
  readonly relation: AnnotationRelation;
  readonly isOwn: boolean;
}

/** Whether an annotation is linked to any other of its text. Cheap enough for every move of the cursor. */
export function isLinked(
  session: AnnotationSession,
  { annotation: { id, relations = [] } }: PlacedAnnotation,
): boolean {
  return (
    relations.some(({ target }) => session.find(target) !== undefined) ||
    session.annotations.some(({ annotation }) => annotation.relations?.some(({ target }) => target === id))
  );
}

/** What an annotation is linked to: first what it names itself, then what names it. Links to annotations of other texts have no end here. */
export function relatedTo(
  session: AnnotationSession,
  { annotation: { id, relations = [] } }: PlacedAnnotation,
): readonly Related[] {
  const related = (relation: AnnotationRelation, isOwn: boolean, placed: PlacedAnnotation): Related => ({
    how: isOwn ? `${relation.type} →` : `← ${relation.type}`,
    what: `${shorten(quoteOf(placed.annotation))} · ${placed.annotation.code ?? vscode.l10n.t("no code")}`,
    placed,
    relation,
    isOwn,
  });
  const from = relations.flatMap((relation) => {
    const other = session.find(relation.target);
    return other === undefined ? [] : [related(relation, true, other)];
  });
  const to = session.annotations.flatMap((other) =>
    (other.annotation.relations ?? [])
      .filter(({ target }) => target === id)
      .map((relation) => related(relation, false, other)),
  );
  return [...from, ...to];
}
