import * as vscode from "vscode";
import { searchHelp } from "../../core/search/keys";
import { parseQuery } from "../../core/search/parse";
import type { AnnotationTree } from "../annotations/tree";
import { firstFault } from "../inWords";

/** What is wrong with a query, in words; undefined when nothing is. */
export function faultOf(query: string): string | undefined {
  return firstFault(parseQuery(query).problems);
}

export const queryPlaceholder = searchHelp
  .map(({ example }) => example)
  .filter((example) => /^(?:code|by|state|-)/.test(example))
  .join("  ");

/** Asks for a query and shows only the annotations in the side bar that fit it. `given` skips the question. */
export async function filterAnnotations(tree: AnnotationTree, given?: unknown): Promise<void> {
  const query =
    typeof given === "string"
      ? given
      : await vscode.window.showInputBox({
          title: vscode.l10n.t("Filter Annotations"),
          value: tree.filter,
          prompt: vscode.l10n.t("Words, or conditions that all have to hold. Empty shows everything."),
          placeHolder: queryPlaceholder,
          validateInput: faultOf,
        });
  if (query !== undefined) await tree.setFilter(query);
}
