/** Drifted annotations of an open text as warnings of the editor. */

import * as vscode from "vscode";
import { driftMessage, isDrifted } from "../../core/anchor/drift";
import type { TextRange } from "../../core/anchor/model";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import type { AnnotationSessions } from "../annotations/sessions";
import { inWords } from "../inWords";

export interface DriftProblem {
  readonly placed: PlacedAnnotation;
  readonly diagnostic: vscode.Diagnostic;
  /** Where the annotation may be meant to stand; empty when nothing fits. */
  readonly ranges: readonly TextRange[];
}

/** One problem for each annotation that a person has to look at, in the order of the session. */
export function driftProblems({ document, annotations }: AnnotationSession): readonly DriftProblem[] {
  return annotations.flatMap((placed) => {
    const { state, candidates } = placed;
    if (!isDrifted(state)) return [];
    const ranges = state === "lost" ? [] : likelyPlace(placed);
    const message = inWords(driftMessage(placed.annotation, placed, state, document.getText()));
    const diagnostic = new vscode.Diagnostic(
      rangeOf(document, ranges),
      message,
      vscode.DiagnosticSeverity.Warning,
    );
    diagnostic.source = "Glossator";
    diagnostic.code = `anchor.${state}`;
    if (candidates.length > 1)
      diagnostic.relatedInformation = candidates.map(
        (one) =>
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(document.uri, rangeOf(document, one.ranges)),
            vscode.l10n.t("A place that fits"),
          ),
      );
    return [{ placed, diagnostic, ranges }];
  });
}

/** Keeps the warnings of all open texts in step with their annotations. */
export function showDrift(sessions: AnnotationSessions): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection("glossator.drift");
  const show = (session: AnnotationSession) => {
    const { uri } = session.document;
    const diagnostics = driftProblems(session).map(({ diagnostic }) => diagnostic);
    // Every key press comes by here, and most texts have nothing to show.
    if (diagnostics.length > 0 || shown.has(uri)) shown.set(uri, diagnostics);
  };
  return vscode.Disposable.from(
    shown,
    sessions.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)),
  );
}

/** Where an annotation stands, or the first place it may have; empty when nothing fits. */
export function likelyPlace({ ranges, candidates }: PlacedAnnotation): readonly TextRange[] {
  return ranges.length > 0 ? ranges : (candidates[0]?.ranges ?? []);
}

/** From the first word to the last; the first line of the text when there is no place. */
function rangeOf(document: vscode.TextDocument, ranges: readonly TextRange[]): vscode.Range {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return document.lineAt(0).range;
  return new vscode.Range(document.positionAt(first.start), document.positionAt(last.end));
}
