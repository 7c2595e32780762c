import * as vscode from "vscode";

/** Offers to decide at each conflict of an open sidecar. */
export const conflictQuickFix: vscode.CodeActionProvider = {
  provideCodeActions: ({ uri }, _, { diagnostics }) => {
    const found = diagnostics.filter(({ code }) => code === "sidecar.conflict");
    if (found.length === 0) return [];
    const title = vscode.l10n.t("Resolve merge conflicts…");
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    fix.diagnostics = found;
    fix.command = { title, command: "glossator.resolveConflicts", arguments: [{ sidecar: uri }] };
    return [fix];
  },
};
