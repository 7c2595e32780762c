/** Which annotations are shown: while somebody codes blind, not those of other coders. */

import type * as vscode from "vscode";
import type { Annotation } from "../../core/sidecar/model";
import { coderName, settingsFor } from "../settings";
import { coderOf } from "./sidecarPlaces";

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
  const [own, home] = [coderName(text), coderOf(sidecar)];
  return annotations.filter(({ by = home }) => by === undefined || by === own);
}
