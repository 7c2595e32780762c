import * as vscode from "vscode";
import { lanesOf } from "../../core/anchor/lanes";
import type { TextRange } from "../../core/anchor/model";
import type { Codebooks } from "./codebooks";
import { Marks } from "./marks";
import type { PlacedAnnotation } from "./placed";
import type { AnnotationSession } from "./session";
import type { AnnotationSessions } from "./sessions";

const noCode = "";

/**
 * Marks annotated passages in the colour of their code. The line's style tells states apart without colour, and its place those that
 * overlap: below the words, above them, around them.
 */
export class Decorations implements vscode.Disposable {
  readonly #marks = new Marks(styleOf, () => this.#drawAll());
  readonly #drawing = new Set<AnnotationSession>();
  readonly #sessions: AnnotationSessions;
  readonly #codebooks: Codebooks;
  readonly #subscriptions: vscode.Disposable;

  constructor(sessions: AnnotationSessions, codebooks: Codebooks) {
    this.#sessions = sessions;
    this.#codebooks = codebooks;
    this.#subscriptions = vscode.Disposable.from(
      sessions.onDidChange((session) => void this.#draw(session)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      codebooks.onDidChange(() => this.#drawAll()),
    );
    this.#drawAll();
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscriptions, this.#marks).dispose();
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
    this.#marks.show(session.document, rangesByKind(session.annotations, colour));
  }
}

/** Lines of the first lanes; passages that lie deeper are framed like the last. */
const widths = ["0 0 2px 0", "2px 0 0 0", "1px"] as const;

function styleOf(kind: string): vscode.DecorationRenderOptions {
  const [colour = "", line = "solid", lane = "0"] = kind.split(" ");
  return {
    backgroundColor: `${colour}26`,
    border: `${line} ${colour}`,
    borderWidth: widths[Number(lane)] ?? widths[0],
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

interface Drawn {
  readonly placed: PlacedAnnotation;
  readonly range: TextRange;
}

/** Ranges by colour, style of line and lane, "#rrggbb solid 0". */
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
  const drawn: Drawn[] = [];
  for (const placed of annotations)
    for (const range of placed.ranges) if (range.start !== range.end) drawn.push({ placed, range });
  const lanes = lanesOf(drawn.map(({ range }) => range));
  for (const [index, { placed, range }] of drawn.entries()) {
    const lane = Math.min(lanes[index] ?? 0, widths.length - 1);
    const kind = `${colourOf(placed.annotation.code ?? noCode)} ${lineOf(placed)} ${lane}`;
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
