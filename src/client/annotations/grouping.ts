import * as vscode from "vscode";
import { isDrifted } from "../../core/anchor/drift";
import type { AnchorState } from "../../core/anchor/model";
import { type AnnotationItem, coderOfItem, type TextItems } from "./folderItems";
import { stateWords } from "./stateWords";

export type Grouping = "document" | "code" | "coder" | "state";

/** An annotation in a group of the side bar. */
export interface GroupedItem extends AnnotationItem {
  /** Which of its sides tells it apart from others of its group. */
  readonly shows: "code" | "document";
}

export interface GroupItem {
  readonly kind: "group";
  readonly label: string;
  readonly failure: string | undefined;
  /** Name of a theme icon. */
  readonly icon: string;
  /** Of a group of annotations with one code. */
  readonly code?: string;
  /** Of the whole text, in the group of a text. */
  readonly textCodes?: readonly string[];
  readonly children: readonly GroupedItem[];
}

/** Groups for the side bar, those that need attention first; groups without annotations only when they failed, or have codes of their own. */
export function groupsOf(texts: readonly TextItems[], grouping: Grouping): readonly GroupItem[] {
  if (grouping === "document") return [...needingAttention(texts), ...byDocument(texts)];
  const items = texts.flatMap((text) => text.items);
  if (grouping === "state") return byState(items);
  const groups = grouping === "code" ? byName(items, codeOf, "tag") : byName(items, coderOfItem, "account");
  return [...needingAttention(texts), ...groups];
}

function byDocument(texts: readonly TextItems[]): readonly GroupItem[] {
  return texts
    .filter(({ items, failure, codes }) => items.length > 0 || failure !== undefined || codes.length > 0)
    .map(({ place, failure, items, codes }) => ({
      kind: "group",
      textCodes: codes,
      label: vscode.workspace.asRelativePath(place),
      failure,
      icon: failure === undefined ? "file" : "warning",
      children: inTextOrder(items).map((item) => ({ ...item, shows: "code" })),
    }));
}

/** As somebody reads: several coders of a text have a file each. Where no span says where it stood, it stands last. */
function inTextOrder(items: readonly AnnotationItem[]): readonly AnnotationItem[] {
  const start = ({ annotation }: AnnotationItem) =>
    annotation.segments[0]?.span?.[0] ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}

/** What drifted, or was changed on both sides of a merge, stands first, and once more in its own group. */
function needingAttention(texts: readonly TextItems[]): readonly GroupItem[] {
  const drifted = texts
    .flatMap((text) => text.items)
    .filter(({ state, isInConflict }) => isInConflict || (state !== undefined && isDrifted(state)));
  return drifted.length === 0 ? [] : [group(vscode.l10n.t("Needs attention"), "warning", drifted)];
}

const stateOrder: readonly AnchorState[] = ["lost", "ambiguous", "approximate", "moved", "exact"];

function byState(items: readonly AnnotationItem[]): readonly GroupItem[] {
  const groups = stateOrder.map((state) => {
    const same = items.filter((item) => item.state === state);
    return group(stateWords[state].label, stateWords[state].icon, same);
  });
  const others = items.filter(({ state }) => state === undefined);
  return [...groups, group(vscode.l10n.t("The text is missing"), "warning", others)].filter(
    ({ children }) => children.length > 0,
  );
}

function codeOf({ annotation }: AnnotationItem): string | undefined {
  return annotation.code;
}

/** By a name that not every annotation has; those without come last. */
function byName(
  items: readonly AnnotationItem[],
  nameOf: (item: AnnotationItem) => string | undefined,
  icon: string,
): readonly GroupItem[] {
  const groups = new Map<string | undefined, AnnotationItem[]>();
  for (const item of items) {
    const name = nameOf(item);
    const same = groups.get(name);
    if (same === undefined) groups.set(name, [item]);
    else same.push(item);
  }
  const without = icon === "tag" ? vscode.l10n.t("No code") : vscode.l10n.t("No coder");
  return [...groups]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined || a < b ? -1 : 1))
    .map(([name, same]) => ({
      ...group(name ?? without, icon, same),
      ...(icon === "tag" && name !== undefined ? { code: name } : {}),
    }));
}

function group(label: string, icon: string, items: readonly AnnotationItem[]): GroupItem {
  const children = items.map((item) => ({ ...item, shows: "document" as const }));
  return { kind: "group", label, icon, failure: undefined, children };
}
