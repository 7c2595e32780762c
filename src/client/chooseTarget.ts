import * as vscode from "vscode";

/** Where a new file goes: offered in the first open folder, under a name that ends in `ending`. Undefined when nothing is chosen. */
export async function chooseTarget(
  title: string,
  name: string,
  kind: { readonly label: string; readonly ending: string },
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name}.${kind.ending}`;
  return vscode.window.showSaveDialog({
    title,
    filters: { [kind.label]: [kind.ending] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
}
