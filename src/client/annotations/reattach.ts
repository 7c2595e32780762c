import * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import type { TextRange } from "../../core/anchor/model";
import { type AnnotationParts, say, shortQuote, update } from "./commands";
import type { AnnotationItem } from "./tree";

interface PlaceItem extends vscode.QuickPickItem {
  readonly ranges: readonly TextRange[];
}

/**
 * Re-attaches an annotation whose words were not found with certainty: to one of the places that fit, or to what is selected
 * in the text. Only this act rewrites its quote; nothing is ever chosen for the user.
 */
export async function reattach(parts: AnnotationParts, item: AnnotationItem): Promise<void> {
  if (item.document === undefined) return say("The text of this annotation is not in its folder any more.");
  const document = await vscode.workspace.openTextDocument(item.document);
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: true });
  const session = parts.sessions.open(document);
  await session?.load();
  const placed = session?.find(item.annotation.id);
  const items: PlaceItem[] = [
    ...(placed === undefined || placed.ranges.length === 0
      ? []
      : [placeItem(document, placed.ranges, "where it is shown now")]),
    ...(placed?.candidates ?? []).map(({ ranges }) => placeItem(document, ranges, "a place that fits")),
    ...(editor.selection.isEmpty
      ? []
      : [placeItem(document, [offsets(document, editor.selection)], "the selection")]),
  ];
  if (items.length === 0)
    return say(
      `No place fits “${shortQuote(item.annotation)}”. Select its new place in the text, then re-attach again.`,
    );
  const { version } = document;
  const choice = await vscode.window.showQuickPick(items, {
    title: `Re-attach “${shortQuote(item.annotation)}” to …`,
    onDidSelectItem: (one: PlaceItem) => reveal(editor, one.ranges),
  });
  if (choice === undefined) return;
  if (document.version !== version)
    return say("The text was changed meanwhile; nothing is re-attached. Try again.");
  const segments = describe(document.getText(), choice.ranges);
  // The words are quoted from a text that may not be saved, so no base can prove them.
  const { base: _, ...others } = item.annotation;
  const target = { annotation: item.annotation, sidecar: item.sidecar, document: document.uri };
  session?.place({ ...others, segments }, item.sidecar, choice.ranges);
  await update(parts, target, "re-attach", { segments, base: undefined });
}

function placeItem(document: vscode.TextDocument, ranges: readonly TextRange[], what: string): PlaceItem {
  const [first] = ranges;
  const line = first === undefined ? 0 : document.positionAt(first.start).line + 1;
  const words = ranges
    .map(({ start, end }) => document.getText().slice(start, end).replace(/\s+/gu, " "))
    .join(" … ");
  return { label: words.slice(0, 120), description: `line ${line}, ${what}`, ranges };
}

function reveal(editor: vscode.TextEditor, [first]: readonly TextRange[]): void {
  if (first === undefined) return;
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(first.start), document.positionAt(first.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function offsets(document: vscode.TextDocument, selection: vscode.Selection): TextRange {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
