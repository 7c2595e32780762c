import * as vscode from "vscode";
import type { ConflictText } from "../../core/sidecar/conflictText";
import type { FieldConflict } from "../../core/sidecar/model";
import { shorten } from "../../core/sidecar/quote";
import { inOneLine } from "../../core/text/oneLine";
import { type KeyItem, keyItem, pickByKey } from "../keyPicker";

export type Settled =
  | { readonly kind: "keep"; readonly keep: "ours" | "theirs" | "current" }
  /** Typed by the user instead of either side. */
  | { readonly kind: "type"; readonly text: string };

/** What somebody decides about a conflict; `open` wants to correct the file itself. */
export type Decision = Settled | { readonly kind: "skip" } | { readonly kind: "open" };

function itemsFor({ ours, theirs }: ConflictText): readonly KeyItem<Decision | "type">[] {
  return [
    keyItem("o", vscode.l10n.t("Keep ours"), `← ${shorten(ours)}`, { kind: "keep", keep: "ours" }),
    keyItem("t", vscode.l10n.t("Keep theirs"), `→ ${shorten(theirs)}`, { kind: "keep", keep: "theirs" }),
    keyItem(
      "e",
      vscode.l10n.t("Edit by hand"),
      vscode.l10n.t("type what holds, or correct the file"),
      "type",
    ),
    keyItem(
      "n",
      vscode.l10n.t("Keep what the file says now"),
      vscode.l10n.t("when you have corrected it there"),
      {
        kind: "keep",
        keep: "current",
      },
    ),
    keyItem("s", vscode.l10n.t("Skip"), vscode.l10n.t("decide later"), { kind: "skip" }),
  ];
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
  const answer = await pickByKey(title, itemsFor(text));
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
