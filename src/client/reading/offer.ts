import * as vscode from "vscode";
import { isRightToLeft } from "../../core/text/direction";
import { isPolicyText, policyLanguages } from "../policyTexts";
import { settingsFor } from "../settings";

/**
 * Offers the reading preview where it is needed most, over the title and among the editor's buttons: the editor lays lines of Arabic
 * and Hebrew out from left to right.
 */
export function offerReading(): vscode.Disposable {
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    const isNeeded = document !== undefined && isPolicyText(document) && isRightToLeft(document.getText());
    void vscode.commands.executeCommand("setContext", "glossator.rightToLeft", isNeeded);
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.languages.registerCodeLensProvider([...policyLanguages], { provideCodeLenses }),
  );
}

function provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
  if (!isPolicyText(document) || !settingsFor(document.uri).lens || !isRightToLeft(document.getText()))
    return [];
  const title = vscode.l10n.t("Read from right to left");
  const tooltip = vscode.l10n.t(
    "The editor lays lines out from left to right; the reading preview does not.",
  );
  const command = { title, tooltip, command: "glossator.openReadingPreview" };
  return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
}
