/** New codes of an import, for the codebook of the open folder. */

import * as vscode from "vscode";
import { type CodebookChange, editCodebook } from "../../core/codebook/edit";
import { codebookFileNames } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import type { Incoming } from "../../core/exchange/model";
import { definitionsIn, emptyCodebook, newCodes } from "../../core/exchange/newCodes";
import { type Sentence, said } from "../../core/sentence";
import { applySplices } from "../../core/yaml/splice";
import type { FileChange } from "../annotations/history";
import { readFile } from "../files";

export interface CodebookAddition {
  readonly name: string;
  readonly codes: readonly string[];
  readonly change: FileChange;
}

/** What becomes of the codes of an import. */
export interface CodesPlan {
  /** Undefined where nothing is new. */
  readonly codebook?: CodebookAddition | undefined;
  /** What is left out, and why. */
  readonly faults: readonly Sentence[];
}

/** Which codes go into the codebook of a folder; where none is there, `makes` says whether one comes to be. */
export async function codesPlan(folder: vscode.Uri, incoming: Incoming, makes: boolean): Promise<CodesPlan> {
  if ((incoming.codes ?? []).length === 0) return { faults: [] };
  for (const name of codebookFileNames) {
    const uri = vscode.Uri.joinPath(folder, name);
    const file = await readFile(uri);
    if (file.kind === "text") return { codebook: additionTo(uri, file.text, incoming), faults: [] };
  }
  if (makes) {
    const uri = vscode.Uri.joinPath(folder, codebookFileNames[0]);
    return { codebook: additionTo(uri, "", incoming), faults: [] };
  }
  const left = definitionsIn(incoming);
  if (left === 0) return { faults: [] };
  const fault = said`no codebook is in the folder, so that definitions of codes are left out: ${left}. Make one first to keep them`;
  return { faults: [fault] };
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
