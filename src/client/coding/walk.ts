/** From annotation to annotation. */

import * as vscode from "vscode";
import { isDrifted } from "../../core/anchor/drift";
import { codeJudge } from "../../core/codebook/standing";
import { missingJudge } from "../../core/coding/required";
import { nextStop } from "../../core/coding/walk";
import { coderOf } from "../../core/sidecar/coder";
import { type AnnotationParts, lastCode } from "../annotations/commands";
import type { PlacedAnnotation } from "../annotations/placed";
import { faultWords } from "../annotations/stateWords";
import { say } from "../say";
import { coderName } from "../settings";
import { cursorOffset, mainRange, policyEditor } from "./selection";
import { standing } from "./visited";

/** Which annotations are gone to: all, or those like the one that the cursor is on. */
export type Kind = "any" | "code" | "coder" | "attention";

/**
 * Selects the next (1) or previous (-1) annotation of the text, around its ends, nested and identical ones too. "Needs attention"
 * goes to changed words, to the first place of those that may have several, and to what the codebook asks more of or does not know.
 */
export async function step(parts: AnnotationParts, direction: 1 | -1, kind: Kind = "any"): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const session = parts.sessions.open(editor.document);
  if (session === undefined) return;
  await session.untilLoaded();
  const visited = parts.visited.in(editor);
  const here = visited ?? session.at(cursorOffset(editor))[0];
  const codebook = kind === "attention" ? await parts.codebooks.for(editor.document.uri) : undefined;
  const missing = codebook === undefined ? () => [] : missingJudge(codebook);
  const fault = codebook === undefined ? () => undefined : codeJudge(codebook);
  const asked = session.annotations.filter(
    kind === "attention"
      ? ({ state, annotation }) =>
          isDrifted(state) || missing(annotation).length > 0 || fault(annotation)?.kind === "unknown"
      : filterOf(parts, editor, here, kind),
  );
  const stops = asked
    .map((placed) => ({ id: placed.annotation.id, ranges: standing(placed), placed }))
    .filter(({ ranges }) => ranges.length > 0);
  const departure =
    visited === undefined
      ? { range: mainRange(editor) }
      : { stop: { id: visited.annotation.id, ranges: standing(visited) } };
  const next = nextStop(stops, departure, direction);
  if (next === undefined) return say(nothing(kind, asked.length));
  const inOrder = stops.findIndex(({ id }) => id === next.id) + 1;
  const note = vscode.l10n.t(
    "{0} ({1} of {2})",
    next.placed.annotation.code ?? vscode.l10n.t("no code"),
    inOrder,
    stops.length,
  );
  const lack = missing(next.placed.annotation);
  const without = lack.length === 0 ? "" : vscode.l10n.t("without {0}", lack.join(", "));
  const words = [note, faultWords(fault(next.placed.annotation)), without].filter(Boolean).join(" · ");
  vscode.window.setStatusBarMessage(`$(tag) ${words}`, 4000);
  await parts.visited.goTo(editor, next.placed);
}

function filterOf(
  parts: AnnotationParts,
  { document }: vscode.TextEditor,
  here: PlacedAnnotation | undefined,
  kind: Exclude<Kind, "attention">,
): (placed: PlacedAnnotation) => boolean {
  switch (kind) {
    case "any":
      return ({ ranges }) => ranges.length > 0;
    case "code": {
      const code = here === undefined ? lastCode(parts) : here.annotation.code;
      return ({ annotation, ranges }) => ranges.length > 0 && annotation.code === code;
    }
    case "coder": {
      const coder = here === undefined ? coderName(document.uri) : coderOf(here);
      return (placed) => placed.ranges.length > 0 && coderOf(placed) === coder;
    }
  }
}

function nothing(kind: Kind, withoutPlace: number): string {
  if (kind === "code") return vscode.l10n.t("No other annotation of this text has this code.");
  if (kind === "coder") return vscode.l10n.t("No annotation of this text is by this coder.");
  if (kind === "any") return vscode.l10n.t("This text has no annotations yet.");
  return withoutPlace === 0
    ? vscode.l10n.t("Every annotation of this text stands on its words and says what it has to.")
    : vscode.l10n.t(
        "Annotations whose words are no longer in the text: {0}. The side bar lists them under “Needs attention”.",
        withoutPlace,
      );
}
