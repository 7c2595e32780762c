import * as vscode from "vscode";
import { bytesOf, sameBytes } from "./bytes";
import type { Host } from "./host";

/**
 * Replaces a file through the editor: the only way to virtual folders and from the web.
 *
 * No draft is renamed over the old file here. `workspace.fs.rename` with `overwrite` is a deletion and a move for most
 * providers, so a failure between the two would leave no file at all; a provider's own write is one call, and in the browser it is
 * made on a copy that takes the file's place when it is closed.
 */
export const replaceVirtualFile: Host["replaceFile"] = async (uri, bytes, expected) => {
  if (!sameBytes(await bytesOf(uri), expected)) return false;
  if (bytes !== undefined) await vscode.workspace.fs.writeFile(uri, bytes);
  else if (expected !== undefined) await vscode.workspace.fs.delete(uri);
  return true;
};
