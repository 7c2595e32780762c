/** New codes of an import, for the codebooks that govern its texts. */

import * as vscode from "vscode";
import { type CodebookChange, editCodebook } from "../../core/codebook/edit";
import { codebookFileNames } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import type { Incoming } from "../../core/exchange/model";
import {
  type CodesByCodebook,
  codesByCodebook,
  definitionsLeft,
  emptyCodebook,
  type IncomingCodes,
  newCodes,
} from "../../core/exchange/newCodes";
import { type Sentence, said } from "../../core/sentence";
import { applySplices } from "../../core/yaml/splice";
import type { Codebooks } from "../annotations/codebooks";
import type { FileChange } from "../annotations/history";
import { SidecarError } from "../annotations/sidecarFiles";
import { readFile } from "../files";
import type { NamedTexts } from "./namedTexts";

export interface CodebookAddition {
  readonly name: string;
  readonly codes: readonly string[];
  readonly change: FileChange;
}

/** What becomes of the codes of an import. */
export interface CodesPlan {
  /** One for each codebook that gets something new. */
  readonly codebooks: readonly CodebookAddition[];
  /** What is left out, and why. */
  readonly faults: readonly Sentence[];
}

/**
 * Which codes go into which codebook: those that govern the texts of the file, or its folder where none of them is here. `makes`:
 * whether a codebook comes to be in that folder, if it has none.
 */
export async function codesPlan(
  codebooks: Codebooks,
  texts: NamedTexts,
  incoming: Incoming,
  makes: boolean,
): Promise<CodesPlan> {
  if ((incoming.codes ?? []).length === 0) return { codebooks: [], faults: [] };
  // Watchers are late: a codebook that was just made must not be passed over.
  codebooks.forget();
  const governing = new Map<string, string | undefined>();
  for (const { text } of incoming.items) {
    const document = governing.has(text) ? undefined : await texts.find(text);
    if (document !== undefined) governing.set(text, (await codebooks.fileFor(document))?.toString());
  }
  const otherwise = governing.size > 0 ? undefined : await codebookOf(await texts.folder(), codebooks, makes);
  const shares = codesByCodebook(incoming, governing, otherwise?.toString());
  const left = definitionsLeft(shares);
  const fault = said`no codebook is in the folder, so that definitions of codes are left out: ${left}. Make one first to keep them`;
  return { codebooks: await additionsTo(shares), faults: left === 0 ? [] : [fault] };
}

/** Undefined where none governs a folder and none is made. */
async function codebookOf(
  folder: vscode.Uri | undefined,
  codebooks: Codebooks,
  makes: boolean,
): Promise<vscode.Uri | undefined> {
  if (folder === undefined) return undefined;
  const own = vscode.Uri.joinPath(folder, codebookFileNames[0]);
  return (await codebooks.fileFor(own)) ?? (makes ? own : undefined);
}

async function additionsTo(shares: CodesByCodebook): Promise<readonly CodebookAddition[]> {
  const additions: CodebookAddition[] = [];
  for (const [address, share] of shares) {
    const addition = address === undefined ? undefined : await additionTo(vscode.Uri.parse(address), share);
    if (addition !== undefined) additions.push(addition);
  }
  return additions;
}

/** Undefined where nothing is new. A codebook that is not there yet comes to be. */
async function additionTo(uri: vscode.Uri, incoming: IncomingCodes): Promise<CodebookAddition | undefined> {
  const file = await readFile(uri);
  const name = vscode.workspace.asRelativePath(uri);
  if (file.kind === "unreadable")
    throw new SidecarError(vscode.l10n.t("{0} cannot be read. {1}", name, file.reason));
  const text = file.kind === "text" ? file.text : "";
  const changes = newCodes(readCodebook(text).value, incoming);
  if (changes.length === 0) return undefined;
  const codes = changes.flatMap((change) => ("code" in change ? [change.code] : []));
  const change: FileChange = { uri, forward: (now) => withCodes(now, changes), backward: "lines" };
  return { name, codes, change };
}

function withCodes(text: string, changes: readonly CodebookChange[]): ReturnType<typeof editCodebook> {
  if (text !== "") return editCodebook(text, changes);
  const { value, problems } = editCodebook(emptyCodebook, changes);
  if (value === undefined) return { value, problems };
  return { value: [{ start: 0, end: 0, text: applySplices(emptyCodebook, value) }], problems };
}
