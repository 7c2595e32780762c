/** Selections of an editor as UTF-16 ranges of its text. */

import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { isPolicyText } from "../policyTexts";
import { say } from "../say";

/** The active editor of a policy text; undefined, and said so, when there is none. */
export function policyEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && isPolicyText(editor.document)) return editor;
  say("Open a policy text first.");
  return undefined;
}

/** What is selected, in text order; empty when nothing is. */
export function selectedRanges({ document, selections }: vscode.TextEditor): readonly TextRange[] {
  return selections
    .filter((selection) => !selection.isEmpty)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }))
    .sort((a, b) => a.start - b.start);
}

/** The main selection; empty for a cursor. */
export function mainRange({ document, selection }: vscode.TextEditor): TextRange {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

export function cursorOffset({ document, selection }: vscode.TextEditor): number {
  return document.offsetAt(selection.active);
}

/** Selects ranges and scrolls to the first; does nothing without any. */
export function selectRanges(editor: vscode.TextEditor, ranges: readonly TextRange[]): void {
  const { document } = editor;
  const selections = ranges.map(
    ({ start, end }) => new vscode.Selection(document.positionAt(start), document.positionAt(end)),
  );
  const [first] = selections;
  if (first === undefined) return;
  editor.selections = selections;
  editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
