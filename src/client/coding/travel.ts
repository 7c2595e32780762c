/** Undo and redo, as the person sees them. */

import * as vscode from "vscode";
import { sameRanges } from "../../core/coding/walk";
import type { AnnotationParts } from "../annotations/commands";
import type { PlacedAnnotation } from "../annotations/placed";
import { say } from "../say";
import type { CodingMode } from "./mode";
import { selectedRanges } from "./selection";

/**
 * Takes the last act back, or makes it again, and says so in one place. What was selected as an annotation stays so, as after any
 * other change of its place.
 */
export async function travel(
  parts: AnnotationParts,
  direction: "undo" | "redo",
  coding: CodingMode,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor === undefined ? undefined : parts.visited.in(editor);
  const act = await parts.history[direction]();
  if (act === undefined)
    return say(
      direction === "undo"
        ? vscode.l10n.t("There is nothing to undo.")
        : vscode.l10n.t("There is nothing to redo."),
    );
  for (const { uri } of act.files) parts.sessions.sidecarChanged(uri);
  // Coding mode has heard of it, and says it where its keys are looked for.
  if (!coding.isTelling)
    vscode.window.setStatusBarMessage(
      direction === "undo"
        ? vscode.l10n.t("Glossator: undone: {0}", act.title)
        : vscode.l10n.t("Glossator: redone: {0}", act.title),
      4000,
    );
  if (editor !== undefined && selected !== undefined) await keepSelected(parts, editor, selected);
}

/** Selects an annotation where it stands now, unless the reader has gone elsewhere meanwhile. */
async function keepSelected(
  { sessions, visited }: AnnotationParts,
  editor: vscode.TextEditor,
  before: PlacedAnnotation,
): Promise<void> {
  const session = sessions.of(editor.document);
  await session?.load();
  const now = session?.find(before.annotation.id);
  if (now !== undefined && sameRanges(before.ranges, selectedRanges(editor))) await visited.goTo(editor, now);
}
