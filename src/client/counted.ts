import * as vscode from "vscode";

/** “1 annotation”, “5 annotations”, in the reader's language. */
export function annotationCount(count: number): string {
  return count === 1 ? vscode.l10n.t("1 annotation") : vscode.l10n.t("{0} annotations", count);
}

/** “1 place”, “5 places”, in the reader's language. */
export function placeCount(count: number): string {
  return count === 1 ? vscode.l10n.t("1 place") : vscode.l10n.t("{0} places", count);
}

/** “1 text”, “5 texts”, in the reader's language. */
export function textCount(count: number): string {
  return count === 1 ? vscode.l10n.t("1 text") : vscode.l10n.t("{0} texts", count);
}
