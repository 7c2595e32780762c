import * as vscode from "vscode";
import { codingActions, codingGroups, type KeyMeaning, keyLines } from "../../core/coding/keys";
import { swatch } from "../annotations/codePicker";

export interface KeyItem extends vscode.QuickPickItem {
  /** As `CodingMode.press` takes it; undefined for headings. */
  readonly key?: string;
}

/** What stands on a key of a keyboard of the window's language. */
export function printedKey(name: string): string {
  return vscode.l10n.t(name);
}

/** The keys of coding mode as a list: those of codes with their colours, then those of actions, each kind under its heading. */
export function keyItems(
  meanings: ReadonlyMap<string, KeyMeaning>,
  colourOfCode: (code: string) => string,
): readonly KeyItem[] {
  let last = "";
  return keyLines(meanings, printedKey).flatMap(({ key, name, meaning }) => {
    const heading =
      meaning.kind === "code"
        ? vscode.l10n.t("Codes")
        : vscode.l10n.t(codingGroups[codingActions[meaning.action].group]);
    const item: KeyItem =
      meaning.kind === "code"
        ? {
            label: name,
            description: vscode.l10n.t("Give the code “{0}”", meaning.code),
            iconPath: swatch(colourOfCode(meaning.code)),
            key,
          }
        : { label: name, description: vscode.l10n.t(codingActions[meaning.action].title), key };
    const isNew = heading !== last;
    last = heading;
    return isNew ? [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, item] : [item];
  });
}
