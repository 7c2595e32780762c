/** The built-in Git extension, as far as it is used here. Works on the desktop and in remotes; absent in most web editors. */

import * as vscode from "vscode";
import { sameBlob } from "../core/anchor/base";

export interface GitChange {
  readonly uri: vscode.Uri;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly workingTreeChanges: readonly GitChange[];
    readonly indexChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
  };
  readonly inputBox: { value: string };
  status(): Promise<void>;
  add(paths: readonly string[]): Promise<void>;
  commit(message: string): Promise<void>;
  show(ref: string, path: string): Promise<string>;
  diffIndexWithHEAD(path: string): Promise<string>;
  log(options: {
    readonly maxEntries: number;
    readonly path: string;
  }): Promise<readonly { readonly hash: string }[]>;
  getObjectDetails(treeish: string, path: string): Promise<{ readonly object: string }>;
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

/** Undefined where there is no Git extension or it is switched off. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>(
    "vscode.git",
  );
  if (extension === undefined) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  return git.enabled ? git.getAPI(1) : undefined;
}

/** How far back a text's history is searched for the version an annotation was made on. */
const mostCommits = 200;

/**
 * The text of a git blob, looked for among the committed versions of `uri`. Undefined when it is not there: the version was
 * never committed, or was committed under another name.
 */
export async function baseTextFromGit(uri: vscode.Uri, blob: string): Promise<string | undefined> {
  const repository = (await gitApi())?.getRepository(uri);
  if (repository === null || repository === undefined) return undefined;
  const commits = await repository.log({ maxEntries: mostCommits, path: uri.fsPath });
  for (const { hash } of commits) {
    // A commit that deletes or renames the text has no object under this path.
    const object = await repository.getObjectDetails(hash, uri.fsPath).then(
      (details) => details.object,
      () => undefined,
    );
    if (object !== undefined && sameBlob(blob, object)) return repository.show(hash, uri.fsPath);
  }
  return undefined;
}
