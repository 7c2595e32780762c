import * as vscode from "vscode";
import { refiProject } from "../../core/exchange/refi";
import { refiCodes } from "../../core/exchange/refiCodes";
import { annotationsCsv } from "../../core/exchange/table";
import { w3cHead, w3cItems, w3cTail } from "../../core/exchange/w3c";
import type { Codebooks } from "../annotations/codebooks";
import { nameOf } from "../annotations/sidecarFiles";
import { chooseTarget } from "../chooseTarget";
import { say } from "../say";
import { timeNow } from "../timeNow";
import { type AnnotatedText, annotatedTexts, type ExchangeParts, isAnyBlind } from "./annotatedTexts";

type Format = "csv" | "jsonld" | "qdpx";

/** Writes all annotations of the open folders into one file, in the format that the user chooses. */
export async function exportAnnotations(parts: ExchangeParts): Promise<void> {
  const format = await chosenFormat();
  if (format === undefined) return;
  const target = await chooseTarget(vscode.l10n.t("Export annotations"), "annotations", format);
  if (target === undefined) return;
  const whose = (await isAnyBlind(parts)) ? await askWhose() : "all";
  if (whose === undefined) return;
  const texts = await annotatedTexts(parts, whose);
  if (texts === undefined) return;
  if (texts.length === 0) return say(vscode.l10n.t("There are no annotations to export yet."));
  await vscode.workspace.fs.writeFile(target, await contentFor(format.ending, texts, parts.codebooks));
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("{0} is written", nameOf(target))}`, 5000);
}

/** Asked of those who code blind: the file would tell them what others have coded. Undefined when they leave. */
async function askWhose(): Promise<"all" | "shown" | undefined> {
  const mine = vscode.l10n.t("Only What I See");
  const all = vscode.l10n.t("Everybody's");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("You code blind, and this file would hold the other coders' annotations. Export which?"),
    mine,
    all,
  );
  if (answer === undefined) return undefined;
  return answer === mine ? "shown" : "all";
}

/** Asked for beforehand, because the dialogs of remote and web windows show no formats. */
function chosenFormat(): Thenable<{ readonly label: string; readonly ending: Format } | undefined> {
  const formats = [
    {
      label: vscode.l10n.t("CSV table"),
      detail: vscode.l10n.t("For spreadsheets, R and Python: one line for each annotation."),
      ending: "csv",
    },
    {
      label: vscode.l10n.t("W3C Web Annotations"),
      detail: vscode.l10n.t("For annotation programs and archives; holds everything."),
      ending: "jsonld",
    },
    {
      label: vscode.l10n.t("REFI-QDA project"),
      detail: vscode.l10n.t("For NVivo, ATLAS.ti, MAXQDA and other programs of qualitative analysis."),
      ending: "qdpx",
    },
  ] as const;
  return vscode.window.showQuickPick(formats, { title: vscode.l10n.t("Export annotations as what?") });
}

async function contentFor(
  format: Format,
  texts: readonly AnnotatedText[],
  codebooks: Codebooks,
): Promise<Uint8Array> {
  const sidecars = texts.flatMap((text) => text.sidecars);
  switch (format) {
    case "qdpx":
      return refiFor(texts, codebooks);
    case "jsonld":
      return new TextEncoder().encode(w3cHead + sidecars.flatMap(w3cItems).join(",\n") + w3cTail);
    case "csv":
      // Spreadsheets take a table for UTF-8 only when it begins with this mark.
      return new TextEncoder().encode(`\uFEFF${annotationsCsv(sidecars)}`);
  }
}

async function refiFor(texts: readonly AnnotatedText[], codebooks: Codebooks): Promise<Uint8Array> {
  const known = await Promise.all(texts.map(({ document }) => codebooks.for(document)));
  const books = [...new Set(known)].flatMap((book) => book ?? []);
  const { archive, left } = refiProject(texts, refiCodes(books), timeNow());
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
