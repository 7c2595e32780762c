/** What a user does with annotations, as functions from a command's arguments. `activate.ts` gives them their names. */

import * as vscode from "vscode";
import { outdatedJudge } from "../../core/codebook/outdated";
import { sameRanges } from "../../core/coding/walk";
import { coderOf } from "../../core/sidecar/coder";
import type { Annotation, AnnotationFields, AnnotationPart } from "../../core/sidecar/model";
import { partOf } from "../../core/sidecar/part";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import { inOneLine } from "../../core/text/oneLine";
import { addCode } from "../codebook/addCode";
import { policyEditor, selectedRanges } from "../coding/selection";
import { chosenAnnotation, type Here, type Target } from "../coding/target";
import type { Visited } from "../coding/visited";
import { offer, say } from "../say";
import { coderName } from "../settings";
import { timeNow } from "../timeNow";
import type { BaseTexts } from "./baseTexts";
import type { Codebooks } from "./codebooks";
import { type CodeChoice, pickCode } from "./codePicker";
import { createAnnotation } from "./create";
import type { FolderAnnotations } from "./folderAnnotations";
import type { AnnotationItem } from "./folderItems";
import type { History } from "./history";
import type { AnnotationSessions } from "./sessions";
import type { SidecarPlaces } from "./sidecarPlaces";
import { TrackedRanges } from "./trackedRanges";

export interface AnnotationParts {
  readonly sessions: AnnotationSessions;
  readonly codebooks: Codebooks;
  readonly folder: FolderAnnotations;
  readonly history: History;
  readonly places: SidecarPlaces;
  readonly bases: BaseTexts;
  readonly visited: Visited;
  /** Where the key was pressed that a command is the answer to, if it had to wait for its turn. */
  readonly here?: Here;
  readonly state: vscode.Memento;
}

export { say } from "../say";

const lastCodeKey = "glossator.lastCode";

/**
 * Asks for a code and annotates the selection with it. `given` skips the question: for key bindings of a user's own. Answers with
 * what was made, if anything was.
 */
export async function annotate(parts: AnnotationParts, given?: unknown): Promise<Target | undefined> {
  const editor = policyEditor();
  if (editor === undefined) return undefined;
  const ranges = selectedRanges(editor);
  if (ranges.length === 0) {
    say(vscode.l10n.t("Select the words you want to annotate, then try again."));
    return undefined;
  }
  return annotatePassage(parts, new TrackedRanges(editor.document, ranges), {
    code: async () =>
      typeof given === "string" ? given : askForCode(parts, editor.document, vscode.l10n.t("Annotate")),
  });
}

/** Annotates the selection with the code used last; asks when there is none yet. */
export function repeatCode(parts: AnnotationParts): Promise<Target | undefined> {
  return annotate(parts, lastCode(parts));
}

/** The code given last in this folder. */
export function lastCode({ state }: AnnotationParts): string | undefined {
  return state.get<string>(lastCodeKey);
}

/** Lets the code given last follow a change of codes; undefined forgets it. */
export async function followLastCode(
  parts: AnnotationParts,
  codeAfter: (code: string) => string | undefined,
): Promise<void> {
  const code = lastCode(parts);
  if (code !== undefined) await parts.state.update(lastCodeKey, codeAfter(code));
}

export interface Coding {
  /** Undefined when the user leaves. */
  readonly code: () => Promise<string | undefined>;
  /** Glossary ids. */
  readonly mentions?: readonly string[];
}

/** Annotates a passage, which may move while the user is asked for a code, and lets go of it. Undefined when the user leaves. */
export async function annotatePassage(
  parts: AnnotationParts,
  passage: TrackedRanges,
  coding: Coding,
): Promise<Target | undefined> {
  try {
    const code = await coding.code();
    return code === undefined ? undefined : await addAnnotation(parts, passage, code, coding.mentions);
  } finally {
    passage.dispose();
  }
}

async function addAnnotation(
  parts: AnnotationParts,
  passage: TrackedRanges,
  code: string,
  mentions: readonly string[] | undefined,
): Promise<Target> {
  const { document } = passage;
  const by = coderName(document.uri);
  const base = await parts.bases.savedBlob(document);
  const annotation = createAnnotation({
    passage,
    code,
    by,
    base,
    ...(mentions === undefined ? {} : { mentions }),
  });
  const uri = await parts.places.sidecarUri(document.uri, by);
  const written = parts.history.apply(
    vscode.l10n.t("annotate “{0}”", code),
    uri,
    [{ kind: "add", annotation }],
    [{ kind: "delete", id: annotation.id }],
  );
  parts.visited.set(document, annotation.id);
  if (isTwice(parts, passage, annotation)) {
    const twice = vscode.l10n.t("These words had the code “{0}” already; now they have it twice.", code);
    vscode.window.setStatusBarMessage(`$(info) ${twice}`, 6000);
  }
  // A disk takes its time, and the reader goes on reading.
  await (parts.sessions.open(document)?.placeWhile(annotation, uri, passage.ranges, written) ?? written);
  parts.sessions.sidecarChanged(uri);
  await parts.state.update(lastCodeKey, code);
  return { annotation, sidecar: uri, document: document.uri };
}

/** Whether the same coder has given the same words the same code before. That may be meant; more often a key was pressed twice. */
function isTwice({ sessions }: AnnotationParts, passage: TrackedRanges, { code, by }: Annotation): boolean {
  const known = sessions.of(passage.document)?.annotations ?? [];
  return known.some(
    (one) => one.annotation.code === code && coderOf(one) === by && sameRanges(one.ranges, passage.ranges),
  );
}

/**
 * Gives the annotation under the cursor (or of the side bar) another code, `given` by a quick fix or asked for; answers with it as it
 * then is.
 */
