/** New codes of an import, for the codebook of the open folder. */

import * as vscode from "vscode";
import { type CodebookChange, editCodebook } from "../../core/codebook/edit";
import { codebookFileNames } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import type { Incoming } from "../../core/exchange/model";
import { emptyCodebook, newCodes } from "../../core/exchange/newCodes";
import { applySplices } from "../../core/yaml/splice";
import type { FileChange } from "../annotations/history";
import { readFile } from "../files";

/** How many definitions an import brings for which there is no codebook. */
export interface LeftDefinitions {
  readonly leftOut: number;
}

export interface CodebookAddition {
  readonly name: string;
  readonly codes: readonly string[];
  readonly change: FileChange;
}

/** Undefined where nothing is new. Where no codebook is there, `makes` says whether one comes to be. Which one: that of the first open folder. */
export async function codebookAddition(
  folder: vscode.Uri,
  incoming: Incoming,
  makes: boolean,
): Promise<CodebookAddition | LeftDefinitions | undefined> {
  if ((incoming.codes ?? []).length === 0) return undefined;
  for (const name of codebookFileNames) {
    const uri = vscode.Uri.joinPath(folder, name);
    const file = await readFile(uri);
    if (file.kind === "text") return additionTo(uri, file.text, incoming);
  }
  if (!makes) {
    const leftOut = (incoming.codes ?? []).filter(({ definition }) => definition !== undefined).length;
    return leftOut === 0 ? undefined : { leftOut };
  }
  return additionTo(vscode.Uri.joinPath(folder, codebookFileNames[0]), "", incoming);
}

function additionTo(uri: vscode.Uri, text: string, incoming: Incoming): CodebookAddition | undefined {
  const changes = newCodes(readCodebook(text).value, incoming);
  if (changes.length === 0) return undefined;
  const codes = changes.flatMap((change) => ("code" in change ? [change.code] : []));
  const change: FileChange = { uri, forward: (now) => withCodes(now, changes), backward: "lines" };
  return { name: vscode.workspace.asRelativePath(uri), codes, change };
}

function withCodes(text: string, changes: readonly CodebookChange[]): ReturnType<typeof editCodebook> {
  if (text !== "") return editCodebook(text, changes);
  const { value, problems } = editCodebook(emptyCodebook, changes);
  if (value === undefined) return { value, problems };
  return { value: [{ start: 0, end: 0, text: applySplices(emptyCodebook, value) }], problems };
}
