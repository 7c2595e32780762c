/** Which annotation a command means. */

import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { sameRanges } from "../../core/coding/walk";
import type { Annotation } from "../../core/sidecar/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { AnnotationItem } from "../annotations/folderItems";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import type { AnnotationSessions } from "../annotations/sessions";
import { say } from "../say";
import { cursorOffset, policyEditor, selectedRanges } from "./selection";
import type { Visited } from "./visited";

/** An annotation and its files. */
export interface Target {
  readonly annotation: Annotation;
  readonly sidecar: vscode.Uri;
  readonly document: vscode.Uri;
}

/** An annotation in an open text. */
export interface PlacedTarget {
  readonly session: AnnotationSession;
  readonly placed: PlacedAnnotation;
  readonly editor: vscode.TextEditor;
}

/** Where a key was pressed: by the time it is its turn, the cursor may have moved on. */
export interface Here {
  readonly editor: vscode.TextEditor;
  readonly version: number;
  readonly ranges: readonly TextRange[];
  readonly cursor: number;
  /** The annotation that was certainly meant, if there was one. */
  readonly id: string | undefined;
}

interface TargetParts {
  readonly sessions: AnnotationSessions;
  readonly visited: Visited;
  /** Given for keys that waited for their turn. */
  readonly here?: Here;
}

/** The place of the cursor now. */
export function hereIn({ sessions, visited }: TargetParts, editor: vscode.TextEditor): Here {
  const { document } = editor;
  const place = {
    editor,
    version: document.version,
    ranges: selectedRanges(editor),
    cursor: cursorOffset(editor),
  };
  const session = sessions.of(document);
  const [only, ...more] = session === undefined ? [] : candidates(session, place);
  const meant = visited.in(editor) ?? (more.length === 0 ? only : undefined);
  return { ...place, id: meant?.annotation.id };
}

/** The annotations on exactly the selected words; without any, those under the cursor. */
function candidates(
  session: AnnotationSession,
  { ranges, cursor }: Pick<Here, "ranges" | "cursor">,
): readonly PlacedAnnotation[] {
  const touched = session.at(cursor);
  const exact = touched.filter((one) => sameRanges(one.ranges, ranges));
  return exact.length > 0 ? exact : touched;
}

/** The annotation of the side bar, else the one that `annotationHere` finds. */
export async function chosenAnnotation(
  parts: TargetParts,
  item: AnnotationItem | undefined,
): Promise<Target | undefined> {
  if (item?.kind === "annotation")
    return { annotation: item.annotation, sidecar: item.sidecar, document: item.document ?? item.sidecar };
  const here = await annotationHere(parts);
  if (here === undefined) return undefined;
  const { placed, editor } = here;
  return { annotation: placed.annotation, sidecar: placed.sidecar, document: editor.document.uri };
}

/**
 * The annotation that was just gone to or made; else the only one on exactly the selected words; else the only one under the
 * cursor; of several the one that the user picks. Undefined, and said why, when there is none.
 */
export async function annotationHere(parts: TargetParts): Promise<PlacedTarget | undefined> {
  const editor = policyEditor();
  if (editor === undefined) return undefined;
  const session = parts.sessions.open(editor.document);
  if (session === undefined) return undefined;
  await session.untilLoaded();
  const isCurrent = parts.here?.editor === editor && parts.here.version === editor.document.version;
  const here = isCurrent ? parts.here : hereIn(parts, editor);
  const meant = here.id === undefined ? undefined : session.find(here.id);
  if (meant !== undefined) return { session, placed: meant, editor };
  const found = candidates(session, here);
  if (found.length === 0) {
    say(vscode.l10n.t("Put the cursor on an annotated passage first."));
    return undefined;
  }
  const chosen = found.length > 1 ? await pickOne(found) : found[0];
  // Where it stands, and what is said of it, may be something else by now than when it was listed.
  const placed = chosen && session.annotations.find((one) => isSameRecord(one, chosen));
  if (placed !== undefined) return { session, placed, editor };
  if (chosen !== undefined) say(vscode.l10n.t("This annotation has been deleted meanwhile."));
  return undefined;
}

/** Of two coders one may have begun with a copy of the other's file, so an id alone does not say whose is meant. */
function isSameRecord(one: PlacedAnnotation, other: PlacedAnnotation): boolean {
  return one.annotation.id === other.annotation.id && one.sidecar.toString() === other.sidecar.toString();
}

async function pickOne(found: readonly PlacedAnnotation[]): Promise<PlacedAnnotation | undefined> {
  const item = await vscode.window.showQuickPick(found.map(annotationChoice), {
    title: vscode.l10n.t("Several annotations stand here. Which one?"),
    matchOnDescription: true,
  });
  return item?.placed;
}

export interface AnnotationChoice extends vscode.QuickPickItem {
  readonly placed: PlacedAnnotation;
}

/** An annotation as a line of a list: code, words, coder. */
export function annotationChoice(placed: PlacedAnnotation): AnnotationChoice {
  const { annotation, coder } = placed;
  const words = shorten(quoteOf(annotation));
  return {
    label: annotation.code ?? vscode.l10n.t("no code"),
    description: coder === undefined ? words : `${words} · ${coder}`,
    placed,
  };
}
