/**
 * The protocol's client for either host, in a file of its own (`esbuild.js`): it is nearly as large as all the rest of the extension, and
 * nothing needs it before a text's annotations are shown.
 */

export { ErrorAction, State } from "vscode-languageclient";

/** Loads the half that starts servers as programs. */
export const loadForNode = (): Promise<typeof import("vscode-languageclient/node")> =>
  import("vscode-languageclient/node");

/** Loads the half whose servers are workers. */
export const loadForBrowser = (): Promise<typeof import("vscode-languageclient/browser")> =>
  import("vscode-languageclient/browser");
