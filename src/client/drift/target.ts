/** Which drifted annotation a command means. */

import * as vscode from "vscode";
import { driftMessage, isDrifted } from "../../core/anchor/drift";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import { type AnnotationParts, say } from "../annotations/commands";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import { inWords } from "../inWords";
import { isPolicyText } from "../policyTexts";

/** How menus and quick fixes name an annotation. */
export interface AnnotationName {
  readonly annotation: { readonly id: string };
  /** The text it belongs to; undefined when that is not beside its sidecar. */
  readonly document: vscode.Uri | undefined;
}

export interface Drifted {
  readonly session: AnnotationSession;
  readonly placed: PlacedAnnotation;
}

/**
 * The annotation that is named; without a name, the drifted one under the cursor, or one of the text that the user picks.
 * Undefined, and said why, when there is none or the user leaves.
 */
export async function driftedAnnotation(
  parts: AnnotationParts,
  name: AnnotationName | undefined,
): Promise<Drifted | undefined> {
  if (name !== undefined) return named(parts, name);
  const session = await activeSession(parts);
  if (session === undefined) return undefined;
  const drifted = session.annotations.filter(({ state }) => isDrifted(state));
  const [only, ...more] = drifted;
  if (only === undefined) {
    say(vscode.l10n.t("Every annotation of this text stands on its words."));
    return undefined;
  }
  const here = underCursor(drifted);
  const placed =
    here.length === 1
      ? here[0]
      : more.length === 0
        ? only
        : await pick(session, here.length > 1 ? here : drifted);
  return placed === undefined ? undefined : { session, placed };
}

/** The annotations of the active text, read; undefined, and said so, when no policy text is active. */
export async function activeSession(parts: AnnotationParts): Promise<AnnotationSession | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isPolicyText(document)) {
    say(vscode.l10n.t("Open a policy text first."));
    return undefined;
  }
  const session = parts.sessions.open(document);
  await session?.load();
  return session;
}

async function named(parts: AnnotationParts, name: AnnotationName): Promise<Drifted | undefined> {
  if (name.document === undefined) {
    say(vscode.l10n.t("The text of this annotation is not in its folder any more."));
    return undefined;
  }
  const session = parts.sessions.open(await vscode.workspace.openTextDocument(name.document));
  await session?.load();
  const placed = session?.find(name.annotation.id);
  if (session !== undefined && placed !== undefined) return { session, placed };
  say(vscode.l10n.t("This annotation has been deleted meanwhile."));
  return undefined;
}

function underCursor(drifted: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const at = editor.document.offsetAt(editor.selection.active);
  return drifted.filter(({ ranges, candidates }) =>
    [ranges, ...candidates.map((one) => one.ranges)].some((places) =>
      places.some(({ start, end }) => start <= at && at <= end),
    ),
  );
}

async function pick(
  { document }: AnnotationSession,
  drifted: readonly PlacedAnnotation[],
): Promise<PlacedAnnotation | undefined> {
  const items = drifted.map((placed) => ({
    label: shorten(quoteOf(placed.annotation)),
    ...(placed.annotation.code === undefined ? {} : { description: placed.annotation.code }),
    detail: isDrifted(placed.state)
      ? inWords(driftMessage(placed.annotation, placed, placed.state, document.getText()))
      : "",
    placed,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Which annotation?") }))?.placed;
}
