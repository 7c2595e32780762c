import * as vscode from "vscode";

/** In milliseconds; a window that shows its boxes otherwise is not waited for any longer. */
const longestWait = 2000;

/**
 * Resolves when the window has made the box for replies of a thread that is made after this is called: the box is a text of its own,
 * and the last part of a thread to be drawn. Resolves after two seconds in any case.
 */
export function nextBox(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(limit);
      opened.dispose();
      resolve();
    };
    const limit = setTimeout(done, longestWait);
    const opened = vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (uri.scheme === "comment") done();
    });
  });
}
