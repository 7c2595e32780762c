/** Which codes there are where the user is, and which one they mean. */

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { codesWritten } from "../../core/codebook/places";
import { codeUses } from "../../core/codebook/uses";
import * as messages from "../../protocol/messages";
import type { AnnotationItem } from "../annotations/folderItems";
import type { GroupItem } from "../annotations/grouping";
import { SidecarError } from "../annotations/sidecarFiles";
import { isSidecar } from "../annotations/sidecarPlaces";
import { excludedGlob, fileGlobs, isPolicyText } from "../policyTexts";

export type Client = () => Promise<BaseLanguageClient>;
export type Overview = Exclude<messages.CodeOverviewResult, null>;

/** Codes of one codebook, and the one that was meant by where the command was called. */
export interface CodesHere {
  /** A file that the codebook governs, or the codebook. */
  readonly uri: string;
  readonly overview: Overview;
  readonly meant: messages.CodeSummary | undefined;
}

/** What a command may be given: a code, or a line of the side bar. */
export type Given = string | GroupItem | AnnotationItem | undefined;

/** The codes that govern the file in front of the user, else those of the folder. Undefined when the user leaves. */
export async function codesHere(client: Client, given: unknown): Promise<CodesHere | undefined> {
  const item = isItem(given) ? given : undefined;
  const uri = item === undefined ? await placeToAsk() : sidecarOf(item);
  if (uri === undefined) return undefined;
  const running = await client();
  const params: messages.CodeOverviewParams = { uri };
  const overview = await running.sendRequest<messages.CodeOverviewResult>(messages.codeOverview, params);
  if (overview === null) throw new SidecarError(vscode.l10n.t("The codes could not be read. Try again."));
  if (overview.codes.length === 0)
    throw new SidecarError(vscode.l10n.t("There is no code yet. “Start a Codebook” makes a list of codes."));
  const name = typeof given === "string" ? given : item === undefined ? codeAtCursor() : codeOf(item);
  const meant = overview.codes.find(({ code }) => code === name);
  return { uri, overview, meant };
}

function isItem(given: unknown): given is GroupItem | AnnotationItem {
  return typeof given === "object" && given !== null && "kind" in given;
}

function sidecarOf(item: GroupItem | AnnotationItem): string | undefined {
  return (item.kind === "group" ? item.children[0]?.sidecar : item.sidecar)?.toString();
}

function codeOf(item: GroupItem | AnnotationItem): string | undefined {
  return item.kind === "group" ? item.code : item.annotation.code;
}

function isCodebook({ path }: vscode.Uri): boolean {
  return /\/codebook\.ya?ml$/.test(path);
}

/** The file in front of the user, if codes are used or defined there; else a codebook or a sidecar of the folder. */
async function placeToAsk(): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (
    document !== undefined &&
    !document.isUntitled &&
    (isCodebook(document.uri) || isSidecar(document.uri) || isPolicyText(document))
  )
    return document.uri.toString();
  const codebooks = await vscode.workspace.findFiles(fileGlobs.codebook, excludedGlob);
  if (codebooks.length > 1) {
    const items = codebooks.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
    const title = vscode.l10n.t("Codes of which codebook?");
    return (await vscode.window.showQuickPick(items, { title }))?.uri.toString();
  }
  const [found] =
    codebooks.length === 1 ? codebooks : await vscode.workspace.findFiles(fileGlobs.sidecar, excludedGlob, 1);
  if (found === undefined)
    throw new SidecarError(
      vscode.l10n.t("There are no codes in this folder yet. “Start a Codebook” makes a list of codes."),
    );
  return found.toString();
}

/** The code whose lines the cursor is in: in a codebook the last one that begins above, in a sidecar one of this line. */
function codeAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  const lineOf = (offset: number) => document.positionAt(offset).line;
  const line = selection.active.line;
  const text = document.getText();
  if (isCodebook(document.uri))
    return codesWritten(text)
      .filter(({ kind, name }) => kind === "definition" && lineOf(name.start) <= line)
      .at(-1)?.code;
  if (!isSidecar(document.uri)) return undefined;
  return codeUses(text).find(({ start }) => lineOf(start) === line)?.code;
}
