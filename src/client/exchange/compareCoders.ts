import * as vscode from "vscode";
import { agreementOf } from "../../core/agreement/agreement";
import { codedText } from "../../core/agreement/fromSidecars";
import { agreementTable } from "../../core/agreement/table";
import { CodePointMap } from "../../core/text/codePoints";
import { translate } from "../inWords";
import { say } from "../say";
import type { VirtualTexts } from "../virtualTexts";
import { annotatedTexts, type ExchangeParts } from "./annotatedTexts";

/** Shows how far the coders of the open folders agree, as a document of plain lines. */
export async function compareCoders(parts: ExchangeParts, texts: VirtualTexts): Promise<void> {
  const annotated = await annotatedTexts(parts);
  if (annotated === undefined) return;
  const coded = annotated.map(({ text, sidecars }) =>
    codedText(new CodePointMap(text).toCodePoint(text.length), sidecars),
  );
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
  const uri = texts.add(vscode.l10n.t("Agreement"), agreementTable(rows, alone, translate) + left);
  await vscode.window.showTextDocument(uri, { preview: false });
}
