import * as vscode from "vscode";
import type { AnnotationSessions } from "../annotations/sessions";
import { type DriftProblem, driftProblems } from "./problems";
import { certainEnough } from "./reattach";

/** What to do about an annotation that drifted, at its warning. */
export function driftQuickFixes(sessions: AnnotationSessions): vscode.CodeActionProvider {
  return {
    provideCodeActions: (document, range) => {
      const session = sessions.of(document);
      if (session === undefined) return [];
      return driftProblems(session)
        .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined)
        .flatMap((problem) => fixes(document.uri, problem));
    },
  };
}

function fixes(document: vscode.Uri, { placed, diagnostic }: DriftProblem): readonly vscode.CodeAction[] {
  const { annotation, sidecar } = placed;
  // The same form as an item of the side bar, so that every command takes either.
  const item = { kind: "annotation", annotation, sidecar, document };
  const action = (title: string, command: string) => {
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    fix.diagnostics = [diagnostic];
    fix.command = { title, command: `glossator.${command}`, arguments: [item] };
    return fix;
  };
  const accept = action(vscode.l10n.t("Accept this place"), "acceptPlace");
  accept.isPreferred = true;
  return [
    ...(certainEnough({ placed }) === undefined ? [] : [accept]),
    action(vscode.l10n.t("Re-attach…"), "reattach"),
    action(vscode.l10n.t("Compare with the original passage"), "compareWithOriginal"),
    action(vscode.l10n.t("Delete annotation"), "deleteAnnotation"),
  ];
}
