import * as vscode from "vscode";

/** Resolves when the window has seen to all that it was sent before; what it did before that is known here then. Rejects when it has gone. */
export async function untilWindowAnswers(): Promise<void> {
  await vscode.commands.executeCommand("setContext", "glossator.marked", true);
}
