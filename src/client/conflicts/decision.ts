import * as vscode from "vscode";
import type { ConflictText } from "../../core/sidecar/conflictText";
import type { FieldConflict } from "../../core/sidecar/model";
import { shorten } from "../../core/sidecar/quote";
import { inOneLine } from "../../core/text/oneLine";

export type Settled =
  | { readonly kind: "keep"; readonly keep: "ours" | "theirs" | "current" }
  /** Typed by the user instead of either side. */
  | { readonly kind: "type"; readonly text: string };

/** What somebody decides about a conflict; `open` wants to correct the file itself. */
export type Decision = Settled | { readonly kind: "skip" } | { readonly kind: "open" };

interface DecisionItem extends vscode.QuickPickItem {
  /** One key chooses it. */
  readonly key: string;
  readonly answer: Decision | "type";
}

function itemsFor({ ours, theirs }: ConflictText): readonly DecisionItem[] {
  return [
    item("o", vscode.l10n.t("Keep ours"), `← ${shorten(ours)}`, { kind: "keep", keep: "ours" }),
    item("t", vscode.l10n.t("Keep theirs"), `→ ${shorten(theirs)}`, { kind: "keep", keep: "theirs" }),
    item("e", vscode.l10n.t("Edit by hand"), vscode.l10n.t("type what holds, or correct the file"), "type"),
    item(
      "n",
      vscode.l10n.t("Keep what the file says now"),
      vscode.l10n.t("when you have corrected it there"),
      {
        kind: "keep",
        keep: "current",
      },
    ),
    item("s", vscode.l10n.t("Skip"), vscode.l10n.t("decide later"), { kind: "skip" }),
  ];
}

function item(key: string, label: string, description: string, answer: DecisionItem["answer"]): DecisionItem {
  return { label: `${key}   ${label}`, description, key, answer };
}

/**
 * Asks what to do about a conflict: a key or Enter. `typed` is the conflict when its versions are texts that can be typed anew.
 * Undefined when the user leaves. The list stays open while the user reads and scrolls the two sides.
 */
export async function askForDecision(
  title: string,
  text: ConflictText,
  typed: FieldConflict | undefined,
): Promise<Decision | undefined> {
  const answer = await pick(title, itemsFor(text));
  if (answer !== "type") return answer;
  if (typed === undefined) return { kind: "open" };
  const { line, whole } = inOneLine(String(typed.ours ?? typed.theirs ?? ""));
  const answered = await vscode.window.showInputBox({
    title,
    value: line,
    prompt: vscode.l10n.t("Enter keeps this text; an empty one removes the field."),
    ignoreFocusOut: true,
  });
  return answered === undefined
    ? askForDecision(title, text, typed)
    : { kind: "type", text: whole(answered) };
}

function pick(title: string, items: readonly DecisionItem[]): Promise<DecisionItem["answer"] | undefined> {
  const picker = vscode.window.createQuickPick<DecisionItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t("Press a letter, or choose with the arrow keys");
  picker.ignoreFocusOut = true;
  picker.items = items;
  return new Promise((resolve) => {
    const answer = (chosen: DecisionItem | undefined) => {
      resolve(chosen?.answer);
      picker.hide();
    };
    picker.onDidChangeValue((value) => {
      const chosen = items.find(({ key }) => key === value.toLowerCase());
      if (chosen !== undefined) answer(chosen);
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
