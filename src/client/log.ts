import * as vscode from "vscode";

let channel: vscode.LogOutputChannel | undefined;

/** The extension's log, made on first use. */
export function log(): vscode.LogOutputChannel {
  channel ??= vscode.window.createOutputChannel("Glossator", { log: true });
  return channel;
}

/** Tells the user that something failed, in one sentence, with a way to the details. */
export async function reportFailure(sentence: string, error: unknown): Promise<void> {
  log().error(`${sentence} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const reason = error instanceof Error ? ` ${error.message}` : "";
  const answer = await vscode.window.showErrorMessage(`${sentence}${reason}`, vscode.l10n.t("Show Log"));
  if (answer === "Show Log") log().show();
}
