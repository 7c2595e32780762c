/** Codes on a whole text: genre, occasion, whatever the codebook lists under `documentCodes`. */

import * as vscode from "vscode";
import { type Code, documentCodesOf, nameBeside } from "../../core/codebook/model";
import type { AnnotationParts } from "../annotations/commands";
import { readSidecarFile } from "../annotations/sidecarFiles";
import { say } from "../say";
import { coderName } from "../settings";
import { policyEditor } from "./selection";

interface CodeItem extends vscode.QuickPickItem {
  readonly code: string;
}

/** Lets the user tick the codes of the whole text; what is ticked now is what it has. */
export async function codeText(parts: AnnotationParts): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const { uri, isUntitled } = editor.document;
  if (isUntitled)
    return say(vscode.l10n.t("Annotations are kept beside the text: save this text to a file first."));
  const sidecar = await parts.places.sidecarUri(uri, coderName(uri));
  const before = (await readSidecarFile(sidecar)).sidecar.document.codes;
  const codebook = await parts.codebooks.for(uri);
  const offered =
    codebook === undefined ? [] : documentCodesOf(codebook).filter(({ retired }) => retired !== true);
  const after = offered.length > 0 ? await tick(offered, before ?? []) : await type(before ?? []);
  if (after === undefined || after.join("\n") === (before ?? []).join("\n")) return;
  const codes = after.length === 0 ? undefined : after;
  await parts.history.apply(
    after.length === 0
      ? vscode.l10n.t("remove the codes of the text")
      : vscode.l10n.t("code the text “{0}”", after.join("”, “")),
    sidecar,
    [{ kind: "document", fields: { codes } }],
    [{ kind: "document", fields: { codes: before } }],
  );
  parts.sessions.sidecarChanged(sidecar);
}

/** Codes that the codebook does not list stay ticked at the end, so that none goes unseen. */
async function tick(
  offered: readonly Code[],
  before: readonly string[],
): Promise<readonly string[] | undefined> {
  const known = offered.map(({ path, name, definition }) => ({
    code: path,
    label: path,
    description: nameBeside({ path, name }),
    ...(definition === undefined ? {} : { detail: definition }),
    picked: before.includes(path),
  }));
  const unknown = before
    .filter((code) => !offered.some(({ path }) => path === code))
    .map((code) => ({ code, label: code, description: vscode.l10n.t("not in the codebook"), picked: true }));
  const chosen = await vscode.window.showQuickPick<CodeItem>([...known, ...unknown], {
    title: vscode.l10n.t("Codes of the whole text"),
    placeHolder: vscode.l10n.t("Arrows and Space tick what holds for all of it"),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ code }) => code);
}

async function type(before: readonly string[]): Promise<readonly string[] | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Codes of the whole text"),
    value: before.join(", "),
    prompt: vscode.l10n.t("Parted by commas. A codebook can list them under documentCodes."),
  });
  if (typed === undefined) return undefined;
  const codes = typed.split(",").map((one) => one.trim());
  return [...new Set(codes)].filter((one) => one !== "");
}
