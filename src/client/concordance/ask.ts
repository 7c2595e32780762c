import * as vscode from "vscode";
import { type KeywordQuery, readKeyword } from "../../core/concordance/query";
import { firstFault } from "../inWords";

type Switch = "isWholeWord" | "isRegex" | "isCaseSensitive";

const switches: readonly { readonly name: Switch; readonly icon: string; readonly words: string }[] = [
  { name: "isWholeWord", icon: "whole-word", words: vscode.l10n.t("whole words") },
  { name: "isRegex", icon: "regex", words: vscode.l10n.t("regular expression") },
  {
    name: "isCaseSensitive",
    icon: "case-sensitive",
    words: vscode.l10n.t("capital and small letters differ"),
  },
];

/** Asks what to look for; three buttons switch how. What cannot be read is said at once. Undefined when the user leaves. */
export function askForKeyword(first: KeywordQuery): Promise<KeywordQuery | undefined> {
  const input = vscode.window.createInputBox();
  let query = first;
  const show = () => {
    input.buttons = switches.map(({ name, icon, words }) => ({
      iconPath: new vscode.ThemeIcon(icon),
      tooltip:
        query[name] === true
          ? vscode.l10n.t("Switch off: {0}", words)
          : vscode.l10n.t("Switch on: {0}", words),
    }));
    const on = switches.filter(({ name }) => query[name] === true).map(({ words }) => words);
    input.prompt =
      on.length === 0
        ? vscode.l10n.t(
            "* stands for any letters. The buttons above ask for whole words, a regular expression, or the same capital letters.",
          )
        : vscode.l10n.t("* stands for any letters. On: {0}.", on.join(", "));
    const fault = query.words.trim() === "" ? undefined : firstFault(readKeyword(query).problems);
    input.validationMessage = fault ?? "";
  };
  input.title = vscode.l10n.t("Keyword in Context");
  input.placeholder = vscode.l10n.t("A word, or several words in a row");
  input.value = first.words;
  show();
  return new Promise((resolve) => {
    input.onDidChangeValue((words) => {
      query = { ...query, words };
      show();
    });
    input.onDidTriggerButton((button) => {
      const name = switches[input.buttons.indexOf(button)]?.name;
      if (name !== undefined) query = { ...query, [name]: query[name] !== true };
      show();
    });
    input.onDidAccept(() => {
      if (readKeyword(query).value === undefined) return show();
      resolve(query);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
