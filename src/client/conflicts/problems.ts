import * as vscode from "vscode";
import { LineIndex } from "../../core/text/lines";
import type { FolderAnnotations } from "../annotations/folderAnnotations";
import type { AnnotationSessions } from "../annotations/sessions";
import { readSidecarFile } from "../annotations/sidecarFiles";
import { inWords } from "../inWords";
import { log } from "../log";

/** Long enough for a merge that writes many files. */
const pauseBeforeLooking = 300;

/**
 * Lists conflicts of sidecars among the editor's problems, also of those that nobody has opened: what a merge left to decide must
 * not be found out by chance. Of an open sidecar the language server tells them itself.
 */
export class ConflictProblems implements vscode.Disposable {
  readonly #folder: FolderAnnotations;
  readonly #shown = vscode.languages.createDiagnosticCollection("glossator.conflicts");
  readonly #subscriptions: vscode.Disposable;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;

  constructor(folder: FolderAnnotations, sessions: AnnotationSessions) {
    this.#folder = folder;
    const soon = () => this.lookSoon();
    this.#subscriptions = vscode.Disposable.from(
      sessions.onDidChangeSidecar(soon),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#shown.delete(uri)),
      vscode.workspace.onDidCloseTextDocument(soon),
    );
  }

  lookSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      // The next change tries again.
      this.#show().catch((error: unknown) => log().error(`Conflicts could not be listed: ${error}`));
    }, pauseBeforeLooking);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(this.#shown, this.#subscriptions).dispose();
  }

  async #show(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    const found: [vscode.Uri, readonly vscode.Diagnostic[]][] = [];
    for (const { uri, sidecar } of await this.#folder.all())
      if (sidecar.conflicts.length > 0) found.push([uri, await conflictsIn(uri)]);
    // In a large folder a later look may be over before this one, and knows better.
    if (look !== this.#looks) return;
    this.#shown.clear();
    this.#shown.set(found.filter(([uri]) => !isOpen(uri)));
  }
}

/** Offers to decide at each conflict of an open sidecar. */
export const conflictQuickFix: vscode.CodeActionProvider = {
  provideCodeActions: ({ uri }, _, { diagnostics }) => {
    const found = diagnostics.filter(({ code }) => code === "sidecar.conflict");
    if (found.length === 0) return [];
    const title = vscode.l10n.t("Resolve merge conflicts…");
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    fix.diagnostics = found;
    fix.command = { title, command: "glossator.resolveConflicts", arguments: [{ sidecar: uri }] };
    return [fix];
  },
};

/** None for a file that has gone meanwhile. */
async function conflictsIn(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  const { text, problems } = await readSidecarFile(uri);
  const index = new LineIndex(text);
  const position = (offset: number) => {
    const { line, column } = index.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return problems
    .filter(({ code }) => code === "sidecar.conflict")
    .map(({ code, sentence, start, end }) => {
      const diagnostic = new vscode.Diagnostic(
        new vscode.Range(position(start), position(end)),
        inWords(sentence),
      );
      diagnostic.source = "Glossator";
      diagnostic.code = code;
      return diagnostic;
    });
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
