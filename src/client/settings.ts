import * as vscode from "vscode";
import { decodeSettings, type Settings } from "../settings/table";

/** The settings that hold for a document. */
export function settingsFor(uri: vscode.Uri): Settings {
  return decodeSettings(vscode.workspace.getConfiguration(undefined, uri).get("glossator"));
}

/** The coder's name, undefined when none is set. */
export function coderName(uri: vscode.Uri): string | undefined {
  const { coder } = settingsFor(uri);
  return coder === "" ? undefined : coder;
}
