import * as vscode from "vscode";
import { isRelativePath } from "../../core/sidecar/location";
import { bytesOf } from "../bytes";
import { chooseFolder } from "../chooseFolder";
import { parentOf } from "../nearestFiles";
import { excludedGlob, fileGlobs } from "../policyTexts";

/**
 * Finds texts of the open folders by the paths that a file from elsewhere gives: from a folder, or from where that file lies. A file
 * must not lead out of them. Undefined for a text that is not there.
 */
export class NamedTexts {
  readonly #file: vscode.Uri;
  readonly #bases: readonly vscode.Uri[];
  readonly #found = new Map<string, Promise<vscode.Uri | undefined>>();
  #all: Promise<ReadonlyMap<string, vscode.Uri>> | undefined;

  constructor(file: vscode.Uri) {
    this.#file = file;
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const isInside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
    this.#bases = isInside ? [...folders, parentOf(file)] : folders;
  }

  /** Each is looked for once. */
  find(path: string): Promise<vscode.Uri | undefined> {
    const found = this.#found.get(path) ?? this.#look(path);
    this.#found.set(path, found);
    return found;
  }

  /** The open folder that the file lies in, else the one that the user chooses; undefined when nothing is chosen. */
  async folder(): Promise<vscode.Uri | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(this.#file);
    return folder?.uri ?? chooseFolder(vscode.l10n.t("Codes for which folder?"));
  }

  async #look(path: string): Promise<vscode.Uri | undefined> {
    if (!isRelativePath(path)) return undefined;
    for (const base of this.#bases) {
      const uri = vscode.Uri.joinPath(base, path);
      if (await isText(uri)) return uri;
    }
    this.#all ??= allTexts();
    return (await this.#all).get(path);
  }
}

async function isText(uri: vscode.Uri): Promise<boolean> {
  // A path may name a folder, which cannot be read.
  return (await bytesOf(uri).catch(() => undefined)) !== undefined;
}

/** By their paths as they are exported: with the name of the folder where several are open. */
async function allTexts(): Promise<ReadonlyMap<string, vscode.Uri>> {
  const texts = await vscode.workspace.findFiles(fileGlobs.text, excludedGlob);
  return new Map(texts.map((uri) => [vscode.workspace.asRelativePath(uri), uri]));
}
