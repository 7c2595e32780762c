/** How annotations and their groups look in the side bar, and what a screen reader says of them. */

import * as vscode from "vscode";
import { isDrifted } from "../../core/anchor/drift";
import type { AnchorState } from "../../core/anchor/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import { annotationCount } from "../counted";
import { coderName } from "../settings";
import { swatch } from "./codePicker";
import { coderOfItem } from "./folderItems";
import type { GroupedItem, GroupItem } from "./grouping";
import { nameOf } from "./sidecarFiles";
import { faultWords, outdatedWords, stateWords } from "./stateWords";

/** What menus may offer. */
const contexts: Readonly<Record<AnchorState, readonly string[]>> = {
  exact: [],
  moved: [],
  approximate: ["drifted", "placed"],
  ambiguous: ["drifted"],
  lost: ["drifted"],
};

/** How a group of annotations stands in the side bar. */
export function groupTreeItem(group: GroupItem): vscode.TreeItem {
  const { label, icon, code, failure, textCodes = [], children } = group;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children.length === 0 ? None : Expanded);
  const count = annotationCount(children.length);
  const [first] = children;
  item.description = failure ?? [String(children.length), ...textCodes].join(" · ");
  item.iconPath =
    code === undefined || first === undefined ? new vscode.ThemeIcon(icon) : swatch(first.colour);
  item.contextValue = code === undefined ? "group" : "codeGroup";
  const whole = textCodes.length === 0 ? "" : textCodesWords(textCodes);
  item.tooltip = failure ?? [`${label}: ${count}`, whole].filter(Boolean).join("\n");
  item.accessibilityInformation = { label: [label, count, whole, failure].filter(Boolean).join(", ") };
  return item;
}

/** The codes of a whole text, in a sentence of their own. */
export function textCodesWords(codes: readonly string[]): string {
  return vscode.l10n.t("Codes of the whole text: {0}", codes.join(", "));
}

/** How one annotation stands in the side bar: its code, its words, and what a person has to look at. */
export function annotationTreeItem(item: GroupedItem): vscode.TreeItem {
  const { annotation, document, sidecar, state, shows, isInConflict, outdated, fault, missing } = item;
  const quote = quoteOf(annotation);
  const code = annotation.code ?? vscode.l10n.t("no code");
  const name = document === undefined ? "" : nameOf(document);
  const drift = state === undefined ? "" : stateWords[state].mark;
  const definition = outdated === undefined ? "" : outdatedWords(outdated);
  const lack = missing.length === 0 ? "" : vscode.l10n.t("without {0}", missing.join(", "));
  const conflict = isInConflict ? vscode.l10n.t("merge conflict") : "";
  const mark = [conflict, drift, faultWords(fault), definition, lack].filter(Boolean).join(" · ");
  const coder = coderOfItem(item) ?? "";
  const replies = repliesWords(annotation.replies?.length ?? 0);
  // The narrow side bar cuts descriptions, not labels: what tells annotations of one group apart comes first.
  const tree = new vscode.TreeItem(shows === "document" ? shorten(quote, 40) : code);
  // Whoever reads knows their own name.
  const others = coder === coderName(document ?? sidecar) ? "" : coder;
  const marks = [mark, others, annotation.note === undefined ? "" : "✎", replies];
  tree.description = [marks.filter(Boolean).join(" · "), shows === "document" ? name : quote]
    .filter(Boolean)
    .join("  ");
  const by = coder === "" ? "" : vscode.l10n.t("by {0}", coder);
  tree.tooltip = tooltip([quote, code, by, annotation.note, mark, replies]);
  tree.iconPath = annotationIcon(item);
  const menus = [
    ...(isInConflict ? ["conflict"] : []),
    ...(outdated === undefined ? [] : ["outdated"]),
    ...(state === undefined ? [] : contexts[state]),
  ];
  tree.contextValue = ["annotation", ...menus].join(" ");
  tree.command = {
    command: "glossator.goToAnnotation",
    title: vscode.l10n.t("Go to Annotation"),
    arguments: [item],
  };
  const note = annotation.note === undefined ? "" : vscode.l10n.t("note: {0}", annotation.note);
  const spokenCode = vscode.l10n.t("code {0}", code);
  const about = [mark, by, note, replies];
  // As on the screen: first what tells it apart, and of a group only what its heading does not say.
  const spoken = shows === "document" ? [quote, spokenCode, ...about, name] : [spokenCode, quote, ...about];
  tree.accessibilityInformation = { label: spoken.filter(Boolean).join(", ") };
  return tree;
}

/** The colour of its code, as in the text; a sign instead where a person has to look. */
function annotationIcon({ isInConflict, state, colour }: GroupedItem): vscode.Uri | vscode.ThemeIcon {
  if (isInConflict) return new vscode.ThemeIcon("git-merge");
  return state === undefined || !isDrifted(state)
    ? swatch(colour)
    : new vscode.ThemeIcon(stateWords[state].icon);
}

function repliesWords(count: number): string {
  return count === 0 ? "" : count === 1 ? vscode.l10n.t("1 reply") : vscode.l10n.t("{0} replies", count);
}

function tooltip(lines: readonly (string | undefined)[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(lines.filter(Boolean).join("\n"));
  return text;
}
