import * as vscode from "vscode";
import { wordsAt } from "../../core/anchor/drift";
import type { TextRange } from "../../core/anchor/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import { type AnnotationParts, say } from "../annotations/commands";
import type { AnnotationSession } from "../annotations/session";
import { attach } from "./attach";
import { type AnnotationName, type Drifted, driftedAnnotation } from "./target";

interface PlaceItem extends vscode.QuickPickItem {
  readonly ranges: readonly TextRange[];
}

/**
 * Re-attaches an annotation whose words were not found with certainty: to one of the places that fit, or to what is selected
 * in the text. Only such an act rewrites its quote; nothing is ever chosen for the user.
 */
export async function reattach(parts: AnnotationParts, name?: AnnotationName): Promise<void> {
  const target = await driftedAnnotation(parts, name);
  if (target === undefined) return;
  const { session, placed } = target;
  const editor = await vscode.window.showTextDocument(session.document, { preserveFocus: true });
  const { version } = session.document;
  const items = placesOf(target, editor);
  const quote = shorten(quoteOf(placed.annotation));
  if (items.length === 0)
    return say(
      vscode.l10n.t("No place fits “{0}”. Select its new place in the text, then re-attach again.", quote),
    );
  const { selections } = editor;
  const choice = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Re-attach “{0}” to …", quote),
    placeHolder: vscode.l10n.t("The place is selected in the text while you choose"),
    onDidSelectItem: (one: PlaceItem) => show(editor, one.ranges),
  });
  if (choice === undefined) {
    editor.selections = selections;
    return;
  }
  await attach(
    parts,
    session,
    version,
    [{ placed, ranges: choice.ranges }],
    vscode.l10n.t("re-attach “{0}”", quote),
  );
}

/** Confirms the place where an annotation is shown, or the only one that it may have. */
export async function acceptPlace(parts: AnnotationParts, name?: AnnotationName): Promise<void> {
  const target = await driftedAnnotation(parts, name);
  if (target === undefined) return;
  const { session, placed } = target;
  const ranges = certainEnough(target);
  const quote = shorten(quoteOf(placed.annotation));
  if (ranges === undefined)
    return reattach(parts, { annotation: placed.annotation, document: session.document.uri });
  const { version } = session.document;
  await attach(
    parts,
    session,
    version,
    [{ placed, ranges }],
    vscode.l10n.t("accept the place of “{0}”", quote),
  );
}

/** The place to accept without a choice; undefined when there are several, or none. */
export function certainEnough({ placed: { ranges, candidates, state } }: Pick<Drifted, "placed">) {
  if (ranges.length > 0) return ranges;
  const [only, ...more] = candidates;
  return state === "ambiguous" && more.length === 0 ? only?.ranges : undefined;
}

function placesOf({ session, placed }: Drifted, editor: vscode.TextEditor): readonly PlaceItem[] {
  const { document } = session;
  const selected = editor.selections
    .filter((selection) => !selection.isEmpty)
    .map((selection) => offsets(document, selection))
    .sort((a, b) => a.start - b.start);
  return [
    ...(placed.ranges.length === 0
      ? []
      : [placeItem(session, placed.ranges, vscode.l10n.t("where it is shown now"))]),
    ...placed.candidates.map(({ ranges }) => placeItem(session, ranges, vscode.l10n.t("a place that fits"))),
    ...(selected.length === 0 ? [] : [placeItem(session, selected, vscode.l10n.t("use the selection"))]),
  ];
}

/** A place with its line and the words around it, so that equal places can be told apart. */
function placeItem({ document }: AnnotationSession, ranges: readonly TextRange[], what: string): PlaceItem {
  const text = document.getText();
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? start;
  const before = text.slice(Math.max(0, start - 30), start).replace(/\s+/gu, " ");
  const after = text.slice(end, end + 60).replace(/\s+/gu, " ");
  const words = shorten(wordsAt(text, ranges), 100);
  return {
    label: words,
    description: vscode.l10n.t("line {0}, {1}", document.positionAt(start).line + 1, what),
    detail: `…${before}[${words}]${after}…`,
    ranges,
  };
}

function show(editor: vscode.TextEditor, [first]: readonly TextRange[]): void {
  if (first === undefined) return;
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(first.start), document.positionAt(first.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function offsets(document: vscode.TextDocument, selection: vscode.Selection): TextRange {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
