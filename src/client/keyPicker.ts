import * as vscode from "vscode";

/** An answer that one key chooses. */
export interface KeyItem<Answer> extends vscode.QuickPickItem {
  /** One letter. */
  readonly key: string;
  readonly answer: Answer;
}

/** An item that shows its key before its words. */
export function keyItem<Answer>(
  key: string,
  label: string,
  description: string,
  answer: Answer,
): KeyItem<Answer> {
  return { label: `${key}   ${label}`, description, key, answer };
}

/**
 * Asks with a list of which one key chooses, or Enter. Undefined when the user leaves. The list stays open while the user reads and
 * scrolls the text behind it.
 */
export function pickByKey<Answer>(
  title: string,
  items: readonly KeyItem<Answer>[],
): Promise<Answer | undefined> {
  const picker = vscode.window.createQuickPick<KeyItem<Answer>>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t("Press a letter, or choose with the arrow keys");
  picker.ignoreFocusOut = true;
  picker.items = items;
  return new Promise((resolve) => {
    const answer = (chosen: KeyItem<Answer> | undefined) => {
      resolve(chosen?.answer);
      picker.hide();
    };
    picker.onDidChangeValue((value) => {
      // What was typed last, for a key may come before the box is empty again.
      const chosen = items.find(({ key }) => key === value.slice(-1).toLowerCase());
      if (chosen !== undefined) answer(chosen);
      // A key that means nothing would leave a list in which nothing fits, and no key means anything any more.
      else if (value !== "") picker.value = "";
    });
    picker.onDidAccept(() => {
      const [chosen] = picker.activeItems;
      if (chosen !== undefined) answer(chosen);
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
