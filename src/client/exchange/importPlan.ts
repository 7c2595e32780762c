/** What an import would do to the open folders, found out before anything is changed. */

import * as vscode from "vscode";
import { type Addition, additionOf } from "../../core/exchange/addition";
import { type Arrivals, arrivalsInSteps, outsideSentence } from "../../core/exchange/arrivals";
import type { ShownAddition } from "../../core/exchange/importPreview";
import { likenessesInSteps } from "../../core/exchange/likeness";
import type { Incoming, IncomingItem } from "../../core/exchange/model";
import { groupBy } from "../../core/groupBy";
import { type Sentence, said } from "../../core/sentence";
import type { DocumentFacts, SidecarChange } from "../../core/sidecar/model";
import { decodeText } from "../../core/text/decode";
import type { AnnotationParts } from "../annotations/commands";
import type { FileChange } from "../annotations/history";
import { isBlind } from "../annotations/shown";
import { readSidecarFile, type SidecarFile } from "../annotations/sidecarFiles";
import { coderOfFile } from "../annotations/sidecarPlaces";
import { bytesOf } from "../bytes";
import { inSlices, rest } from "../inSlices";
import { firstFault } from "../inWords";
import { coderName } from "../settings";
import type { CodebookAddition } from "./codebookAddition";
import type { NamedTexts } from "./namedTexts";

/** A sidecar that an import adds to. */
export interface PlannedAddition extends ShownAddition {
  readonly change: FileChange;
}

/** What an import adds to sidecars. */
export interface AnnotationsPlan {
  readonly additions: readonly PlannedAddition[];
  /** What is left out, and why. */
  readonly faults: readonly Sentence[];
}

export interface ImportPlan extends AnnotationsPlan {
  readonly codebooks: readonly CodebookAddition[];
}

type Parts = Pick<AnnotationParts, "places" | "bases">;

/** Undefined when the user stops it. Reads every text that is named, with its sidecars. */
export async function annotationsPlan(
  parts: Parts,
  texts: NamedTexts,
  { items, faults: read }: Incoming,
  progress: vscode.Progress<{ readonly increment: number }>,
  token: vscode.CancellationToken,
): Promise<AnnotationsPlan | undefined> {
  const additions: PlannedAddition[] = [];
  const faults = [...read];
  const byText = groupBy(items, ({ text }) => text);
  for (const [path, own] of byText) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ increment: 100 / byText.size });
    await rest();
    const document = await texts.find(path);
    const planned =
      document === undefined
        ? said`${path}: no such text in the open folders. Open the folder that holds it, or give it this name, then import again. Left out: ${own.length}`
        : await additionsFor(parts, document, own);
    if ("template" in planned) faults.push(planned);
    else {
      additions.push(...planned.additions);
      faults.push(...planned.faults);
    }
  }
  return { additions, faults };
}

/** Or why nothing can be added to that text. */
async function additionsFor(
  { places, bases }: Parts,
  document: vscode.Uri,
  items: readonly IncomingItem[],
): Promise<AnnotationsPlan | Sentence> {
  const path = vscode.workspace.asRelativePath(document);
  const here = await textOf(document, bases);
  if ("template" in here) return said`${path}: ${here} Left out: ${items.length}`;
  const files = await Promise.all((await places.sidecarsOf(document)).map(readSidecarFile));
  const likenesses: string[] = [];
  for (const { uri, sidecar } of files)
    likenesses.push(...(await inSlices(likenessesInSteps(here.text, sidecar.annotations, coderOfFile(uri)))));
  const known = {
    ids: new Set(files.flatMap(({ sidecar }) => sidecar.annotations.map(({ id }) => id))),
    likenesses: new Set(likenesses),
  };
  const additions: PlannedAddition[] = [];
  const faults: Sentence[] = [];
  for (const arrivals of await inSlices(arrivalsInSteps(here, items))) {
    const file = await readSidecarFile(await places.sidecarUri(document, arrivals.coder));
    const name = vscode.workspace.asRelativePath(file.uri);
    if (arrivals.outside > 0) faults.push(said`${path}: ${outsideSentence(arrivals)}`);
    if (file.sidecar.writable) {
      const addition = additionOf(arrivals, known, file.sidecar, Math.random);
      const isHidden = isOthers(arrivals, document);
      additions.push({ name, text: here.text, addition, isHidden, change: changeOf(file, addition) });
    } else faults.push(unwritable(name, file, arrivals));
  }
  return { additions, faults };
}

function unwritable(name: string, { problems }: SidecarFile, { passages, facts }: Arrivals): Sentence {
  const reason = firstFault(problems) ?? "";
  const left = passages.length + facts.length;
  return said`${name}: this file is not valid, and is left as it is: ${reason} Mend it, then import again. Left out: ${left}`;
}

/** What the editor shows of a text, with the blob id of its file if that holds the same; or why it cannot be had. */
async function textOf(
  document: vscode.Uri,
  bases: Parts["bases"],
): Promise<{ readonly text: string; readonly base: string | undefined } | Sentence> {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === document.toString());
  if (open !== undefined) return { text: open.getText(), base: await bases.savedBlob(open) };
  const bytes = await bytesOf(document);
  if (bytes === undefined) return said`It is not there any more.`;
  const { text, problem } = decodeText(bytes);
  return text === undefined ? said`${problem}` : { text, base: await bases.keep(document, bytes) };
}

function isOthers({ coder }: Arrivals, document: vscode.Uri): boolean {
  return isBlind(document) && coder !== undefined && coder !== coderName(document);
}

function changeOf({ uri, sidecar }: SidecarFile, { changes }: Addition): FileChange {
  return { uri, forward: changes, backward: changes.map((change) => takingBack(change, sidecar.document)) };
}

function takingBack(change: SidecarChange, before: DocumentFacts): SidecarChange {
  if (change.kind === "add") return { kind: "delete", id: change.annotation.id };
  if (change.kind !== "document") return change;
  const none = Object.fromEntries(Object.keys(change.fields).map((key) => [key, undefined]));
  return { kind: "document", fields: { ...none, ...before } };
}
