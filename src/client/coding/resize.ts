/** Makes annotations longer, shorter, or stand elsewhere. What else was said about the passage stays as it is. */

import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { withSegment } from "../../core/coding/samePlaces";
import { sameRanges } from "../../core/coding/walk";
import type { Annotation } from "../../core/sidecar/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import { grown, type RangeEnd, shrunk } from "../../core/text/extend";
import { wholeSentences } from "../../core/text/sentences";
import type { AnnotationParts } from "../annotations/commands";
import { attach } from "../drift/attach";
import { InOrder } from "../inOrder";
import { say } from "../say";
import { mainRange, policyEditor, selectedRanges, selectRanges } from "./selection";
import { annotationChoice, annotationHere } from "./target";

/** Keys are pressed faster than annotations are written, and every press counts from where the last one led. */
const presses = new InOrder();

type Verb = "extend" | "shorten" | "move" | "add";

type Resize = (ranges: readonly TextRange[], text: string) => readonly TextRange[];

/** Widens every segment of the annotation under the cursor to whole sentences. */
export function extendToSentence(parts: AnnotationParts): Promise<void> {
  return presses.run(() =>
    resize(parts, "extend", (ranges, text) =>
      ranges
        .map((range) => wholeSentences(text, range))
        .reduce<readonly TextRange[]>((joined, range) => withSegment(joined, range), []),
    ),
  );
}

/** Adds a word at an end of the annotation under the cursor. */
export function grow(parts: AnnotationParts, at: RangeEnd): Promise<void> {
  return presses.run(() => resize(parts, "extend", (ranges, text) => atEnd(ranges, text, at, grown)));
}

/** Takes a word off at an end of the annotation under the cursor; its last word stays. */
export function shrink(parts: AnnotationParts, at: RangeEnd): Promise<void> {
  return presses.run(() => resize(parts, "shorten", (ranges, text) => atEnd(ranges, text, at, shrunk)));
}

/** Grows or shrinks what is selected, unless that is an annotation's words: then the annotation. */
export async function growOrShrink(
  parts: AnnotationParts,
  change: "grow" | "shrink",
  at: RangeEnd,
): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const selected = selectedRanges(editor);
  const isFree =
    selected.length === 1 &&
    parts.sessions.of(editor.document)?.annotations.some(({ ranges }) => sameRanges(ranges, selected)) !==
      true;
  if (!isFree) return change === "grow" ? grow(parts, at) : shrink(parts, at);
  const how = change === "grow" ? grown : shrunk;
  await selectRanges(editor, [how(editor.document.getText(), mainRange(editor), at)]);
}

/** Puts an annotation that the user picks on what is selected, as one segment a selection. */
export function setToSelection(parts: AnnotationParts): Promise<void> {
  return withPicked(parts, vscode.l10n.t("Put which annotation here?"), "move", (_, selected) => selected);
}

/** Adds what is selected to an annotation that the user picks: it becomes discontinuous. */
export function addSegment(parts: AnnotationParts): Promise<void> {
  return withPicked(
    parts,
    vscode.l10n.t("Add this passage to which annotation?"),
    "add",
    (ranges, selected) => selected.reduce(withSegment, ranges),
  );
}

async function withPicked(
  parts: AnnotationParts,
  title: string,
  verb: Verb,
  change: (ranges: readonly TextRange[], selected: readonly TextRange[]) => readonly TextRange[],
): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const { document } = editor;
  const selected = selectedRanges(editor);
  const [first] = selected;
  if (first === undefined) return say(vscode.l10n.t("Select the words first, then try again."));
  const session = parts.sessions.open(document);
  const { version } = document;
  const distance = (ranges: readonly TextRange[]) =>
    Math.min(...ranges.map(({ start, end }) => Math.max(start - first.end, first.start - end, 0)));
  const near = [...(session?.annotations ?? [])]
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => distance(a.ranges) - distance(b.ranges));
  if (session === undefined || near.length === 0)
    return say(vscode.l10n.t("This text has no annotations yet."));
  const choice = await vscode.window.showQuickPick(near.map(annotationChoice), {
    title,
    placeHolder: vscode.l10n.t("The nearest stands first"),
    matchOnDescription: true,
  });
  if (choice === undefined) return;
  const { placed } = choice;
  const ranges = change(placed.ranges, selected);
  await attach(parts, session, version, [{ placed, ranges }], titleOf(verb, choice.placed.annotation));
  parts.visited.set(document, placed.annotation.id);
  await selectRanges(editor, ranges);
}

async function resize(parts: AnnotationParts, verb: Verb, change: Resize): Promise<void> {
  const target = await annotationHere(parts);
  if (target === undefined) return;
  const { session, placed, editor } = target;
  const ranges = change(placed.ranges, session.document.getText());
  if (sameRanges(ranges, placed.ranges))
    return void vscode.window.setStatusBarMessage(
      verb === "shorten"
        ? vscode.l10n.t("There is nothing to shorten here.")
        : vscode.l10n.t("There is nothing to extend here."),
      4000,
    );
  await attach(
    parts,
    session,
    session.document.version,
    [{ placed, ranges }],
    titleOf(verb, placed.annotation),
  );
  // What was selected as the annotation stays so; a cursor, or a selection that has moved on, stays where it is.
  if (!sameRanges(placed.ranges, selectedRanges(editor))) return;
  parts.visited.set(editor.document, placed.annotation.id);
  await selectRanges(editor, ranges);
}

function titleOf(verb: Verb, annotation: Annotation): string {
  const quote = shorten(quoteOf(annotation));
  if (verb === "add") return vscode.l10n.t("add a passage to “{0}”", quote);
  if (verb === "move") return vscode.l10n.t("move “{0}”", quote);
  return verb === "shorten" ? vscode.l10n.t("shorten “{0}”", quote) : vscode.l10n.t("extend “{0}”", quote);
}

function atEnd(
  ranges: readonly TextRange[],
  text: string,
  at: RangeEnd,
  how: typeof grown,
): readonly TextRange[] {
  const index = at === "end" ? ranges.length - 1 : 0;
  const range = ranges[index];
  if (range === undefined) return ranges;
  const others = ranges.filter((_, position) => position !== index);
  return withSegment(others, how(text, range, at));
}
