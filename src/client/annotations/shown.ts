/** Which annotations are shown: while somebody codes blind, not those of other coders. */

import type * as vscode from "vscode";
import { isOwn, signerOf } from "../../core/sidecar/blind";
import type { Annotation, FieldConflict, Sidecar } from "../../core/sidecar/model";
import { coderName, settingsFor } from "../settings";
import { coderOfFile } from "./sidecarPlaces";

/** Whether annotations of other coders are hidden in a text. */
export function isBlind(text: vscode.Uri): boolean {
  return settingsFor(text).blindCoding && coderName(text) !== undefined;
}

/** Which of a sidecar's annotations are shown: all, or while somebody codes a text blind, hers and those that nobody signed. */
export function shownOf(
  annotations: readonly Annotation[],
  sidecar: vscode.Uri,
  text: vscode.Uri,
): readonly Annotation[] {
  if (!isBlind(text)) return annotations;
  return annotations.filter(({ by }) => isShown(by, sidecar, text));
}

/** The same of its codes of the whole text, which nobody signs. */
export function shownTextCodes(
  { document: { codes = [] } }: Pick<Sidecar, "document">,
  sidecar: vscode.Uri,
  text: vscode.Uri,
): readonly string[] {
  return isShown(undefined, sidecar, text) ? codes : [];
}

/** The same of its conflicts: those about annotations that are shown. */
export function shownConflicts(
  content: Pick<Sidecar, "annotations" | "conflicts">,
  sidecar: vscode.Uri,
  text: vscode.Uri,
): readonly FieldConflict[] {
  if (!isBlind(text)) return content.conflicts;
  return content.conflicts.filter((one) => isShown(signerOf(one, content), sidecar, text));
}

/** Whether what somebody said in a sidecar is shown: an annotation by its coder, or (`undefined`) what nobody signed there. */
export function isShown(by: string | undefined, sidecar: vscode.Uri, text: vscode.Uri): boolean {
  const own = coderName(text);
  return !isBlind(text) || own === undefined || isOwn(by, coderOfFile(sidecar), own);
}
