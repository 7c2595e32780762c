import * as vscode from "vscode";
import type { Codebooks } from "./codebooks";
import type { AnnotationSession, PlacedAnnotation } from "./session";
import type { AnnotationSessions } from "./sessions";

const noCode = "";

/**
 * Marks annotated passages in the colour of their code. One decoration type a colour and state, set in one call each, so
 * that thousands of annotations cost a handful of calls. The underline's style tells states apart without colour.
 */
export class Decorations implements vscode.Disposable {
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  readonly #sessions: AnnotationSessions;
  readonly #codebooks: Codebooks;
  readonly #subscriptions: vscode.Disposable[];

  constructor(sessions: AnnotationSessions, codebooks: Codebooks) {
    this.#sessions = sessions;
    this.#codebooks = codebooks;
    this.#subscriptions = [
      sessions.onDidChange((session) => this.#draw(session)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      codebooks.onDidChange(() => this.#drawAll()),
    ];
    this.#drawAll();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, ...this.#types.values()).dispose();
  }

  #drawAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const session = this.#sessions.of(document);
      if (session !== undefined) this.#draw(session);
    }
  }

  #draw(session: AnnotationSession): void {
    void this.#drawSession(session);
  }

  async #drawSession(session: AnnotationSession): Promise<void> {
    const { document } = session;
    const colour = await this.#codebooks.colours(document.uri);
    // From here on nothing waits, so that two drawings never mix.
    const ranges = new Map<string, vscode.Range[]>();
    for (const placed of session.annotations)
      for (const { start, end } of placed.ranges) {
        if (start === end) continue;
        const key = `${colour(placed.annotation.code ?? noCode)} ${lineOf(placed)}`;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        const same = ranges.get(key);
        if (same === undefined) ranges.set(key, [range]);
        else same.push(range);
      }
    for (const key of ranges.keys()) this.#typeOf(key);
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document)
        for (const [key, type] of this.#types) editor.setDecorations(type, ranges.get(key) ?? []);
  }

  #typeOf(key: string): vscode.TextEditorDecorationType {
    const known = this.#types.get(key);
    if (known !== undefined) return known;
    const [colour = "", line = "solid"] = key.split(" ");
    const type = vscode.window.createTextEditorDecorationType({
      backgroundColor: `${colour}26`,
      border: `${line} ${colour}`,
      borderWidth: "0 0 2px 0",
      overviewRulerColor: colour,
      overviewRulerLane: vscode.OverviewRulerLane.Right,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    this.#types.set(key, type);
    return type;
  }
}

/** Certain places have a solid line, changed words a dashed one. */
function lineOf({ state }: PlacedAnnotation): "solid" | "dashed" {
  return state === "approximate" ? "dashed" : "solid";
}
