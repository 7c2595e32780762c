import * as vscode from "vscode";
import { formatOf } from "../../core/exchange/format";
import { additionSentences, importPreview, newCodesSentence } from "../../core/exchange/importPreview";
import type { AnnotationParts } from "../annotations/commands";
import { nameOf, SidecarError } from "../annotations/sidecarFiles";
import { bytesOf } from "../bytes";
import type { ChangePreviews } from "../codebook/confirm";
import type { Host } from "../host";
import { inWords } from "../inWords";
import { say } from "../say";
import type { VirtualTexts } from "../virtualTexts";
import { codesPlan } from "./codebookAddition";
import { annotationsPlan, type ImportPlan } from "./importPlan";
import { NamedTexts } from "./namedTexts";

export interface ImportParts extends Pick<Host, "loadReaders"> {
  readonly parts: AnnotationParts;
  readonly changes: ChangePreviews;
  readonly texts: VirtualTexts;
}

/**
 * Adds the annotations of a file from another program to the sidecars of their texts: shows what would come and what cannot, asks, and
 * makes it one act that can be undone.
 */
export async function importAnnotations(own: ImportParts): Promise<void> {
  if (vscode.workspace.workspaceFolders === undefined)
    return say(vscode.l10n.t("Annotations are imported into the texts of a folder: open that folder first."));
  const file = await chosenFile();
  if (file === undefined) return;
  const plan = await planned(own, file);
  if (plan === undefined) return;
  const additions = plan.additions.filter(({ change }) => change.forward.length > 0);
  const text = importPreview({ file: nameOf(file), ...plan }, inWords);
  if (additions.length === 0 && plan.codebooks.length === 0) return sayNothingNew(own, plan, text);
  if (!(await own.changes.ask({ act: vscode.l10n.t("Import"), text })))
    return say(vscode.l10n.t("Nothing was changed."));
  const { history, sessions } = own.parts;
  const changes = [...additions, ...plan.codebooks].map(({ change }) => change);
  await history.applyAll(vscode.l10n.t("import {0}", nameOf(file)), changes);
  for (const { change } of additions) sessions.sidecarChanged(change.uri);
  own.parts.codebooks.forget();
  say(
    vscode.l10n.t(
      "{0}: done. {1} “Undo Annotation Change” takes all of it back.",
      vscode.l10n.t("Import of {0}", nameOf(file)),
      [...additionSentences(plan.additions), ...plan.codebooks.map(newCodesSentence)].map(inWords).join(" "),
    ),
  );
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Import annotations from which file?"),
      openLabel: vscode.l10n.t("Import"),
      filters: {
        [vscode.l10n.t("Annotations")]: ["qdpx", "qdc", "csv", "tsv", "jsonld", "json"],
        [vscode.l10n.t("All files")]: ["*"],
      },
    })) ?? [];
  return file;
}

/** Undefined when the user stops it. */
async function planned(
  { parts, loadReaders }: ImportParts,
  file: vscode.Uri,
): Promise<ImportPlan | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Looking what {0} holds", nameOf(file)),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const { readIncoming } = await loadReaders();
    const format = formatOf(file.path);
    const incoming = readIncoming(await contentOf(file), format);
    const texts = new NamedTexts(file);
    const plan = await annotationsPlan(parts, texts, incoming, progress, token);
    if (plan === undefined) return undefined;
    const codes = await codesPlan(parts.codebooks, texts, incoming, format === "refi-codes");
    return { ...plan, ...codes, faults: [...plan.faults, ...codes.faults] };
  });
}

async function contentOf(file: vscode.Uri): Promise<Uint8Array> {
  try {
    const bytes = await bytesOf(file);
    if (bytes !== undefined) return bytes;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SidecarError(vscode.l10n.t("{0} cannot be read. {1}", nameOf(file), reason));
  }
  throw new SidecarError(vscode.l10n.t("{0} is not there any more.", nameOf(file)));
}

/** Where something is wrong, a document says what. */
async function sayNothingNew({ texts }: ImportParts, { faults }: ImportPlan, text: string): Promise<void> {
  if (faults.length === 0)
    return say(vscode.l10n.t("There is nothing new in it: all of its annotations are here already."));
  await vscode.window.showTextDocument(texts.add(`${vscode.l10n.t("Import")}.diff`, text), {
    preview: false,
  });
  say(vscode.l10n.t("Nothing can be imported. The document says what is in the way."));
}
