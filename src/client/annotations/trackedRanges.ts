import * as vscode from "vscode";
import { type TextEdit, transformRanges } from "../../core/anchor/live";
import type { TextRange } from "../../core/anchor/model";

/**
 * Ranges of an open text that follow its edits until they are disposed of: for what takes time, such as a question to the
 * user. UTF-16; a range whose words are deleted becomes empty.
 */
export class TrackedRanges implements vscode.Disposable {
  readonly document: vscode.TextDocument;
  #ranges: readonly TextRange[];
  readonly #subscription: vscode.Disposable;

  constructor(document: vscode.TextDocument, ranges: readonly TextRange[]) {
    this.document = document;
    this.#ranges = ranges;
    this.#subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) this.#ranges = transformRanges(this.#ranges, editsOf(event));
    });
  }

  /** Where the ranges stand in the text as it is now. */
  get ranges(): readonly TextRange[] {
    return this.#ranges;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** What an event changed, in UTF-16 offsets of the text before it. */
export function editsOf({ contentChanges }: vscode.TextDocumentChangeEvent): readonly TextEdit[] {
  return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    offset: rangeOffset,
    deletedLength: rangeLength,
    insertedText: text,
  }));
}
