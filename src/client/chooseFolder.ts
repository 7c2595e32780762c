import * as vscode from "vscode";

/** The open folder, or the one of several that the user chooses; undefined where none is open, and when nothing is chosen. */
export async function chooseFolder(placeHolder: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}
