/** Hints of a whole text: rewritten where that is certain, confirmed by the user where it is not. */

import * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import { wordsAt } from "../../core/anchor/drift";
import { refreshedHints } from "../../core/anchor/hints";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import { type AnnotationParts, say } from "../annotations/commands";
import type { AnnotationSession, PlacedAnnotation } from "../annotations/session";
import { SidecarError } from "../annotations/sidecarFiles";
import { annotationCount, placeCount } from "../counted";
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

interface FoundItem extends vscode.QuickPickItem {
  readonly placement: Placement;
}

/** Shows every annotation that was found at another place or with other words, and confirms those that stay ticked. */
export async function acceptFoundPlaces(parts: AnnotationParts): Promise<void> {
  const session = await activeSession(parts);
  if (session === undefined) return;
  const { document } = session;
  const base = await savedBase(parts, session);
  const { version } = document;
  const changed = session.annotations
    .filter(({ state, ranges }) => state === "approximate" && ranges.length > 0)
    .map((placed) => ({
      placed,
      ranges: placed.ranges,
      fields: { segments: describe(document.getText(), placed.ranges), base },
    }));
  const moved = hintsOf(session, base).filter(({ placed }) => placed.state === "moved");
  if (changed.length + moved.length === 0)
    return say(vscode.l10n.t("No annotation of this text was found at another place or with other words."));
  const items = [
    ...group(vscode.l10n.t("Words have changed"), changed, document),
    ...group(vscode.l10n.t("Same words at another place"), moved, document),
  ];
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem | FoundItem>(items, {
    title: vscode.l10n.t("Accept which places?"),
    placeHolder: vscode.l10n.t("Untick what does not stand where it should"),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  if (document.version !== version)
    throw new SidecarError(vscode.l10n.t("The text was changed meanwhile; nothing is accepted. Try again."));
  const placements = chosen.flatMap((item) => ("placement" in item ? [item.placement] : []));
  if (placements.length === 0) return;
  await place(parts, session, placements, vscode.l10n.t("accept {0}", placeCount(placements.length)));
}

function hintsOf(session: AnnotationSession, base: string): readonly Placement[] {
  const text = session.document.getText();
  return session.annotations.flatMap((placed) => {
    const fields = refreshedHints(text, base, placed.annotation, placed);
    return fields === undefined ? [] : [{ placed, ranges: placed.ranges, fields }];
  });
}

/** Hints are about the text as others will get it, so it has to be saved first. */
async function savedBase({ bases }: AnnotationParts, { document }: AnnotationSession): Promise<string> {
  const base = await bases.savedBlob(document);
  if (base === undefined)
    throw new SidecarError(vscode.l10n.t("Save the text first, so that the hints are those of the file."));
  return base;
}

function group(
  label: string,
  placements: readonly Placement[],
  document: vscode.TextDocument,
): readonly (vscode.QuickPickItem | FoundItem)[] {
  if (placements.length === 0) return [];
  const heading = { label, kind: vscode.QuickPickItemKind.Separator };
  return [heading, ...placements.map((placement) => foundItem(placement, document))];
}

function foundItem(placement: Placement, document: vscode.TextDocument): FoundItem {
  const { placed, ranges } = placement;
  const line = document.positionAt(ranges[0]?.start ?? 0).line + 1;
  const detail = placed.state === "approximate" ? changeOf(placed, document) : undefined;
  return {
    label: shorten(quoteOf(placed.annotation), 60),
    description: [placed.annotation.code, vscode.l10n.t("line {0}", line), placed.coder]
      .filter(Boolean)
      .join(" · "),
    ...(detail === undefined ? {} : { detail }),
    picked: true,
    placement,
  };
}

function changeOf({ annotation, ranges }: PlacedAnnotation, document: vscode.TextDocument): string {
  return `“${shorten(quoteOf(annotation), 60)}” → “${shorten(wordsAt(document.getText(), ranges), 60)}”`;
}
