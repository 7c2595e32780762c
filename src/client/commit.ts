import * as vscode from "vscode";
import { commitMessage, type SidecarVersion } from "../core/sidecar/commitMessage";
import { readSidecar } from "../core/sidecar/read";
import { say } from "./annotations/commands";
import { nameOf } from "./annotations/sidecarFiles";
import { readFile } from "./files";
import { type GitRepository, gitApi } from "./git";

/** Files that a commit of annotations takes along; nothing else is ever staged. */
const committed = /(?:\.ann\.ya?ml|\/glossary\.ya?ml|\/codebook\.ya?ml)$/;

/**
 * Stages the sidecars (and glossary and codebook) that changed, proposes a message that says what changed, and commits. What
 * the user had staged otherwise stays staged and is not part of the commit: the command refuses while there is any.
 */
export async function commitAnnotations(): Promise<void> {
  const repository = await chooseRepository();
  if (repository === undefined) return;
  const unsaved = await firstUnsaved();
  if (unsaved !== undefined)
    return say(
      vscode.l10n.t(
        "Nothing is committed: {0} could not be saved. Save it in its editor first.",
        nameOf(unsaved),
      ),
    );
  await repository.status();
  const foreign = repository.state.indexChanges.filter(({ uri }) => !committed.test(uri.path));
  if (foreign.length > 0)
    return say(
      vscode.l10n.t(
        "Other files are staged already. Commit or unstage them first, so that this commit holds annotations only.",
      ),
    );
  const uris = changedIn(repository);
  if (uris.length === 0) return say(vscode.l10n.t("No annotation has changed since the last commit."));
  const versions = await Promise.all(uris.map((uri) => versionsOf(repository, uri)));
  const broken = versions.filter(
    ({ path, after }) => path.endsWith(".ann.yaml") && !readSidecar(after).value.writable,
  );
  if (broken.length > 0)
    return say(
      vscode.l10n.t(
        "Nothing is committed: {0} is not valid YAML. Mend it first.",
        broken.map(({ path }) => path).join(", "),
      ),
    );
  const message = await askForMessage(versions);
  if (message === undefined) return;
  await repository.add(uris.map(({ fsPath }) => fsPath));
  await repository.commit(message);
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Annotations committed")}`, 5000);
}

/** Saves what the commit takes along; answers with the first that cannot be saved. */
async function firstUnsaved(): Promise<vscode.Uri | undefined> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && committed.test(document.uri.path) && !(await document.save()))
      return document.uri;
  return undefined;
}

/** Each file once, wherever git lists it. */
function changedIn({ state }: GitRepository): readonly vscode.Uri[] {
  const { workingTreeChanges, indexChanges, untrackedChanges = [] } = state;
  const changed = [...workingTreeChanges, ...untrackedChanges, ...indexChanges].filter(({ uri }) =>
    committed.test(uri.path),
  );
  return [...new Map(changed.map(({ uri }) => [uri.toString(), uri])).values()];
}

/** Undefined when the user leaves. */
async function askForMessage(versions: readonly SidecarVersion[]): Promise<string | undefined> {
  // An input box has one line: it shows the subject, and the list of texts follows in the commit.
  const [value = "", ...body] = commitMessage(versions).split("\n");
  const subject = await vscode.window.showInputBox({
    title:
      versions.length === 1
        ? vscode.l10n.t("Commit annotations (1 file)")
        : vscode.l10n.t("Commit annotations ({0} files)", versions.length),
    prompt: vscode.l10n.t("Commits {0}, and nothing else.", listOf(versions)),
    value,
  });
  return subject === undefined || subject.trim() === "" ? undefined : [subject, ...body].join("\n");
}

/** "a, b and 3 more files". */
function listOf(versions: readonly SidecarVersion[]): string {
  const names = versions.map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
  const shown =
    names.length <= 3 ? names : [...names.slice(0, 2), vscode.l10n.t("{0} more files", names.length - 2)];
  return shown.length === 1
    ? shown.join("")
    : vscode.l10n.t("{0} and {1}", shown.slice(0, -1).join(", "), shown.at(-1) ?? "");
}

async function chooseRepository(): Promise<GitRepository | undefined> {
  const git = await gitApi();
  if (git === undefined) {
    say(
      vscode.l10n.t(
        "The Git extension of the editor is not available here. Commit the .ann.yaml files as you commit other files.",
      ),
    );
    return undefined;
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  const here = active === undefined ? null : git.getRepository(active);
  if (here !== null) return here;
  const [only, ...more] = git.repositories;
  if (more.length === 0) {
    if (only === undefined)
      say(
        vscode.l10n.t(
          "This folder is not under git yet. Initialize a repository first (Source Control view).",
        ),
      );
    return only;
  }
  const items = git.repositories.map((repository) => ({ label: repository.rootUri.path, repository }));
  return (
    await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t("Commit the annotations of which repository?"),
    })
  )?.repository;
}

/** A changed file now and as last committed; empty text where there is none. */
async function versionsOf(repository: GitRepository, uri: vscode.Uri): Promise<SidecarVersion> {
  const file = await readFile(uri);
  const before = await repository.show("HEAD", uri.fsPath).then(
    (text) => text,
    () => "", // The file is new, or nothing has been committed yet.
  );
  return {
    path: vscode.workspace.asRelativePath(uri, false),
    before,
    after: file.kind === "text" ? file.text : "",
  };
}
