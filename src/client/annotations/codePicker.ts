import * as vscode from "vscode";
import type { Code } from "../../core/codebook/model";

interface CodeItem extends vscode.QuickPickItem {
  readonly code: string | undefined;
}

export interface CodeChoice {
  /** From the codebook; empty without one. */
  readonly codes: readonly Code[];
  /** Codes already used in the folder, most used first. */
  readonly used: readonly string[];
  readonly title: string;
  readonly placeholder: string;
}

/**
 * Lets the user pick a code by typing a few letters. With a codebook only its codes are offered; without one, codes already
 * used are, and whatever else is typed becomes a new code. Undefined when the user leaves.
 */
export function pickCode({ codes, used, title, placeholder }: CodeChoice): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<CodeItem>();
  const known = codes.length > 0 ? codes.map(codebookItem) : used.map(usedItem);
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = known;
  picker.onDidChangeValue((value) => {
    picker.items = codes.length > 0 || value.trim() === "" ? known : withTyped(known, value.trim());
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (item?.code === undefined) return;
      resolve(item.code);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function codebookItem(code: Code): CodeItem {
  return {
    label: code.path,
    description: [
      code.name === code.path ? undefined : code.name,
      code.key === undefined ? undefined : `key ${code.key}`,
    ]
      .filter((part) => part !== undefined)
      .join(" · "),
    ...(code.definition === undefined ? {} : { detail: code.definition }),
    code: code.path,
  };
}

function usedItem(code: string): CodeItem {
  return { label: code, code };
}

/** The typed words come last, so that Enter takes a known code whenever one fits. */
function withTyped(known: readonly CodeItem[], value: string): readonly CodeItem[] {
  if (known.some(({ code }) => code === value)) return known;
  return [...known, { label: value, description: "new code", code: value, alwaysShow: true }];
}
