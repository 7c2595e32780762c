/** Selections of an editor as UTF-16 ranges of its text. */

import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { isPolicyText } from "../policyTexts";
import { say } from "../say";

/**
 * What was selected here and the window has not confirmed yet. Meanwhile it still reports older selections, one after the
 * other; a key that is pressed at once has to mean the newest.
 */
const unconfirmed = new WeakMap<vscode.TextEditor, Wanted>();

interface Wanted {
  /** Of the text that the selections are in. */
  readonly version: number;
  readonly selections: readonly vscode.Selection[];
}

/** Lets go of what was selected here as soon as the user moves the cursor. */
export function followCursor(): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    if (kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command)
      unconfirmed.delete(textEditor);
  });
}

/** The active editor of a policy text; undefined, and said so, when there is none. */
export function policyEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && isPolicyText(editor.document)) return editor;
  say(vscode.l10n.t("Open a policy text first."));
  return undefined;
}

/** What is selected, in text order; empty when nothing is. */
export function selectedRanges(editor: vscode.TextEditor): readonly TextRange[] {
  return selections(editor)
    .filter((selection) => !selection.isEmpty)
    .map((selection) => rangeOf(editor, selection))
    .sort((a, b) => a.start - b.start);
}

/** The main selection; empty for a cursor. */
export function mainRange(editor: vscode.TextEditor): TextRange {
  return rangeOf(editor, selections(editor)[0] ?? editor.selection);
}

/** The UTF-16 offset of the cursor; of the first when there are several. */
export function cursorOffset(editor: vscode.TextEditor): number {
  return editor.document.offsetAt((selections(editor)[0] ?? editor.selection).active);
}

/** Selects ranges and scrolls to the first; does nothing without any. Resolves when the window shows it. */
export async function selectRanges(editor: vscode.TextEditor, ranges: readonly TextRange[]): Promise<void> {
  const { document } = editor;
  const selections = ranges.map(
    ({ start, end }) => new vscode.Selection(document.positionAt(start), document.positionAt(end)),
  );
  const [first] = selections;
  if (first === undefined) return;
  const wanted: Wanted = { version: document.version, selections };
  unconfirmed.set(editor, wanted);
  editor.selections = selections;
  editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // The window answers in order: with this answer it has told of the selection too.
  await vscode.commands.executeCommand("setContext", "glossator.selecting", false);
  if (unconfirmed.get(editor) === wanted) unconfirmed.delete(editor);
}

function selections(editor: vscode.TextEditor): readonly vscode.Selection[] {
  const wanted = unconfirmed.get(editor);
  return wanted?.version === editor.document.version ? wanted.selections : editor.selections;
}

function rangeOf({ document }: vscode.TextEditor, { start, end }: vscode.Selection): TextRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
