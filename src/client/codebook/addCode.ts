import * as vscode from "vscode";
import { editCodebook } from "../../core/codebook/edit";
import type { Code } from "../../core/codebook/model";
import type { Codebooks } from "../annotations/codebooks";
import type { History } from "../annotations/history";
import { askForDefinition, askForName } from "./names";

interface Parts {
  readonly codebooks: Codebooks;
  readonly history: History;
}

/**
 * Adds a code to the codebook of a text while somebody codes: what was typed is its name, which may be changed, and then it is asked
 * what it means, so that no slip of a key makes a code. An act of its own for undo. Undefined when the user leaves.
 */
export async function addCode(
  { codebooks, history }: Parts,
  document: vscode.Uri,
  codes: readonly Code[],
  typed: string,
): Promise<string | undefined> {
  const file = await codebooks.fileFor(document);
  if (file === undefined) return undefined;
  const name = vscode.workspace.asRelativePath(file);
  const proposed = typed.trim().replace(/\s+/gu, "-");
  const code = await askForName(vscode.l10n.t("New code in {0}", name), proposed, (path) =>
    codes.some((one) => one.path === path)
      ? vscode.l10n.t("There is a code “{0}” already.", path)
      : undefined,
  );
  const definition = code === undefined ? undefined : await askForDefinition(code);
  if (code === undefined || definition === undefined) return undefined;
  const fields = definition === "" ? {} : { definition };
  await history.applyAll(vscode.l10n.t("add the code “{0}”", code), [
    {
      uri: file,
      forward: (text) => editCodebook(text, [{ kind: "add", level: "passage", code, fields }]),
      backward: "lines",
    },
  ]);
  codebooks.forget();
  return code;
}
