/** What a user does in comment threads: each act changes one record and can be undone. */

import * as vscode from "vscode";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Reply } from "../../core/sidecar/model";
import { type AnnotationParts, goTo, say, update, updatePart } from "../annotations/commands";
import type { AnnotationItem } from "../annotations/folderItems";
import { UnwrittenError } from "../annotations/history";
import { SidecarError } from "../annotations/sidecarFiles";
import { chosenAnnotation, type Target } from "../coding/target";
import { log } from "../log";
import { coderName } from "../settings";
import { timeNow } from "../timeNow";
import { AnnotationComment } from "./comment";
import type { AnnotationThreads } from "./threads";

/** Opens the thread of the annotation under the cursor (or of the side bar), to write a reply or a note. */
export async function discuss(
  parts: AnnotationParts,
  threads: AnnotationThreads,
  item?: AnnotationItem,
): Promise<void> {
  if (item?.kind === "annotation") await goTo(parts, item);
  const target = await chosenAnnotation(parts, item);
  if (target === undefined) return;
  const document = await vscode.workspace.openTextDocument(target.document);
  const session = parts.sessions.open(document);
  await session?.load();
  const thread = session === undefined ? undefined : await threads.open(session, target.annotation.id);
  if (thread === undefined)
    return say(vscode.l10n.t("This annotation has no place in the text. Re-attach it first."));
  await focus(document, thread);
}

/**
 * The window takes no name of a thread: it gives the keyboard to the first one of a line, or to the one that begins before the cursor.
 * A paragraph is one line, and many threads may stand in it.
 */
async function focus(document: vscode.TextDocument, { range }: vscode.CommentThread): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (editor !== undefined && range !== undefined) {
    const behind = document.positionAt(document.offsetAt(range.start) + 1);
    editor.selection = new vscode.Selection(behind, behind);
  }
  await vscode.commands.executeCommand("editor.action.previousCommentThreadAction");
  // From the comments into the box below them; the Tab key would stop at every button between.
  await vscode.commands.executeCommand("widgetNavigation.focusNext");
}

/** The window closes its box when it has been read, and the keyboard would be nowhere: reading goes on in the text. */
async function backToText(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
}

/** Adds what was written in a thread as a reply. */
export async function addReply(
  parts: AnnotationParts,
  threads: AnnotationThreads,
  { thread, text }: vscode.CommentReply,
): Promise<void> {
  await keeping(text, async () => {
    const target = await targetOf(parts, threads, thread);
    const by = coderName(thread.uri);
    const reply: Reply = {
      id: newAnnotationId(Math.random),
      ...(by === undefined ? {} : { by }),
      at: timeNow(),
      text: text.trim(),
    };
    await updatePart(parts, target, "reply", { kind: "reply", id: reply.id, value: reply });
    await backToText();
  });
}

/** Saves what was written in a thread as the note of its annotation. */
export async function saveAsNote(
  parts: AnnotationParts,
  threads: AnnotationThreads,
  { thread, text }: vscode.CommentReply,
): Promise<void> {
  await keeping(text, async () => {
    const target = await targetOf(parts, threads, thread);
    await update(parts, target, vscode.l10n.t("add note"), { note: text.trim() });
    await backToText();
  });
}

/**
 * Does something with what the user wrote. The editor empties its box whatever happens, so what could not be saved is offered for
 * copying, and stands in the log.
 */
async function keeping(text: string, act: () => Promise<void>): Promise<void> {
  if (text.trim() === "") return;
  try {
    await act();
  } catch (error) {
    if (error instanceof UnwrittenError) throw error;
    log().error(`Not saved: ${text}`);
    if (!(error instanceof SidecarError)) throw error;
    void vscode.window.showErrorMessage(error.message, vscode.l10n.t("Copy My Words")).then((answer) => {
      if (answer !== undefined) void vscode.env.clipboard.writeText(text);
    });
  }
}

/** Lets the user edit a note or a reply of their own where it stands. */
export function editComment(threads: AnnotationThreads, comment: unknown): void {
  setMode(threads, comment, vscode.CommentMode.Editing);
}

/** Leaves a comment as it was. */
export function cancelComment(threads: AnnotationThreads, comment: unknown): void {
  const thread = comment instanceof AnnotationComment ? threads.threadOf(comment) : undefined;
  if (thread !== undefined) threads.reset(thread);
}

/** Saves an edited note or reply; an empty one is deleted. */
export async function saveComment(parts: AnnotationParts, threads: AnnotationThreads, comment: unknown) {
  if (comment instanceof AnnotationComment) await replaceText(parts, threads, comment, comment.body.trim());
}

/** Deletes a note or a reply. Undo brings it back. */
export async function deleteComment(parts: AnnotationParts, threads: AnnotationThreads, comment: unknown) {
  if (comment instanceof AnnotationComment) await replaceText(parts, threads, comment, "");
}

async function replaceText(
  parts: AnnotationParts,
  threads: AnnotationThreads,
  comment: AnnotationComment,
  text: string,
): Promise<void> {
  const thread = threads.threadOf(comment);
  if (thread === undefined) return;
  if (text !== comment.saved)
    await writeText(parts, await targetOf(parts, threads, thread), comment.part, text);
  threads.reset(thread);
}

/** Writes the text of a note or a reply; an empty one takes it away. */
async function writeText(
  parts: AnnotationParts,
  target: Target,
  part: AnnotationComment["part"],
  text: string,
): Promise<void> {
  const title = titleOf(part.kind, text === "");
  if (part.kind === "note") return update(parts, target, title, { note: text === "" ? undefined : text });
  const { id } = part;
  const old = target.annotation.replies?.find((reply) => reply.id === id);
  await updatePart(parts, target, title, {
    kind: "reply",
    id,
    value: text === "" ? undefined : { ...old, id, text },
  });
}

function titleOf(kind: AnnotationComment["part"]["kind"], isDeletion: boolean): string {
  if (kind === "note") return isDeletion ? vscode.l10n.t("delete note") : vscode.l10n.t("edit note");
  return isDeletion ? vscode.l10n.t("delete reply") : vscode.l10n.t("edit reply");
}

/** The annotation of a thread as its sidecar has it now; when it is not there, writing says why. */
async function targetOf(
  parts: AnnotationParts,
  threads: AnnotationThreads,
  thread: vscode.CommentThread,
): Promise<Target> {
  await parts.sessions.of(await vscode.workspace.openTextDocument(thread.uri))?.load();
  const placed = threads.annotationOf(thread);
  if (placed === undefined)
    throw new SidecarError(vscode.l10n.t("This is no thread of an annotation; nothing is saved."));
  return { annotation: placed.annotation, sidecar: placed.sidecar, document: thread.uri };
}

function setMode(threads: AnnotationThreads, comment: unknown, mode: vscode.CommentMode): void {
  const thread = comment instanceof AnnotationComment ? threads.threadOf(comment) : undefined;
  if (thread === undefined || !(comment instanceof AnnotationComment)) return;
  comment.mode = mode;
  // The editor looks at comments only when it is given the list again.
  thread.comments = [...thread.comments];
}
