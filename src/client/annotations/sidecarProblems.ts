import * as vscode from "vscode";
import { LineIndex } from "../../core/text/lines";
import { inWords } from "../inWords";
import { WhenQuiet } from "../whenQuiet";
import type { FolderAnnotations } from "./folderAnnotations";
import type { AnnotationSessions } from "./sessions";
import { readSidecarFile } from "./sidecarFiles";

/** Long enough for a merge that writes many files. */
const pauseBeforeLooking = 300;

/**
 * Lists errors of sidecars among the editor's problems, also of those that nobody has opened: what a merge left to decide, or a record
 * that cannot be shown, must not be found out by chance. Of an open sidecar the language server tells them itself.
 */
export class SidecarProblems implements vscode.Disposable {
  readonly #folder: FolderAnnotations;
  readonly #shown = vscode.languages.createDiagnosticCollection("glossator.sidecars");
  readonly #subscriptions: vscode.Disposable;
  readonly #looking = new WhenQuiet(
    pauseBeforeLooking,
    () => this.#show(),
    "Problems of sidecars could not be listed",
  );
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
    this.#looking.soon();
  }

  dispose(): void {
    vscode.Disposable.from(this.#looking, this.#shown, this.#subscriptions).dispose();
  }

  async #show(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    const found: [vscode.Uri, readonly vscode.Diagnostic[]][] = [];
    for (const { uri, hasErrors } of await this.#folder.all())
      if (hasErrors) found.push([uri, await errorsIn(uri)]);
    // In a large folder a later look may be over before this one, and knows better.
    if (look !== this.#looks) return;
    this.#shown.clear();
    this.#shown.set(found.filter(([uri]) => !isOpen(uri)));
  }
}

/** None for a file that has gone meanwhile. */
async function errorsIn(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  const { text, problems } = await readSidecarFile(uri);
  const index = new LineIndex(text);
  const position = (offset: number) => {
    const { line, column } = index.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return problems
    .filter(({ severity }) => severity === "error")
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
