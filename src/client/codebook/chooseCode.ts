import * as vscode from "vscode";
import { isWithin } from "../../core/codebook/model";
import type { CodeSummary } from "../../protocol/messages";
import type { CodesHere } from "./overview";

interface CodeItem extends vscode.QuickPickItem {
  readonly code: CodeSummary;
}

/** The code that was meant, else the one the user picks from all that `isOffered`. Undefined when the user leaves. */
export async function chooseCode(
  { overview, meant }: CodesHere,
  title: string,
  isOffered: (code: CodeSummary) => boolean = () => true,
): Promise<CodeSummary | undefined> {
  if (meant !== undefined && isOffered(meant)) return meant;
  return pickSummary(overview.codes.filter(isOffered), title);
}

/** Another code in use that could take a code's place: of the same level, and neither itself nor below it. */
export function chooseOther(
  { overview }: CodesHere,
  { code, level }: CodeSummary,
  title: string,
): Promise<CodeSummary | undefined> {
  const others = overview.codes.filter(
    (one) => one.level === level && one.isKnown && !one.isRetired && !isWithin(one.code, code),
  );
  const known = overview.codebook === null ? overview.codes.filter((one) => one.level === level) : others;
  return pickSummary(
    known.filter((one) => !isWithin(one.code, code)),
    title,
  );
}

async function pickSummary(codes: readonly CodeSummary[], title: string): Promise<CodeSummary | undefined> {
  const options = {
    title,
    placeHolder: vscode.l10n.t("Type a few letters"),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick<CodeItem>(codes.map(itemOf), options))?.code;
}

function itemOf(code: CodeSummary): CodeItem {
  const marks = [
    code.name === code.code ? "" : code.name,
    usesWords(code),
    code.level === "document" ? vscode.l10n.t("of whole texts") : "",
    code.isRetired ? vscode.l10n.t("retired") : "",
    code.isKnown ? "" : vscode.l10n.t("not in the codebook"),
  ];
  return {
    label: code.code,
    description: marks.filter(Boolean).join(" · "),
    ...(code.definition === null ? {} : { detail: code.definition }),
    code,
  };
}

/** “12 uses in 3 files”, “not used”. */
export function usesWords({ uses, files }: CodeSummary): string {
  return uses === 0 ? vscode.l10n.t("not used") : vscode.l10n.t("uses: {0}, files: {1}", uses, files);
}
