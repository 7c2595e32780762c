import * as vscode from "vscode";
import type { AnchorState } from "../../core/anchor/model";
import type { Outdated } from "../../core/codebook/outdated";
import type { CodeFault } from "../../core/codebook/standing";

/** What is said beside an annotation whose code has got another definition since. */
export function outdatedWords({ isCertain }: Outdated): string {
  return isCertain ? vscode.l10n.t("older definition") : vscode.l10n.t("perhaps older definition");
}

/** What is said beside an annotation whose code is not one to give any more; empty for any other. */
export function faultWords(fault: CodeFault | undefined): string {
  if (fault === undefined) return "";
  return fault.kind === "unknown" ? vscode.l10n.t("not in the codebook") : vscode.l10n.t("retired code");
}

/** The same as a sentence, with what to use. */
export function faultSentence(fault: CodeFault): string {
  if (fault.kind === "unknown") return vscode.l10n.t("The codebook does not know this code.");
  return fault.replacement === undefined
    ? vscode.l10n.t("This code is retired.")
    : vscode.l10n.t("This code is retired; “{0}” takes its place.", fault.replacement);
}

interface StateWords {
  /** Name of a theme icon. */
  readonly icon: string;
  /** A label of its own. */
  readonly label: string;
  /** Beside a label; empty where all is well. */
  readonly mark: string;
  /** One sentence; empty where there is nothing to say. */
  readonly sentence: string;
}

/** How the interface shows where an annotation stands: never by an icon or a colour alone. */
export const stateWords: Readonly<Record<AnchorState, StateWords>> = {
  exact: { icon: "bookmark", label: vscode.l10n.t("Where it was made"), mark: "", sentence: "" },
  moved: {
    icon: "bookmark",
    label: vscode.l10n.t("Same words at a new place"),
    mark: "",
    sentence: vscode.l10n.t("Found again at a new place."),
  },
  approximate: {
    icon: "warning",
    label: vscode.l10n.t("Words changed"),
    mark: vscode.l10n.t("words changed"),
    sentence: vscode.l10n.t("The words have changed since this was annotated."),
  },
  ambiguous: {
    icon: "question",
    label: vscode.l10n.t("Several places fit"),
    mark: vscode.l10n.t("several places fit"),
    sentence: vscode.l10n.t("Several places fit; none was chosen."),
  },
  lost: {
    icon: "error",
    label: vscode.l10n.t("Not found in the text"),
    mark: vscode.l10n.t("not found in the text"),
    sentence: vscode.l10n.t("Its words are no longer in the text."),
  },
};
