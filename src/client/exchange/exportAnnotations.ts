import * as vscode from "vscode";
import { refiProject } from "../../core/exchange/refi";
import { refiCodes } from "../../core/exchange/refiCodes";
import { annotationsCsv } from "../../core/exchange/table";
import { w3cHead, w3cItems, w3cTail } from "../../core/exchange/w3c";
import type { Codebooks } from "../annotations/codebooks";
import { nameOf } from "../annotations/sidecarFiles";
import { say } from "../say";
import { timeNow } from "../timeNow";
import { type AnnotatedText, annotatedTexts, type ExchangeParts } from "./annotatedTexts";

/** Writes all annotations of the open folders into one file, as a table, as Web Annotations or as a REFI-QDA project: its ending decides. */
export async function exportAnnotations(parts: ExchangeParts): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export annotations"),
    filters: {
      [vscode.l10n.t("CSV table")]: ["csv"],
      [vscode.l10n.t("W3C Web Annotations")]: ["jsonld", "json"],
      [vscode.l10n.t("REFI-QDA project")]: ["qdpx"],
    },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, "annotations.csv") }),
  });
  if (target === undefined) return;
  const texts = await annotatedTexts(parts);
  if (texts === undefined) return;
  if (texts.length === 0) return say(vscode.l10n.t("There are no annotations to export yet."));
  await vscode.workspace.fs.writeFile(target, await contentFor(target.path, texts, parts.codebooks));
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("{0} is written", nameOf(target))}`, 5000);
}

async function contentFor(
  path: string,
  texts: readonly AnnotatedText[],
  codebooks: Codebooks,
): Promise<Uint8Array> {
  const sidecars = texts.flatMap((text) => text.sidecars);
  if (/\.qdpx$/i.test(path)) return refiFor(texts, codebooks);
  const content = /\.json(?:ld)?$/i.test(path)
    ? w3cHead + sidecars.flatMap(w3cItems).join(",\n") + w3cTail
    : // Spreadsheets take a table for UTF-8 only when it begins with this mark.
      `\uFEFF${annotationsCsv(sidecars)}`;
  return new TextEncoder().encode(content);
}

async function refiFor(texts: readonly AnnotatedText[], codebooks: Codebooks): Promise<Uint8Array> {
  const known = await Promise.all(texts.map(({ document }) => codebooks.for(document)));
  const books = [...new Set(known)].flatMap((book) => (book === undefined ? [] : [refiCodes(book)]));
  const about = (code: string) => books.map((one) => one(code)).find((one) => one !== undefined) ?? {};
  const { archive, left } = refiProject(texts, about, timeNow());
  const lost = Object.values(left).reduce((sum, count) => sum + count, 0);
  if (lost > 0)
    say(
      vscode.l10n.t(
        "This format has no place for annotations whose words are not found ({0}), attributes ({1}), mentions ({2}) and links ({3}).",
        left.unplaced,
        left.attributes,
        left.mentions,
        left.relations,
      ),
    );
  return archive;
}
