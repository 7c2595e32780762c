import * as vscode from "vscode";

/** Shows a sentence in a place of its own; says whether it did. */
export type Listener = (sentence: string) => boolean;

let listener: Listener = () => false;

/** Lets sentences go elsewhere as long as somebody has a better place for them; disposing brings the messages back. */
export function listen(first: Listener): vscode.Disposable {
  listener = first;
  return new vscode.Disposable(() => {
    listener = () => false;
  });
}

/** The same with a button for what can be done about it. */
export function offer(sentence: string, action: string, act: () => unknown): void {
  if (listener(sentence)) return;
  void vscode.window.showInformationMessage(sentence, action).then((chosen) => {
    if (chosen === action) act();
  });
}

/** Does not wait: the message stays until the reader is done with it, the command does not. */
export function say(sentence: string): void {
  if (!listener(sentence)) void vscode.window.showInformationMessage(sentence);
}
