/** Sidecars go where their texts go, and stay when their texts are deleted. */

import * as vscode from "vscode";
import { say } from "../annotations/commands";
import type { History } from "../annotations/history";
import { nameOf } from "../annotations/sidecarFiles";
import { isSidecar, type SidecarPlaces } from "../annotations/sidecarPlaces";
import { log } from "../log";

/** Takes sidecars along when a text or folder is renamed or moved in the editor, and says where they are when a text is deleted. */
export function followTexts(places: SidecarPlaces, history: History): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) history.moved(oldUri, newUri);
    }),
    vscode.workspace.onWillRenameFiles((event) =>
      // What is still to be written goes to the old place, and has to be there when that moves.
      event.waitUntil(history.settled().then(() => renameWith(places, event.files))),
    ),
    vscode.workspace.onDidDeleteFiles(({ files }) => void tellKept(places, files)),
  );
}

/** The renames of sidecars that belong to renames of texts and folders. What would hide a file that is there stays where it is. */
async function renameWith(
  places: SidecarPlaces,
  files: vscode.FileRenameEvent["files"],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const own = new Set(files.map(({ oldUri }) => oldUri.toString()));
  const renames = await Promise.all(
    files.map(({ oldUri, newUri }) => places.renamesWith({ from: oldUri, to: newUri })),
  );
  for (const { from, to } of renames.flat()) {
    if (own.has(from.toString())) continue;
    if (await exists(to)) {
      say(vscode.l10n.t("{0} is there already, so the annotations stay in {1}.", nameOf(to), nameOf(from)));
      continue;
    }
    edit.renameFile(from, to, { ignoreIfExists: true });
    log().info(`${from} goes with its text to ${to}.`);
  }
  return edit;
}

async function tellKept(places: SidecarPlaces, files: readonly vscode.Uri[]): Promise<void> {
  const texts = files.filter((uri) => !isSidecar(uri));
  const kept = (await Promise.all(texts.map((uri) => places.sidecarsOf(uri)))).flat();
  const [only] = kept;
  if (only === undefined) return;
  say(
    kept.length === 1
      ? vscode.l10n.t(
          "The annotations of the deleted text are kept in {0}. Delete that file too if you do not need them.",
          nameOf(only),
        )
      : vscode.l10n.t(
          "The annotations of deleted texts are kept in {0} files ending in .ann.yaml. Delete them too if you do not need them.",
          kept.length,
        ),
  );
}

/** Whether a file or folder is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
