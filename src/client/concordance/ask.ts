import * as vscode from "vscode";
import { type KeywordQuery, readKeyword } from "../../core/concordance/query";

type Switch = "isWholeWord" | "isRegex" | "isCaseSensitive";

const switches: readonly { readonly name: Switch; readonly icon: string; readonly words: string }[] = [
  { name: "isWholeWord", icon: "whole-word", words: "whole words" },
  { name: "isRegex", icon: "regex", words: "regular expression" },
  { name: "isCaseSensitive", icon: "case-sensitive", words: "capital and small letters differ" },
];

/** Asks what to look for; three buttons switch how. What cannot be read is said at once. Undefined when the user leaves. */
export function askForKeyword(first: KeywordQuery): Promise<KeywordQuery | undefined> {
  const input = vscode.window.createInputBox();
  let query = first;
  const show = () => {
    input.buttons = switches.map(({ name, icon, words }) => ({
      iconPath: new vscode.ThemeIcon(icon),
      tooltip: `Switch ${query[name] === true ? "off" : "on"}: ${words}`,
    }));
    const on = switches.filter(({ name }) => query[name] === true).map(({ words }) => words);
    input.prompt = `* stands for any letters. On: ${on.length === 0 ? "nothing" : on.join(", ")}. The buttons above switch.`;
    const fault = query.words.trim() === "" ? undefined : readKeyword(query).problems[0]?.message;
    input.validationMessage = fault ?? "";
  };
  input.title = "Keyword in Context";
  input.placeholder = "A word, or several words in a row";
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
