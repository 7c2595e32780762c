import * as vscode from "vscode";

/** Does not wait: the message stays until the reader is done with it, the command does not. */
export function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
