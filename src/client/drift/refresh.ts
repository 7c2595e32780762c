/** Hints of a whole text, rewritten where that is certain. */

import * as vscode from "vscode";
import { refreshedHints } from "../../core/anchor/hints";
import { type AnnotationParts, say } from "../annotations/commands";
import type { AnnotationSession } from "../annotations/session";
import { SidecarError } from "../annotations/sidecarFiles";
import { annotationCount } from "../counted";
import { type Placement, place } from "./attach";
import { activeSession } from "./target";

/** Rewrites context, span and base of the annotations that stand on their words for certain; no quote changes. */
export async function refreshHints(parts: AnnotationParts): Promise<void> {
  const session = await activeSession(parts);
  if (session === undefined) return;
  const placements = hintsOf(session, await savedBase(parts, session));
  if (placements.length === 0)
    return say(vscode.l10n.t("The hints of all annotations with a certain place are up to date."));
  await place(parts, session, placements, vscode.l10n.t("refresh hints"));
  const left = session.annotations.filter(({ state }) => state !== "exact" && state !== "moved").length;
  say(
    left === 0
      ? vscode.l10n.t("Refreshed: {0}.", annotationCount(placements.length))
      : vscode.l10n.t(
          "Refreshed: {0}. Left as they are, because they need attention: {1}.",
          annotationCount(placements.length),
          annotationCount(left),
        ),
  );
}

/** New hints for the annotations that stand on their words for certain, where they say something else than the old ones. */
export function hintsOf(session: AnnotationSession, base: string): readonly Placement[] {
  const text = session.document.getText();
  return session.annotations.flatMap((placed) => {
    const fields = refreshedHints(text, base, placed.annotation, placed);
    return fields === undefined ? [] : [{ placed, ranges: placed.ranges, fields }];
  });
}

/** Hints are about the text as others will get it, so it has to be saved first. */
export async function savedBase(
  { bases }: AnnotationParts,
  { document }: AnnotationSession,
): Promise<string> {
  const base = await bases.savedBlob(document);
  if (base === undefined)
    throw new SidecarError(vscode.l10n.t("Save the text first, so that the hints are those of the file."));
  return base;
}
