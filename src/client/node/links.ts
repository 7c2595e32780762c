import { realpath } from "node:fs/promises";
import { dirname, relative } from "node:path";
import * as vscode from "vscode";
import { unlessMissing } from "../../disk/faults";

/**
 * Rejects for a file that is a link to somewhere outside of the open folders: a folder from a stranger must not make the editor
 * write into the user's own files. A folder that is a link itself is the user's business.
 */
export async function refuseForeignLink({ fsPath }: vscode.Uri): Promise<void> {
  const target = await unlessMissing(realpath(fsPath));
  if (target === undefined || dirname(target) === (await realpath(dirname(fsPath)))) return;
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
  for (const { uri } of folders) if (isInside(await realpath(uri.fsPath), target)) return;
  throw new Error("it is a link to a file outside of the open folders");
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && way !== path;
}
