/** Changes to codes over the codebook and all sidecars: asked for, shown, confirmed, made as one act. */

import * as vscode from "vscode";
import { textBlobId } from "../../core/anchor/base";
import { countsSentence, previewText, type RefactoringShown } from "../../core/codebook/previewText";
import { codeAfter, editCodebookFor, recodeFor } from "../../core/codebook/refactor";
import { changesEveryUse, type Refactoring } from "../../core/codebook/refactoring";
import { type Problem, type Result, worded } from "../../core/problem";
import { said } from "../../core/sentence";
import { applySplices, type Splice } from "../../core/yaml/splice";
import * as messages from "../../protocol/messages";
import { type AnnotationParts, followLastCode } from "../annotations/commands";
import type { FolderItems } from "../annotations/folderItems";
import type { FileChange } from "../annotations/history";
import { isBlind, isShown } from "../annotations/shown";
import { SidecarError } from "../annotations/sidecarFiles";
import type { ForegroundWork } from "../foreground";
import { inWords } from "../inWords";
import { say } from "../say";
import type { ChangePreviews } from "./confirm";
import { type Client, type CodesHere, codesHere } from "./overview";
import { type Asked, askDelete, askMerge, askRename, askRetire, askSplit } from "./questions";

export interface CodeChangeParts {
  readonly parts: AnnotationParts;
  readonly client: Client;
  readonly items: FolderItems;
  readonly changes: ChangePreviews;
  readonly work: ForegroundWork;
}

/** Gives a code another name, wherever it is written. */
export function renameCode(own: CodeChangeParts, given: unknown): Promise<void> {
  return changeCodes(own, given, askRename);
}

/** Gives the annotations of a code to another one, and removes the first. */
export function mergeCodes(own: CodeChangeParts, given: unknown): Promise<void> {
  return changeCodes(own, given, askMerge);
}

/** Gives some annotations of a code another one. */
export function splitCode(own: CodeChangeParts, given: unknown): Promise<void> {
  return changeCodes(own, given, (here) => askSplit(here, own.items));
}

/** Removes a code from the codebook. */
export function deleteCode(own: CodeChangeParts, given: unknown): Promise<void> {
  return changeCodes(own, given, askDelete);
}

/** Keeps a code for what has it, and no longer offers it. */
export function retireCode(own: CodeChangeParts, given: unknown): Promise<void> {
  return changeCodes(own, given, askRetire);
}

async function changeCodes(
  own: CodeChangeParts,
  given: unknown,
  ask: (here: CodesHere) => Promise<Asked | undefined>,
): Promise<void> {
  const here = await busy(own.work, vscode.l10n.t("Reading the codes of the folder"), () =>
    codesHere(own.client, given),
  );
  const asked = here === undefined ? undefined : await ask(here);
  if (here === undefined || asked === undefined) return;
  const files = await busy(own.work, vscode.l10n.t("Looking what would change"), () =>
    computed(own.client, here.uri, asked.refactoring),
  );
  if (files.length === 0) return say(vscode.l10n.t("Nothing would change."));
  const reachesUnseen = isBlind(vscode.Uri.parse(here.uri)) && changesEveryUse(asked.refactoring);
  const shown = { ...(await shownAs(asked, files)), reachesUnseen };
  if (!(await own.changes.ask({ act: asked.act, text: previewText(shown, inWords) })))
    return say(vscode.l10n.t("Nothing was changed."));
  await busy(own.work, asked.title, () =>
    own.parts.history.applyAll(lowerCase(asked.title), changesOf(asked.refactoring, files)),
  );
  for (const { uri } of files) own.parts.sessions.sidecarChanged(vscode.Uri.parse(uri));
  await followLastCode(own.parts, (code) => codeAfter(asked.refactoring, code));
  say(
    vscode.l10n.t(
      "{0}: done. {1} “Undo Annotation Change” takes all of it back.",
      asked.title,
      inWords(countsSentence(shown, true)),
    ),
  );
}

/** Says in the status bar what takes its time. */
function busy<T>(work: ForegroundWork, title: string, act: () => Promise<T>): Promise<T> {
  const options = { location: vscode.ProgressLocation.Window, title };
  return work.run(() => vscode.window.withProgress(options, act));
}

/** Throws, with the file and the line that is in the way, when not everything can be changed. */
async function computed(
  client: Client,
  uri: string,
  refactoring: Refactoring,
): Promise<readonly messages.RefactoredFile[]> {
  const params: messages.RefactorCodesParams = { uri, refactoring };
  const result = await (await client()).sendRequest<messages.RefactorCodesResult>(
    messages.refactorCodes,
    params,
  );
  if (result === null) throw new SidecarError(vscode.l10n.t("The change could not be computed. Try again."));
  if (result.kind === "refused")
    throw new SidecarError(vscode.l10n.t("Nothing was changed. {0}", result.reasons.join(" ")));
  return result.files;
}

function isCodebook(uri: string): boolean {
  return !uri.endsWith(".ann.yaml");
}

/** What the user may see of a change: who codes blind does not learn which files of others have the code. */
async function shownAs(
  { title, refactoring }: Asked,
  files: readonly messages.RefactoredFile[],
): Promise<RefactoringShown> {
  const book = files.find(({ uri }) => isCodebook(uri));
  const nameOf = (uri: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const sidecars = files
    .filter(({ uri }) => !isCodebook(uri))
    .flatMap(({ uri, recoded }) => {
      const sidecar = vscode.Uri.parse(uri);
      const shown = recoded.filter(({ by }) => isShown(by ?? undefined, sidecar, sidecar));
      return shown.length === 0 && isBlind(sidecar) ? [] : [{ name: nameOf(uri), recoded: shown }];
    });
  if (book === undefined) return { title, codebook: undefined, sidecars };
  const before = (await vscode.workspace.openTextDocument(vscode.Uri.parse(book.uri))).getText();
  const after = applySplices(before, splicesFor(refactoring, book, before).value ?? []);
  return { title, codebook: { name: nameOf(book.uri), before, after }, sidecars };
}

/** The codebook comes last, so it is written when all annotations are: no code is gone from it that some still have. */
function changesOf(
  refactoring: Refactoring,
  files: readonly messages.RefactoredFile[],
): readonly FileChange[] {
  const sorted = [...files].sort((a, b) => Number(isCodebook(a.uri)) - Number(isCodebook(b.uri)));
  return sorted.map((file) => ({
    uri: vscode.Uri.parse(file.uri),
    forward: (text) => splicesFor(refactoring, file, text),
    backward: "lines",
  }));
}

/** What a refactoring does to a file as it is now. Where it is as it was when that was computed, it is not computed again. */
function splicesFor(
  refactoring: Refactoring,
  { uri, splices, madeFor }: messages.RefactoredFile,
  text: string,
): Result<readonly Splice[] | undefined> {
  if (textBlobId(text) === madeFor) return { value: splices, problems: [] };
  if (isCodebook(uri)) return withLine(text, editCodebookFor(refactoring, text));
  return withLine(text, splicesOf(recodeFor(refactoring, uri, text)));
}

function splicesOf({ value, problems }: ReturnType<typeof recodeFor>): Result<readonly Splice[] | undefined> {
  return { value: value?.splices, problems };
}

/** A file that became invalid since it was looked at is named by its writer; the line is told here. */
function withLine<T>(text: string, { value, problems }: Result<T>): Result<T> {
  const named = problems.map((one): Problem => {
    const line = text.slice(0, one.start).split("\n").length;
    return { ...one, ...worded(said`Line ${line}: ${one.sentence}`) };
  });
  return { value, problems: named };
}

function lowerCase(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
