/** Writes where annotations stand now. Nothing else in the editor changes a quote, and nothing does without the user's word. */

import * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import type { TextRange } from "../../core/anchor/model";
import type { AnnotationFields } from "../../core/sidecar/model";
import type { AnnotationParts } from "../annotations/commands";
import type { FileChange } from "../annotations/history";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import { SidecarError } from "../annotations/sidecarFiles";

/** New fields of an annotation, and the place they say it has. */
export interface Placement {
  readonly placed: PlacedAnnotation;
  readonly ranges: readonly TextRange[];
  readonly fields: AnnotationFields;
}

/**
 * Attaches annotations to passages of the open text: quote, context, span and base are those of today. One act for undo.
 * `ranges` are offsets of the text's version `version`; throws `SidecarError` when it has been typed over meanwhile.
 */
export async function attach(
  parts: AnnotationParts,
  session: AnnotationSession,
  version: number,
  passages: readonly { readonly placed: PlacedAnnotation; readonly ranges: readonly TextRange[] }[],
  title: string,
): Promise<void> {
  const { document } = session;
  const base = await parts.bases.savedBlob(document);
  if (document.version !== version)
    throw new SidecarError(
      vscode.l10n.t("The text was changed meanwhile; nothing is re-attached. Try again."),
    );
  const placements = passages.map(({ placed, ranges }) => ({
    placed,
    ranges,
    fields: { segments: describe(document.getText(), ranges), base },
  }));
  await place(parts, session, placements, title);
}

/** Writes fields of annotations as one act, and shows each where its fields say. */
export async function place(
  parts: AnnotationParts,
  session: AnnotationSession,
  placements: readonly Placement[],
  title: string,
): Promise<void> {
  await placeAll(parts, [{ session, placements }], title);
}

/** The same for several texts: one act for undo, and when one sidecar cannot be written, none is changed. */
export async function placeAll(
  parts: AnnotationParts,
  texts: readonly { readonly session: AnnotationSession; readonly placements: readonly Placement[] }[],
  title: string,
): Promise<void> {
  const all = texts.flatMap(({ placements }) => placements);
  await parts.history.applyAll(title, changesOf(all));
  for (const { session, placements } of texts)
    for (const { placed, ranges, fields } of placements)
      session.place(withFields(placed.annotation, fields), placed.sidecar, ranges);
  for (const uri of sidecarsOf(all)) parts.sessions.sidecarChanged(uri);
}

function withFields(
  annotation: PlacedAnnotation["annotation"],
  { segments, base }: AnnotationFields,
): PlacedAnnotation["annotation"] {
  const { base: _, ...others } = annotation;
  return {
    ...others,
    ...(segments === undefined ? {} : { segments }),
    ...(base === undefined ? {} : { base }),
  };
}

function sidecarsOf(placements: readonly Placement[]): readonly vscode.Uri[] {
  return [...new Map(placements.map(({ placed: { sidecar } }) => [sidecar.toString(), sidecar])).values()];
}

function changesOf(placements: readonly Placement[]): readonly FileChange[] {
  return sidecarsOf(placements).map((uri) => {
    const here = placements.filter(({ placed }) => placed.sidecar.toString() === uri.toString());
    return {
      uri,
      forward: here.map(({ placed, fields }) => ({
        kind: "update" as const,
        id: placed.annotation.id,
        fields,
      })),
      backward: here.map(({ placed: { annotation } }) => ({
        kind: "update" as const,
        id: annotation.id,
        fields: { segments: annotation.segments, base: annotation.base },
      })),
    };
  });
}
