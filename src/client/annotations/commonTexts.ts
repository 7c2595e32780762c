import * as vscode from "vscode";
import { bytesOf } from "../bytes";
import { isSidecar } from "./sidecarPlaces";
import { normalForm } from "./sidecarText";

/** As many states of a file as an editor may lag behind while others write it. */
const mostStates = 8;

/**
 * The last text that an open sidecar and its file had in common: what to compare both with when both have moved on.
 *
 * A text counts only if the file was seen to hold it. The editor's word that a document is unchanged is not enough: at the
 * first key press it comes a moment too late, and what was just typed would seem to be deleted by the others.
 */
export class CommonTexts implements vscode.Disposable {
  readonly #texts = new WeakMap<vscode.TextDocument, string>();
  /** What files of open documents held, oldest first. */
  readonly #states = new WeakMap<vscode.TextDocument, readonly string[]>();
  readonly #subscription: vscode.Disposable;

  constructor() {
    const look = (document: vscode.TextDocument) => void this.#look(document);
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidSaveTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    );
    for (const document of vscode.workspace.textDocuments) look(document);
  }

  /** With line ends `\n` and without byte-order mark; undefined when nobody knows. */
  of(document: vscode.TextDocument): string | undefined {
    return this.#texts.get(document);
  }

  /** Tells what a file holds, or held a moment ago. */
  saw(uri: vscode.Uri, text: string): void {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (document !== undefined && !document.isClosed) this.#saw(document, text);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #saw(document: vscode.TextDocument, text: string): void {
    const states = this.#states.get(document) ?? [];
    this.#states.set(document, [...states, normalForm(text)].slice(-mostStates));
    if (!document.isDirty) this.#compare(document);
  }

  #compare(document: vscode.TextDocument): boolean {
    const text = normalForm(document.getText());
    const isCommon = this.#states.get(document)?.includes(text) === true;
    if (isCommon) this.#texts.set(document, text);
    return isCommon;
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    if (document.isDirty || document.isClosed || !isSidecar(document.uri) || this.#compare(document)) return;
    const text = normalForm(document.getText());
    const bytes = await bytesOf(document.uri).catch(() => undefined); // What cannot be read has nothing in common.
    if (bytes === undefined) return;
    const state = new TextDecoder().decode(bytes);
    this.#saw(document, state);
    // The user may have begun to type meanwhile.
    if (normalForm(state) === text) this.#texts.set(document, text);
  }
}
