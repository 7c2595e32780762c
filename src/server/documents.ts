import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { LineIndex } from "../core/text/lines";
import { Rope } from "../core/text/rope";
import { toLineColumn } from "./lsp/ranges";

/**
 * An open document. A keystroke replaces a few lines and nothing else, so its cost does not grow with the document; the text and
 * the line index are put together only when somebody asks, once a version.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #rope: Rope;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#rope = Rope.of(text);
  }

  get version(): number {
    return this.#version;
  }

  /** The text of this version, which stays as it is when the document changes. */
  get rope(): Rope {
    return this.#rope;
  }

  get text(): string {
    return this.#rope.text;
  }

  get index(): LineIndex {
    return this.#rope.index;
  }

  /** Applies the changes of one version, in the order the editor made them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes)
      if ("range" in change) {
        const { start, end } = change.range;
        this.#rope = this.#rope.replace(toLineColumn(start), toLineColumn(end), change.text);
      } else this.#rope = Rope.of(change.text);
    this.#version = version;
  }
}
