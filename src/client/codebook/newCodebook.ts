import * as vscode from "vscode";
import type { CodeLevel } from "../../core/codebook/model";
import { emptyStarter, starterCodebooks, withCodes } from "../../core/codebook/starters";
import { errorAt } from "../../core/problem";
import { said } from "../../core/sentence";
import type { AnnotationParts } from "../annotations/commands";
import type { FolderAnnotations } from "../annotations/folderAnnotations";
import { isShown } from "../annotations/shown";
import { SidecarError } from "../annotations/sidecarFiles";
import type { FileEdit } from "../annotations/sidecarWriter";
import { bytesOf } from "../bytes";
import { chooseFolder } from "../chooseFolder";
import { readFile } from "../files";
import { inWords } from "../inWords";
import { say } from "../say";

interface Starter extends vscode.QuickPickItem {
  readonly file: string;
  /** What is put into it. */
  readonly codes: readonly UsedCode[];
}

interface UsedCode {
  readonly level: CodeLevel;
  readonly code: string;
}

/**
 * Makes a codebook in a folder (one of the open ones, unless one is given), from one of those that come with the extension (below
 * `home`) or from the codes that are used there, and opens it. A codebook that is there already is opened as it is.
 */
export async function newCodebook(
  parts: Pick<AnnotationParts, "folder" | "history">,
  home: vscode.Uri,
  given?: unknown,
): Promise<void> {
  const folder = given instanceof vscode.Uri ? given : await chosenFolder();
  if (folder === undefined) return;
  const known = await existing(folder);
  if (known !== undefined) {
    await vscode.window.showTextDocument(known);
    return say(vscode.l10n.t("This folder has a codebook already. Here it is."));
  }
  const chosen = await vscode.window.showQuickPick(await startersFor(parts, folder), {
    title: vscode.l10n.t("Start a codebook from what?"),
    placeHolder: vscode.l10n.t("You can change every code afterwards"),
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const source = await readFile(vscode.Uri.joinPath(home, "media", "codebooks", chosen.file));
  if (source.kind !== "text") throw new Error(`${chosen.file} is missing from the extension.`);
  const uri = vscode.Uri.joinPath(folder, "codebook.yaml");
  const content = withCodes(source.text, chosen.codes);
  await parts.history.applyAll(vscode.l10n.t("start the codebook “{0}”", chosen.label), [
    { uri, forward: beginning(content), backward: "lines" },
  ]);
  await vscode.window.showTextDocument(uri);
}

/** Whoever has typed codes of their own is offered those first. */
async function startersFor(
  { folder: annotations }: Pick<AnnotationParts, "folder">,
  folder: vscode.Uri,
): Promise<readonly Starter[]> {
  const shipped = starterCodebooks.map(({ title, detail, file }) => ({
    label: inWords(title),
    detail: inWords(detail),
    file,
    codes: [],
  }));
  const codes = await usedIn(annotations, folder);
  if (codes.length === 0) return shipped;
  const label = vscode.l10n.t("The codes that are used here");
  return [{ label, detail: codes.map(({ code }) => code).join(", "), file: emptyStarter, codes }, ...shipped];
}

/** Codes of passages, the most used first, then those of whole texts. */
async function usedIn(annotations: FolderAnnotations, folder: vscode.Uri): Promise<readonly UsedCode[]> {
  const inside = (uri: vscode.Uri) =>
    uri.authority === folder.authority && uri.path.startsWith(`${folder.path.replace(/\/$/, "")}/`);
  const passages = await annotations.usedCodes(inside);
  const texts = (await annotations.all())
    .filter(({ uri, document = uri }) => inside(uri) && isShown(undefined, uri, document))
    .flatMap(({ sidecar }) => sidecar.document.codes ?? []);
  return [
    ...passages.map((code) => ({ level: "passage", code }) as const),
    ...[...new Set(texts)].sort().map((code) => ({ level: "document", code }) as const),
  ];
}

async function chosenFolder(): Promise<vscode.Uri | undefined> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0)
    throw new SidecarError(vscode.l10n.t("A codebook is kept in a folder: open a folder first."));
  return chooseFolder(vscode.l10n.t("A codebook for which folder?"));
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
    return { value: undefined, problems: [errorAt("codebook.unchanged", sentence)] };
  };
}
