import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { ShownRanges } from "../../core/anchor/shown";
import { untilWindowAnswers } from "../window";
import { editsOf } from "./trackedRanges";

/** In milliseconds. */
const pauseBeforeDrawing = 200;

/**
 * Marks of passages in all editors of their texts: one decoration type a kind, set only where an editor does not show its ranges
 * already, so that typing among thousands of annotations sends nothing.
 */
export class Marks implements vscode.Disposable {
  readonly #styleOf: (kind: string) => vscode.DecorationRenderOptions;
  readonly #drawAgain: () => void;
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  readonly #shown = new WeakMap<vscode.TextEditor, ShownRanges>();
  /** Those whose marks may stand beside their words. */
  readonly #doubted = new Set<ShownRanges>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #subscription: vscode.Disposable;

  /** `drawAgain` is called when the window may show marks beside their words; all that should be shown is to be given then. */
  constructor(styleOf: (kind: string) => vscode.DecorationRenderOptions, drawAgain: () => void) {
    this.#styleOf = styleOf;
    this.#drawAgain = drawAgain;
    this.#subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      for (const editor of editorsOf(event.document)) this.#shown.get(editor)?.follow(editsOf(event));
    });
  }

  /** Shows these ranges of a text, by kind, and no others. They are those of the text as it is now. */
  show(document: vscode.TextDocument, wanted: ReadonlyMap<string, readonly TextRange[]>): void {
    for (const kind of wanted.keys()) this.#typeOf(kind);
    for (const editor of editorsOf(document)) this.#show(editor, wanted);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(this.#subscription, ...this.#types.values()).dispose();
  }

  #show(editor: vscode.TextEditor, wanted: ReadonlyMap<string, readonly TextRange[]>): void {
    const { document } = editor;
    const shown = this.#shown.get(editor) ?? new ShownRanges();
    this.#shown.set(editor, shown);
    const changed = shown.update(wanted, this.#types.keys());
    for (const kind of changed) {
      const ranges = (wanted.get(kind) ?? []).map(
        ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
      );
      editor.setDecorations(this.#typeOf(kind), ranges);
    }
    // A window that does not answer has gone, and its marks with it.
    if (changed.length > 0) this.#verify(document, shown).catch(() => undefined);
  }

  /**
   * The window takes ranges for places in the text as it has it, which letters on their way here may have changed already: marks
   * that arrive late stand beside their words. When the window answers what is sent after them, all letters typed before they
   * arrived are known here. If there were any, the marks are given again, at most once in a pause.
   */
  async #verify(document: vscode.TextDocument, shown: ShownRanges): Promise<void> {
    const { version } = document;
    await untilWindowAnswers();
    if (document.version === version) return;
    this.#doubted.add(shown);
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      for (const one of this.#doubted) one.doubt();
      this.#doubted.clear();
      this.#drawAgain();
    }, pauseBeforeDrawing);
  }

  #typeOf(kind: string): vscode.TextEditorDecorationType {
    const type = this.#types.get(kind) ?? vscode.window.createTextEditorDecorationType(this.#styleOf(kind));
    this.#types.set(kind, type);
    return type;
  }
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}
