import * as vscode from "vscode";
import type { OutgoingSidecar } from "../../core/exchange/model";
import { outgoingSidecar } from "../../core/exchange/outgoing";
import type { Codebooks } from "../annotations/codebooks";
import type { FolderAnnotations, FolderSidecar } from "../annotations/folderAnnotations";
import type { ResolveFile } from "../annotations/folderStates";
import { isBlind, isShown, shownOf } from "../annotations/shown";
import { coderOfFile } from "../annotations/sidecarPlaces";
import { readFile } from "../files";
import { rest } from "../inSlices";

/** A text with what everybody made of it. */
export interface AnnotatedText {
  readonly document: vscode.Uri;
  readonly text: string;
  readonly sidecars: readonly OutgoingSidecar[];
}

/** What the annotations of the open folders are read with. */
export interface ExchangeParts {
  readonly folder: FolderAnnotations;
  readonly codebooks: Codebooks;
  readonly resolve: ResolveFile;
}

/** Whether other coders' annotations are hidden in any annotated text of the open folders. */
export async function isAnyBlind({ folder }: Pick<ExchangeParts, "folder">): Promise<boolean> {
  return (await folder.all()).some(({ document }) => document !== undefined && isBlind(document));
}

/**
 * All annotated texts of the open folders with where their annotations stand today, in the order of their sidecars; undefined when
 * the user stops it. `whose`: everybody's, or only what is shown to somebody who codes blind. Looks into every text, which takes its
 * time and is shown.
 */
export async function annotatedTexts(
  { folder, resolve }: ExchangeParts,
  whose: "all" | "shown" = "all",
): Promise<readonly AnnotatedText[] | undefined> {
  const byText = new Map<string, FolderSidecar[]>();
  for (const file of await folder.all()) {
    const sidecar = whose === "all" ? file : shownIn(file);
    if (sidecar?.document === undefined) continue;
    const key = sidecar.document.toString();
    byText.set(key, [...(byText.get(key) ?? []), sidecar]);
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Reading annotations"),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const texts: AnnotatedText[] = [];
    for (const [uri, sidecars] of byText) {
      if (token.isCancellationRequested) return undefined;
      progress.report({ increment: 100 / byText.size });
      await rest();
      const read = await annotatedText(vscode.Uri.parse(uri), sidecars, resolve);
      if (read !== undefined) texts.push(read);
    }
    return texts;
  });
}

/** What is shown of a sidecar; undefined when that is nothing, so that not even its coder is named. */
function shownIn(file: FolderSidecar): FolderSidecar | undefined {
  const { uri, document = uri, sidecar } = file;
  const annotations = shownOf(sidecar.annotations, uri, document);
  const isOwnFile = isShown(undefined, uri, document);
  if (annotations.length === 0 && !isOwnFile) return undefined;
  return {
    ...file,
    sidecar: { ...sidecar, annotations, document: isOwnFile ? sidecar.document : {} },
  };
}

/** Undefined for a text that cannot be read. */
async function annotatedText(
  uri: vscode.Uri,
  files: readonly FolderSidecar[],
  resolve: ResolveFile,
): Promise<AnnotatedText | undefined> {
  const text = await textOf(uri);
  if (text === undefined) return undefined;
  const path = vscode.workspace.asRelativePath(uri);
  const sidecars: OutgoingSidecar[] = [];
  for (const { uri: file, sidecar } of files) {
    const anchors = (await resolve(uri, sidecar.annotations)) ?? [];
    const own = { path: vscode.workspace.asRelativePath(file), coder: coderOfFile(file), content: sidecar };
    sidecars.push(outgoingSidecar({ path, text }, own, anchors));
  }
  return { document: uri, text, sidecars };
}

/** What the language server reads as well: what is in an editor goes before what is on disk. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  const file = await readFile(uri);
  return file.kind === "text" ? file.text : undefined;
}
