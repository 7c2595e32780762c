import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { ShownRanges } from "../../core/anchor/shown";
import type { Codebooks } from "./codebooks";
import type { PlacedAnnotation } from "./placed";
import type { AnnotationSession } from "./session";
import type { AnnotationSessions } from "./sessions";
import { editsOf } from "./trackedRanges";

const noCode = "";

/** In milliseconds. */
const pauseBeforeDrawing = 200;

/**
 * Marks annotated passages in the colour of their code. One decoration type a colour and state, set only when the editor does
 * not show its ranges already, so that typing among thousands of annotations sends nothing. The underline's style tells states
 * apart without colour.
 */
export class Decorations implements vscode.Disposable {
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  readonly #shown = new WeakMap<vscode.TextEditor, ShownRanges>();
  /** Those whose marks may stand beside their words. */
  readonly #doubted = new Set<ShownRanges>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #drawing = new Set<AnnotationSession>();
  readonly #sessions: AnnotationSessions;
  readonly #codebooks: Codebooks;
  readonly #subscriptions: vscode.Disposable[];

  constructor(sessions: AnnotationSessions, codebooks: Codebooks) {
    this.#sessions = sessions;
    this.#codebooks = codebooks;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        for (const editor of editorsOf(event.document)) this.#shown.get(editor)?.follow(editsOf(event));
      }),
      sessions.onDidChange((session) => void this.#draw(session)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      codebooks.onDidChange(() => this.#drawAll()),
    ];
    this.#drawAll();
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(...this.#subscriptions, ...this.#types.values()).dispose();
  }

  #drawAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const session = this.#sessions.of(document);
      if (session !== undefined) void this.#draw(session);
    }
  }

  async #draw(session: AnnotationSession): Promise<void> {
    // One drawing that has not begun yet will show whatever this one would.
    if (this.#drawing.has(session)) return;
    this.#drawing.add(session);
    const colour = await this.#codebooks
      .colours(session.document.uri)
      .finally(() => this.#drawing.delete(session));
    // From here on nothing waits, so that two drawings never mix.
    const wanted = rangesByKind(session.annotations, colour);
    for (const kind of wanted.keys()) this.#typeOf(kind);
    for (const editor of editorsOf(session.document)) this.#show(editor, wanted);
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
      this.#drawAll();
    }, pauseBeforeDrawing);
  }

  #typeOf(kind: string): vscode.TextEditorDecorationType {
    const known = this.#types.get(kind);
    if (known !== undefined) return known;
    const [colour = "", line = "solid"] = kind.split(" ");
    const type = vscode.window.createTextEditorDecorationType({
      backgroundColor: `${colour}26`,
      border: `${line} ${colour}`,
      borderWidth: "0 0 2px 0",
      overviewRulerColor: colour,
      overviewRulerLane: vscode.OverviewRulerLane.Right,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    this.#types.set(kind, type);
    return type;
  }
}

/** Resolves when the window has seen to all that it was sent before; what it did before that is known here then. */
async function untilWindowAnswers(): Promise<void> {
  await vscode.commands.executeCommand("setContext", "glossator.marked", true);
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

/** Ranges by colour and style of line, "#rrggbb solid". */
function rangesByKind(
  annotations: readonly PlacedAnnotation[],
  colour: (code: string) => string,
): ReadonlyMap<string, readonly TextRange[]> {
  const kinds = new Map<string, TextRange[]>();
  // Few codes, thousands of passages: a colour is looked up once.
  const colours = new Map<string, string>();
  const colourOf = (code: string) => {
    const known = colours.get(code) ?? colour(code);
    colours.set(code, known);
    return known;
  };
  for (const placed of annotations)
    for (const range of placed.ranges) {
      if (range.start === range.end) continue;
      const kind = `${colourOf(placed.annotation.code ?? noCode)} ${lineOf(placed)}`;
      const same = kinds.get(kind);
      if (same === undefined) kinds.set(kind, [range]);
      else same.push(range);
    }
  return kinds;
}

/** Certain places have a solid line, changed words a dashed one. */
function lineOf({ state }: PlacedAnnotation): "solid" | "dashed" {
  return state === "approximate" ? "dashed" : "solid";
}