export async function changeCode(
  parts: AnnotationParts,
  item?: AnnotationItem,
  given?: unknown,
): Promise<Target | undefined> {
  const target = await chosenAnnotation(parts, item);
  if (target === undefined) return undefined;
  const { code: old } = target.annotation;
  const quote = shortQuote(target.annotation);
  const title =
    old === undefined
      ? vscode.l10n.t("Give “{0}” a code", quote)
      : vscode.l10n.t("Change code “{0}” of “{1}”", old, quote);
  const code = typeof given === "string" ? given : await askForCode(parts, target.document, title);
  if (code === undefined) return undefined;
  const fields = {
    code,
    ...((await isOlderThan(parts, target, code)) ? { confirmed: timeNow() } : {}),
  };
  await update(parts, target, vscode.l10n.t("change code to “{0}”", code), fields);
  return { ...target, annotation: { ...target.annotation, ...fields } };
}

/** Whether an annotation is older than the definition of a code that it gets now. */
async function isOlderThan(
  { codebooks }: AnnotationParts,
  { annotation, document }: Target,
  code: string,
): Promise<boolean> {
  const codebook = await codebooks.for(document);
  return codebook !== undefined && outdatedJudge(codebook)({ ...annotation, code })?.isCertain === true;
}

/** Edits the note of the annotation under the cursor (or of the side bar); an empty note is removed. */
export async function editNote(parts: AnnotationParts, item?: AnnotationItem): Promise<void> {
  const target = await chosenAnnotation(parts, item);
  if (target === undefined) return;
  const { line, whole } = inOneLine(target.annotation.note ?? "");
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t("Note on “{0}”", shortQuote(target.annotation)),
    value: line,
    // The cursor behind what is there: the first key must not replace a note.
    valueSelection: [line.length, line.length],
    placeHolder: vscode.l10n.t("What you want to remember, or to ask others, about this passage"),
    ...(line === "" ? {} : { prompt: vscode.l10n.t("An empty note is removed.") }),
  });
  if (note !== undefined && note !== line)
    await update(parts, target, vscode.l10n.t("edit note"), { note: note === "" ? undefined : whole(note) });
}

/** Deletes the annotation under the cursor (or of the side bar). Undo brings it back as it was. */
export async function deleteAnnotation(parts: AnnotationParts, item?: AnnotationItem): Promise<void> {
  const target = await chosenAnnotation(parts, item);
  if (target === undefined) return;
  const { annotation, sidecar } = target;
  const title = vscode.l10n.t("delete “{0}”", shortQuote(annotation));
  await parts.history.apply(
    title,
    sidecar,
    [{ kind: "delete", id: annotation.id }],
    [{ kind: "add", annotation }],
  );
  // At once, so that the next key finds the one below it.
  parts.sessions.forget(annotation.id);
  await parts.sessions.reload(sidecar);
}

/** Sets fields of an annotation and remembers how they were. */
export async function update(
  parts: AnnotationParts,
  { annotation, sidecar }: Target,
  title: string,
  fields: AnnotationFields,
): Promise<void> {
  const names = Object.keys(fields) as (keyof AnnotationFields)[];
  const before: AnnotationFields = Object.fromEntries(names.map((name) => [name, annotation[name]]));
  const { id } = annotation;
  await parts.history.apply(
    title,
    sidecar,
    [{ kind: "update", id, fields }],
    [{ kind: "update", id, fields: before }],
  );
  await parts.sessions.reload(sidecar);
}

/** Sets one attribute, reply or relation of an annotation, whatever others have said beside it, and remembers how it was. */
export async function updatePart(
  parts: AnnotationParts,
  { annotation, sidecar }: Target,
  title: string,
  part: AnnotationPart,
): Promise<void> {
  const { id } = annotation;
  await parts.history.apply(
    title,
    sidecar,
    [{ kind: "part", id, part }],
    [{ kind: "part", id, part: partOf(annotation, part) }],
  );
  await parts.sessions.reload(sidecar);
}

/** Opens the text of an annotation and selects its words. Lost ones open the text and say so. */
export async function goTo(parts: AnnotationParts, item: AnnotationItem): Promise<void> {
  if (item.document === undefined)
    return say(vscode.l10n.t("The text of this annotation is not in its folder any more."));
  const document = await vscode.workspace.openTextDocument(item.document);
  const editor = await vscode.window.showTextDocument(document);
  const session = parts.sessions.open(document);
  await session?.load();
  const placed = session?.find(item.annotation.id);
  if (placed === undefined || placed.ranges.length === 0)
    return offer(
      vscode.l10n.t("“{0}” is not found in the text with certainty.", shortQuote(item.annotation)),
      vscode.l10n.t("Re-attach…"),
      () => vscode.commands.executeCommand("glossator.reattach", item),
    );
  await parts.visited.goTo(editor, placed);
}

/** The code the user picks for a text, undefined when they leave. */
export async function askForCode(
  parts: AnnotationParts,
  document: vscode.Uri | vscode.TextDocument,
  title: string,
): Promise<string | undefined> {
  return pickCode(title, choiceFor(parts, document instanceof vscode.Uri ? document : document.uri));
}

async function choiceFor(parts: AnnotationParts, uri: vscode.Uri): Promise<CodeChoice> {
  const codes = await parts.codebooks.codes(uri);
  return {
    codes,
    colourOfCode: await parts.codebooks.colours(uri),
    // All annotation files of the folder are read for these.
    used: codes.length > 0 ? [] : await parts.folder.usedCodes(),
    addCode: (typed) => addCode(parts, uri, codes, typed),
  };
}

/** The words of an annotation, short enough for a message. */
export function shortQuote(annotation: Annotation): string {
  return shorten(quoteOf(annotation));
}
