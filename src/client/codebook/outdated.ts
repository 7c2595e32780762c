/** Annotations whose code has got another definition since: looked at one after the other, and confirmed or changed. */

import * as vscode from "vscode";
import type { SidecarChange } from "../../core/sidecar/model";
import { type AnnotationParts, changeCode, goTo, shortQuote } from "../annotations/commands";
import type { AnnotationItem, FolderItems } from "../annotations/folderItems";
import type { FileChange } from "../annotations/history";
import { outdatedWords } from "../annotations/stateWords";
import { chosenAnnotation } from "../coding/target";
import { annotationCount } from "../counted";
import { say } from "../say";
import { timeNow } from "../timeNow";

interface Row extends vscode.QuickPickItem {
  /** Undefined for the line that means all of them. */
  readonly item: AnnotationItem | undefined;
}

const answers = {
  keep: {
    label: `$(check) ${vscode.l10n.t("Keep the code as it is")}`,
    detail: vscode.l10n.t("It is right under the new definition, too."),
  },
  change: { label: `$(tag) ${vscode.l10n.t("Change the code…")}` },
  skip: { label: `$(arrow-right) ${vscode.l10n.t("Decide later, show the next one")}` },
};

/** Lists them, and goes from the one that is chosen to the next until all are decided or the user leaves. */
export async function showOutdated(parts: AnnotationParts, items: FolderItems): Promise<void> {
  const open = await outdatedItems(items);
  if (open.length === 0)
    return say(vscode.l10n.t("Every annotation was coded under the definition that its code has now."));
  const all: Row = {
    label: `$(check-all) ${vscode.l10n.t("Keep the codes of all {0} as they are", open.length)}`,
    item: undefined,
  };
  const chosen = await vscode.window.showQuickPick([...open.map(rowOf), ...(open.length > 1 ? [all] : [])], {
    title: vscode.l10n.t("Coded under an older definition: {0}", annotationCount(open.length)),
    placeHolder: vscode.l10n.t("Choose where to begin"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  if (chosen.item === undefined) return confirmAll(parts, open);
  const first = open.indexOf(chosen.item);
  for (const item of [...open.slice(first), ...open.slice(0, first)])
    if (!(await decide(parts, item))) return;
  say(vscode.l10n.t("That was the last one."));
}

/** Finds the code of an annotation (under the cursor, or of the side bar) right under the definition that it has now. */
export async function confirmCode(parts: AnnotationParts, item?: AnnotationItem): Promise<void> {
  const target = await chosenAnnotation(parts, item);
  if (target !== undefined) await confirmAll(parts, [target]);
}

async function outdatedItems(items: FolderItems): Promise<readonly AnnotationItem[]> {
  const texts = await items.texts({ withStates: false });
  return texts.flatMap((text) => text.items).filter(({ outdated }) => outdated !== undefined);
}

/** Shows an annotation in its text and asks; answers false when the user leaves. */
async function decide(parts: AnnotationParts, item: AnnotationItem): Promise<boolean> {
  await goTo(parts, item);
  const definition = item.outdated?.code.definition ?? vscode.l10n.t("The codebook gives no definition.");
  const answer = await vscode.window.showQuickPick(Object.values(answers), {
    title: vscode.l10n.t(
      "“{0}”: is “{1}” still right?",
      shortQuote(item.annotation),
      item.annotation.code ?? "",
    ),
    placeHolder: definition,
    ignoreFocusOut: true,
  });
  if (answer === answers.keep) await confirmAll(parts, [item]);
  if (answer === answers.change) await changeCode(parts, item);
  return answer !== undefined;
}

type Confirmed = Pick<AnnotationItem, "annotation" | "sidecar">;

/** One act, whatever the number of files. */
async function confirmAll(parts: AnnotationParts, items: readonly Confirmed[]): Promise<void> {
  const confirmed = timeNow();
  const files = new Map<string, { uri: vscode.Uri; forward: SidecarChange[]; backward: SidecarChange[] }>();
  for (const { annotation, sidecar } of items) {
    const key = sidecar.toString();
    const file = files.get(key) ?? { uri: sidecar, forward: [], backward: [] };
    files.set(key, file);
    const { id } = annotation;
    file.forward.push({ kind: "update", id, fields: { confirmed } });
    file.backward.push({ kind: "update", id, fields: { confirmed: annotation.confirmed } });
  }
  const [only, ...more] = items;
  if (only === undefined) return;
  const title =
    more.length === 0
      ? vscode.l10n.t("keep the code of “{0}”", shortQuote(only.annotation))
      : vscode.l10n.t("keep the codes of {0}", annotationCount(items.length));
  const changes: readonly FileChange[] = [...files.values()];
  await parts.history.applyAll(title, changes);
  await Promise.all(changes.map(({ uri }) => parts.sessions.reload(uri)));
}

function rowOf(item: AnnotationItem): Row {
  const { annotation, document, sidecar, outdated } = item;
  const details = [
    annotation.code,
    vscode.workspace.asRelativePath(document ?? sidecar),
    annotation.at?.slice(0, 10),
    outdated === undefined || outdated.isCertain ? "" : outdatedWords(outdated),
  ];
  return { label: shortQuote(annotation), description: details.filter(Boolean).join(" · "), item };
}
