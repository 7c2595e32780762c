import * as vscode from "vscode";
import { type CodeFault, codeJudge } from "../../core/codebook/standing";
import type { Codebooks } from "../annotations/codebooks";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSessions } from "../annotations/sessions";

/** What to do about a passage whose code is retired or unknown, in its text: a sidecar is opened by few. */
export function codeQuickFixes(
  sessions: AnnotationSessions,
  codebooks: Codebooks,
): vscode.CodeActionProvider {
  return {
    provideCodeActions: async (document, range) => {
      const here = sessions.of(document)?.at(document.offsetAt(range.start)) ?? [];
      const codebook = here.length === 0 ? undefined : await codebooks.for(document.uri);
      if (codebook === undefined) return [];
      const judge = codeJudge(codebook);
      return here.flatMap((placed) => {
        const fault = judge(placed.annotation);
        return fault === undefined ? [] : fixes(document.uri, placed, fault);
      });
    },
  };
}

function fixes(
  document: vscode.Uri,
  { annotation, sidecar }: PlacedAnnotation,
  fault: CodeFault,
): readonly vscode.CodeAction[] {
  // The same form as an item of the side bar, which the command takes as well.
  const item = { kind: "annotation", annotation, sidecar, document };
  const action = (title: string, ...code: readonly string[]) => {
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    fix.command = { title, command: "glossator.changeCode", arguments: [item, ...code] };
    return fix;
  };
  const change = action(vscode.l10n.t("Change the code…"));
  if (fault.kind === "unknown" || fault.replacement === undefined) return [change];
  const { replacement } = fault;
  const use = action(
    vscode.l10n.t("Use “{0}” in place of “{1}”", replacement, annotation.code ?? ""),
    replacement,
  );
  use.isPreferred = true;
  return [use, change];
}
