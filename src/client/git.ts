/** The built-in Git extension, as far as it is used here. Works on the desktop and in remotes; absent in most web editors. */

import * as vscode from "vscode";

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
}

interface GitApi {
  readonly git: {
    /** How to call git. */
    readonly path: string;
  };
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
