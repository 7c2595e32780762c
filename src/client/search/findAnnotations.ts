import * as vscode from "vscode";
import { searchHelp } from "../../core/search/keys";
import { parseQuery } from "../../core/search/parse";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import { swatch } from "../annotations/codePicker";
import { type AnnotationParts, goTo } from "../annotations/commands";
import { type AnnotationItem, coderOfItem, type FolderItems } from "../annotations/folderItems";
import { stateWords } from "../annotations/stateWords";
import type { AnnotationTree } from "../annotations/tree";
import { annotationCount } from "../counted";
import { firstFault } from "../inWords";
import { queryPlaceholder } from "./filter";

/** What is chosen from the list. The list is ours, not filtered by the editor: every item is always shown. */
type FindItem = vscode.QuickPickItem & { readonly alwaysShow: true } & (
    | { readonly does: "go"; readonly item: AnnotationItem }
    | { readonly does: "filter"; readonly query: string }
    | { readonly does: "write"; readonly example: string }
    | { readonly does: "nothing" }
  );

/** More rows than this nobody reads; the side bar shows them all. */
const mostRows = 200;

/**
 * Finds annotations of the folder while a query is typed, and goes to the one that is chosen. An empty query lists what can be
 * asked. `given` is a query to begin with.
 */
export async function findAnnotations(
  parts: AnnotationParts,
  items: FolderItems,
  tree: AnnotationTree,
  given?: unknown,
): Promise<void> {
  const chosen = await pickFound(items, typeof given === "string" ? given : "");
  if (chosen?.does === "go") await goTo(parts, chosen.item);
  if (chosen?.does === "filter") await showInSideBar(tree, chosen.query);
}

function pickFound(items: FolderItems, first: string): Promise<FindItem | undefined> {
  const picker = vscode.window.createQuickPick<FindItem>();
  picker.title = vscode.l10n.t("Find Annotations");
  picker.placeholder = queryPlaceholder;
  picker.value = first;
  let asked = 0;
  const search = async () => {
    asked += 1;
    const own = asked;
    picker.busy = true;
    const found = await rowsFor(items, picker.value);
    // What was typed meanwhile has its own answer.
    if (own !== asked) return;
    picker.items = found;
    picker.busy = false;
  };
  const chosen = new Promise<FindItem | undefined>((resolve, reject) => {
    const look = () => void search().catch(reject);
    picker.onDidChangeValue(look);
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (item?.does === "write") {
        picker.value = item.example;
        look();
      } else if (item !== undefined && item.does !== "nothing") {
        resolve(item);
        picker.hide();
      }
    });
    picker.onDidHide(() => resolve(undefined));
    look();
    picker.show();
  });
  return chosen.finally(() => picker.dispose());
}

async function showInSideBar(tree: AnnotationTree, query: string): Promise<void> {
  await tree.setFilter(query);
  await vscode.commands.executeCommand("glossator.annotations.focus");
}

async function rowsFor(items: FolderItems, query: string): Promise<readonly FindItem[]> {
  if (query.trim() === "") return helpRows;
  const { value, problems } = parseQuery(query);
  const fault = firstFault(problems);
  if (fault !== undefined)
    return [
      {
        label: `$(warning) ${vscode.l10n.t("This query is not complete")}`,
        detail: fault,
        does: "nothing",
        alwaysShow: true,
      },
    ];
  const found = await items.find(value);
  if (found.length === 0)
    return [
      {
        label: vscode.l10n.t("No annotation fits"),
        detail: vscode.l10n.t("Take a condition away, or see what can be asked: empty the box."),
        does: "nothing",
        alwaysShow: true,
      },
    ];
  const count = annotationCount(found.length);
  return [
    ...found.slice(0, mostRows).map(resultRow),
    {
      label: `$(list-tree) ${vscode.l10n.t("Show {0} in the side bar", count)}`,
      does: "filter",
      query,
      alwaysShow: true,
    },
  ];
}

const helpRows: readonly FindItem[] = searchHelp.map(({ example, text }) => {
  return { label: example, description: vscode.l10n.t(text), does: "write", example, alwaysShow: true };
});

function resultRow(item: AnnotationItem): FindItem {
  const { annotation, document, sidecar, state } = item;
  const details = [
    annotation.code ?? vscode.l10n.t("no code"),
    coderOfItem(item),
    vscode.workspace.asRelativePath(document ?? sidecar),
    state === undefined ? "" : stateWords[state].mark,
  ];
  return {
    // The list is ninety letters wide, and what stands last is cut first.
    label: shorten(quoteOf(annotation), 48),
    iconPath: swatch(item.colour),
    description: details.filter(Boolean).join(" · "),
    ...(annotation.note === undefined ? {} : { detail: shorten(annotation.note, 100) }),
    does: "go",
    item,
    alwaysShow: true,
  };
}
