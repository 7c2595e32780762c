/**
 * The extension's one bundle for both hosts: nearly all of it is the same, and twice in the package it would weigh as much as the
 * glossary. Only the half that fits is ever run, so what the other one asks of its host need not be there.
 */

import type * as vscode from "vscode";
import type { GlossatorApi } from "./activate";

interface Half {
  readonly activate: (context: vscode.ExtensionContext) => GlossatorApi;
}

const isNode = typeof process === "object" && typeof process.versions?.node === "string";

let api: GlossatorApi | undefined;

/** Not async: the commands have to be there when this returns, or the first key press of a user falls through. */
export function activate(context: vscode.ExtensionContext): GlossatorApi {
  const half: Half = isNode ? require("./node/extension") : require("./browser/extension");
  api = half.activate(context);
  return api;
}

/**
 * Lets keys that were pressed before the window is closed have their effect: annotations are shown before they are written. The editor
 * waits some seconds for this, so nothing of the editor's that needs the window may be needed to write.
 */
export async function deactivate(): Promise<void> {
  await api?.untilDone();
}
