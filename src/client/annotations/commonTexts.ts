import * as vscode from "vscode";
import { bytesOf } from "../files";
import { isSidecar } from "./sidecarPlaces";
import { normalForm } from "./sidecarText";

/**
 * The last text that an open sidecar and its file had in common: what to compare both with when both have moved on.
 *
 * A text is noted only after the file was seen to hold it, because the editor says a moment too late that a document has
 * unsaved changes.
 */
export class CommonTexts implements vscode.Disposable {
  readonly #texts = new WeakMap<vscode.TextDocument, { readonly version: number; readonly text: string }>();
  readonly #subscription: vscode.Disposable;

  constructor() {
    const note = (document: vscode.TextDocument) => void this.#note(document);
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(note),
      vscode.workspace.onDidSaveTextDocument(note),
      vscode.workspace.onDidChangeTextDocument(({ document }) => note(document)),
    );
    for (const document of vscode.workspace.textDocuments) note(document);
  }

  /** With line ends `\n` and without byte-order mark; undefined when nobody knows. */
  of(document: vscode.TextDocument): string | undefined {
    return this.#texts.get(document)?.text;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #note(document: vscode.TextDocument): Promise<void> {
    if (document.isDirty || document.isClosed || !isSidecar(document.uri)) return;
    const { version } = document;
    const text = normalForm(document.getText());
    const bytes = await bytesOf(document.uri).catch(() => undefined); // What cannot be read has nothing in common.
    const isCommon = bytes !== undefined && normalForm(new TextDecoder().decode(bytes)) === text;
    if (isCommon && version >= (this.#texts.get(document)?.version ?? 0))
      this.#texts.set(document, { version, text });
  }
}
