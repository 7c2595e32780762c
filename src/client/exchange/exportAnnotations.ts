import * as vscode from "vscode";
import { annotationsCsv } from "../../core/exchange/table";
import { w3cHead, w3cItems, w3cTail } from "../../core/exchange/w3c";
import { nameOf } from "../annotations/sidecarFiles";
import { say } from "../say";
import { annotatedTexts, type ExchangeParts } from "./annotatedTexts";

/** Writes all annotations of the open folders into one file, as a table or as Web Annotations: its ending decides. */
export async function exportAnnotations(parts: ExchangeParts): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export annotations"),
    filters: {
      [vscode.l10n.t("CSV table")]: ["csv"],
      [vscode.l10n.t("W3C Web Annotations")]: ["jsonld", "json"],
    },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, "annotations.csv") }),
  });
  if (target === undefined) return;
  const texts = await annotatedTexts(parts);
  if (texts === undefined) return;
  const sidecars = texts.flatMap((text) => text.sidecars);
  if (sidecars.length === 0) return say(vscode.l10n.t("There are no annotations to export yet."));
  const content = /\.json(?:ld)?$/i.test(target.path)
    ? w3cHead + sidecars.flatMap(w3cItems).join(",\n") + w3cTail
    : // Spreadsheets take a table for UTF-8 only when it begins with this mark.
      `\uFEFF${annotationsCsv(sidecars)}`;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("{0} is written", nameOf(target))}`, 5000);
}
