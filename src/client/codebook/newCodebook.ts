import * as vscode from "vscode";
import { starterCodebooks } from "../../core/codebook/starters";
import { worded } from "../../core/problem";
import { said } from "../../core/sentence";
import type { AnnotationParts } from "../annotations/commands";
import { SidecarError } from "../annotations/sidecarFiles";
import type { FileEdit } from "../annotations/sidecarWriter";
import { bytesOf } from "../bytes";
import { readFile } from "../files";
import { say } from "../say";

/**
 * Makes a codebook in a folder (one of the open ones, unless one is given), from one of those that come with the extension (below
 * `home`), and opens it. A codebook that is there already is opened as it is.
 */
export async function newCodebook(
  { history }: AnnotationParts,
  home: vscode.Uri,
  given?: unknown,
): Promise<void> {
  const folder = given instanceof vscode.Uri ? given : (await chosenFolder())?.uri;
  if (folder === undefined) return;
  const known = await existing(folder);
  if (known !== undefined) {
    await vscode.window.showTextDocument(known);
    return say(vscode.l10n.t("This folder has a codebook already. Here it is."));
  }
  const starters = starterCodebooks.map(({ title, detail, file }) => ({ label: title, detail, file }));
  const chosen = await vscode.window.showQuickPick(starters, {
    title: vscode.l10n.t("Start a codebook from what?"),
    placeHolder: vscode.l10n.t("You can change every code afterwards"),
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const source = await readFile(vscode.Uri.joinPath(home, "media", "codebooks", chosen.file));
  if (source.kind !== "text") throw new Error(`${chosen.file} is missing from the extension.`);
  const uri = vscode.Uri.joinPath(folder, "codebook.yaml");
  await history.applyAll(vscode.l10n.t("start the codebook “{0}”", chosen.label), [
    { uri, forward: beginning(source.text), backward: "lines" },
  ]);
  await vscode.window.showTextDocument(uri);
}

async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (only === undefined)
    throw new SidecarError(vscode.l10n.t("A codebook is kept in a folder: open a folder first."));
  if (folders.length === 1) return only;
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t("A codebook for which folder?"),
  });
}

async function existing(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const name of ["codebook.yaml", "codebook.yml"]) {
    const one = vscode.Uri.joinPath(folder, name);
    if ((await bytesOf(one)) !== undefined) return one;
  }
  return undefined;
}

/** The whole text of a new file; whoever made one meanwhile keeps it. */
function beginning(content: string): FileEdit {
  return (text) => {
    if (text === "") return { value: [{ start: 0, end: 0, text: content }], problems: [] };
    const sentence = said`Somebody made a codebook there at this moment.`;
    return {
      value: undefined,
      problems: [{ code: "codebook.unchanged", ...worded(sentence), severity: "error", start: 0, end: 0 }],
    };
  };
}
