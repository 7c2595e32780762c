/** Blind coding: other coders' annotations are hidden, so that they do not sway the one who codes. The command, and the sign of it. */

import * as vscode from "vscode";
import { say } from "../annotations/commands";
import { isBlind } from "../annotations/shown";
import { isPolicyText } from "../policyTexts";
import { coderName, settingsFor } from "../settings";

/** Hides other coders' annotations, or shows them again, where that is set: in the folder, the workspace or for the user. */
export async function toggleBlindCoding(): Promise<void> {
  const text = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (text === undefined) return say(vscode.l10n.t("Open a text or a folder first."));
  const settings = vscode.workspace.getConfiguration("glossator", text);
  const isOn = settingsFor(text).blindCoding;
  if (!isOn && coderName(text) === undefined) return askForCoder();
  await settings.update("blindCoding", !isOn, targetOf(settings));
  say(
    isOn
      ? vscode.l10n.t("Annotations of all coders are shown.")
      : vscode.l10n.t("You code blind now: annotations of other coders are hidden."),
  );
}

function targetOf(settings: vscode.WorkspaceConfiguration): vscode.ConfigurationTarget {
  const set = settings.inspect("blindCoding");
  if (set?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (set?.workspaceValue !== undefined) return vscode.ConfigurationTarget.Workspace;
  // Who codes blind is nobody else's business: settings of a folder are committed.
  return vscode.ConfigurationTarget.Global;
}

async function askForCoder(): Promise<void> {
  const open = vscode.l10n.t("Open Setting");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("Set your coder name first, so that your own annotations can be told from the others'."),
    open,
  );
  if (answer === open)
    await vscode.commands.executeCommand("workbench.action.openSettings", "glossator.coder");
}

/** Says in the status bar that the text one sees is coded blind; `changed` is told when that begins or ends. */
export class BlindSign implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem("glossator.blind", vscode.StatusBarAlignment.Left, 8);
  readonly #subscriptions: vscode.Disposable;

  constructor(changed: () => void) {
    const label = vscode.l10n.t(
      "You code blind: annotations of other coders are hidden. Click to show them.",
    );
    this.#item.name = vscode.l10n.t("Glossator Blind Coding");
    this.#item.text = `$(eye-closed) ${vscode.l10n.t("Blind")}`;
    this.#item.tooltip = label;
    this.#item.accessibilityInformation = { label, role: "button" };
    this.#item.command = "glossator.toggleBlindCoding";
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!["glossator.blindCoding", "glossator.coder"].some((key) => event.affectsConfiguration(key)))
          return;
        this.#show();
        changed();
      }),
    );
    this.#show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== undefined && isPolicyText(document) && isBlind(document.uri)) this.#item.show();
    else this.#item.hide();
  }
}
