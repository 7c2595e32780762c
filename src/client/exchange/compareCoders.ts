import * as vscode from "vscode";
import { agreementOf } from "../../core/agreement/agreement";
import { codedText } from "../../core/agreement/fromSidecars";
import { agreementTable } from "../../core/agreement/table";
import { foldProse } from "../../core/text/prose";
import { textCount } from "../counted";
import { translate } from "../inWords";
import { say } from "../say";
import type { VirtualTexts } from "../virtualTexts";
import { type AnnotatedText, annotatedTexts, type ExchangeParts, isAnyBlind } from "./annotatedTexts";
import { codedTexts } from "./codedTexts";

/** In letters: a window of common width shows them. */
const widestProse = 90;

/** Shows how far the coders of the open folders agree, as a document of plain lines. */
export async function compareCoders(parts: ExchangeParts, texts: VirtualTexts): Promise<void> {
  if (await isAnyBlind(parts))
    return say(
      vscode.l10n.t("You code blind. Show the other coders' annotations before you compare with them."),
    );
  const annotated = await annotatedTexts(parts);
  if (annotated === undefined) return;
  const coders = await chosenCoders(annotated);
  if (coders === undefined) return;
  const coded = await codedTexts(annotated, parts.codebooks, coders);
  const rows = agreementOf(coded.map(({ text }) => text));
  const alone = coded.filter(({ text }) => text.coders.size === 1).length;
  if (rows.length === 0)
    return say(
      vscode.l10n.t(
        "No text has annotations by two coders yet. Each coder sets a name of their own in the setting “glossator.coder”.",
      ),
    );
  const uncounted = coded.reduce((sum, one) => sum + one.uncounted, 0);
  const left =
    uncounted === 0
      ? ""
      : `${vscode.l10n.t("Annotations without a code, or whose words are not found, not counted: {0}.", uncounted)}\n`;
  const table = foldProse(agreementTable(rows, alone, translate) + left, widestProse);
  const uri = texts.add(vscode.l10n.t("Agreement"), table);
  // As a language of its own, whose lines are not wrapped: a table is read in columns.
  const opened = await vscode.workspace.openTextDocument(uri);
  const document = await vscode.languages.setTextDocumentLanguage(opened, "agreement");
  await vscode.window.showTextDocument(document, { preview: false });
}

/** All coders; where there are more than two, those that stay ticked. Undefined when the user leaves. */
async function chosenCoders(texts: readonly AnnotatedText[]): Promise<readonly string[] | undefined> {
  const all = texts.map(({ sidecars }) => codedText(0, sidecars).text.coders);
  const names = [...new Set(all.flatMap((coders) => [...coders.keys()]))].sort();
  if (names.length < 3) return names;
  const items = names.map((name) => ({
    label: name === "" ? vscode.l10n.t("(no name)") : name,
    description: textCount(all.filter((coders) => coders.has(name)).length),
    picked: true,
    name,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Compare which coders?"),
    placeHolder: vscode.l10n.t("Arrows and Space untick who does not count"),
    canPickMany: true,
  });
  return chosen?.map(({ name }) => name);
}
