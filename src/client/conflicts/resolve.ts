/** Walks through what both sides of a merge changed, side by side, until somebody has decided each. */

import * as vscode from "vscode";
import { type ConflictText, conflictText, typedConflict } from "../../core/sidecar/conflictText";
import type { FieldConflict } from "../../core/sidecar/model";
import { type AnnotationParts, say } from "../annotations/commands";
import { isShown, shownConflicts } from "../annotations/shown";
import { nameOf, readSidecarFile } from "../annotations/sidecarFiles";
import { inWords, quoted } from "../inWords";
import { type VirtualTexts, virtualScheme } from "../virtualTexts";
import { askForDecision } from "./decision";
import { settling, takenBack } from "./settling";

interface OpenConflict {
  readonly sidecar: vscode.Uri;
  readonly conflict: FieldConflict;
}

/** Asks about every conflict of the folder, those of the active text or of `first` before the others. Each answer is one act for undo. */
export async function resolveConflicts(
  parts: AnnotationParts,
  texts: VirtualTexts,
  first?: { readonly sidecar: vscode.Uri },
): Promise<void> {
  const open = await openConflicts(parts, first?.sidecar);
  if (open.length === 0) return sayNone(parts);
  let settled = 0;
  for (const [index, one] of open.entries()) {
    const how = await resolveOne(parts, texts, one, vscode.l10n.t("{0} of {1}", index + 1, open.length));
    if (how === "settled") settled += 1;
    if (how === "left") break;
  }
  await closeSides();
  const left = open.length - settled;
  say(
    left === 0
      ? open.length === 1
        ? vscode.l10n.t("All is settled. Commit the annotations to finish the merge.")
        : vscode.l10n.t(
            "All {0} conflicts are settled. Commit the annotations to finish the merge.",
            open.length,
          )
      : vscode.l10n.t(
          "{0} of {1} conflicts settled. Run “Resolve Merge Conflicts” again for the others.",
          settled,
          open.length,
        ),
  );
}

const firstMark = /^<{7}/m;

/** Shows a file that git has just written, which the editor may not have seen yet where it was open before. */
async function showAsOnDisk(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  // What was typed and not saved stays.
  if (!editor.document.isDirty) await vscode.commands.executeCommand("workbench.action.files.revert");
  return editor;
}

/** A file that git has merged by lines holds no conflict of ours; the editor itself offers to settle what is marked in it. */
async function sayNone({ folder }: AnnotationParts): Promise<void> {
  for (const { uri, document = uri, hasErrors } of await folder.all()) {
    if (!hasErrors || !isShown(undefined, uri, document)) continue;
    const { text } = await readSidecarFile(uri);
    if (!firstMark.test(text)) continue;
    const editor = await showAsOnDisk(uri);
    const start = editor.document.positionAt(Math.max(0, editor.document.getText().search(firstMark)));
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    return say(
      vscode.l10n.t(
        "Git has merged {0} by lines. Choose a side at each mark (<<<<<<<), and save the file.",
        nameOf(uri),
      ),
    );
  }
  say(vscode.l10n.t("No annotation was changed on both sides of a merge."));
}

/** Conflicts of all sidecars, in the order of the files; those of one file, or of the active text, first. */
async function openConflicts(
  { folder, places }: AnnotationParts,
  first: vscode.Uri | undefined,
): Promise<readonly OpenConflict[]> {
  folder.forget();
  const active = vscode.window.activeTextEditor?.document.uri;
  const ahead = new Set(
    [
      ...(first === undefined ? [] : [first]),
      ...(active === undefined ? [] : [active, ...(await places.sidecarsOf(active))]),
    ].map(String),
  );
  const files = (await folder.all()).map(({ uri, document = uri, sidecar }) =>
    shownConflicts(sidecar, uri, document).map((conflict) => ({ sidecar: uri, conflict })),
  );
  const all = files.flat();
  const isAhead = ({ sidecar }: OpenConflict) => ahead.has(sidecar.toString());
  return [...all.filter(isAhead), ...all.filter((one) => !isAhead(one))];
}

async function resolveOne(
  parts: AnnotationParts,
  texts: VirtualTexts,
  { sidecar, conflict }: OpenConflict,
  position: string,
): Promise<"settled" | "skipped" | "left"> {
  const { sidecar: read } = await readSidecarFile(sidecar);
  // Somebody may have decided meanwhile.
  if (!read.conflicts.some((one) => one.id === conflict.id && one.field === conflict.field)) return "settled";
  const annotation = read.annotations.find(({ id }) => id === conflict.id);
  const text = conflictText(conflict, annotation, inWords);
  await showSides(texts, text, sidecar);
  const isTyped = typedConflict(conflict);
  const decision = await askForDecision(`${position}: ${text.what}`, text, isTyped ? conflict : undefined);
  if (decision === undefined) return "left";
  if (decision.kind === "skip") return "skipped";
  if (decision.kind === "open") {
    await openAt(sidecar, conflict);
    return "left";
  }
  const title = vscode.l10n.t("settle {0}", text.what);
  await parts.history.applyAll(title, [
    {
      uri: sidecar,
      forward: settling(conflict, decision),
      backward: takenBack(conflict, decision, annotation, read.document),
    },
  ]);
  parts.sessions.sidecarChanged(sidecar);
  return "settled";
}

/** The list of answers lies over the top of the editor, and would hide what is to be read. */
const belowTheList = "\n".repeat(8);

async function showSides(
  texts: VirtualTexts,
  { what, quote, ours, theirs }: ConflictText,
  sidecar: vscode.Uri,
): Promise<void> {
  // Both begin alike, so that the comparison marks the difference only.
  const side = (version: string) =>
    `${belowTheList}${quote === "" ? "" : `${quoted(quote)}\n\n`}${version}\n`;
  await vscode.commands.executeCommand(
    "vscode.diff",
    texts.add("ours.txt", side(ours)),
    texts.add("theirs.txt", side(theirs)),
    vscode.l10n.t("{0}: {1} (ours ↔ theirs)", nameOf(sidecar), what),
    { preview: true, preserveFocus: true },
  );
}

/** Closes the comparisons: what they show is decided. */
async function closeSides(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && isSides(input)),
  );
}

function isSides({ original, modified }: vscode.TabInputTextDiff): boolean {
  return original.scheme === virtualScheme && modified.scheme === virtualScheme;
}

/** Opens a sidecar where a conflict stands in it, for what no single line can say. */
async function openAt(sidecar: vscode.Uri, { id, field }: FieldConflict): Promise<void> {
  const { text, problems } = await readSidecarFile(sidecar);
  const editor = await vscode.window.showTextDocument(sidecar);
  const { document } = editor;
  const whose = id === undefined ? "" : id;
  const place = problems.find(
    ({ code, message }) => code === "sidecar.conflict" && message.includes(whose) && message.includes(field),
  );
  const position = document.positionAt(place?.start ?? text.indexOf("\nconflicts:") + 1);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  say(
    vscode.l10n.t(
      "Correct the annotation here and save. Then run “Resolve Merge Conflicts” again and choose “Keep what the file says now”.",
    ),
  );
}
