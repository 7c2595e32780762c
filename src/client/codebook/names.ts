/** Names and meanings of codes, asked for. Every function answers undefined when the user leaves. */

import * as vscode from "vscode";
import { isPath } from "../../core/codebook/refactor";

/** Asks for the path of a code; the last part of what stands there is selected. `faultOf` says what is wrong with a path. */
export function askForName(
  title: string,
  value: string,
  faultOf: (typed: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const box = vscode.window.showInputBox({
    title,
    value,
    valueSelection: [value.lastIndexOf("/") + 1, value.length],
    prompt: vscode.l10n.t("Without spaces; “/” parts a code from the one below it."),
    validateInput: (typed) =>
      isPath(typed.trim())
        ? faultOf(typed.trim())
        : vscode.l10n.t("Write words without spaces, with “/” between a code and the one below it."),
  });
  return Promise.resolve(box).then((typed) => typed?.trim());
}

/** Asks what a code means; empty when that is left open. */
export async function askForDefinition(code: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("What does “{0}” mean?", code),
    prompt: vscode.l10n.t("One sentence for the codebook; it may be left empty."),
  });
  return typed?.trim();
}
