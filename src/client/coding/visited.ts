import type * as vscode from "vscode";
import { sameRanges } from "../../core/coding/walk";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSessions } from "../annotations/sessions";
import { selectedRanges, selectRanges } from "./selection";

/**
 * The annotation that was gone to or made last, as long as its words stay selected: commands mean it, however many others
 * stand on the same words.
 */
export class Visited {
  readonly #sessions: AnnotationSessions;
  #last: { readonly document: vscode.TextDocument; readonly id: string } | undefined;

  constructor(sessions: AnnotationSessions) {
    this.#sessions = sessions;
  }

  /** Selects an annotation's words, so that commands mean it. */
  async goTo(editor: vscode.TextEditor, placed: PlacedAnnotation): Promise<void> {
    this.set(editor.document, placed.annotation.id);
    await selectRanges(editor, standing(placed));
  }

  /** An annotation whose words are selected already. */
  set(document: vscode.TextDocument, id: string): void {
    this.#last = { document, id };
  }

  /** The annotation of that id in the editor's text while its words are selected, else undefined. */
  in(editor: vscode.TextEditor): PlacedAnnotation | undefined {
    if (this.#last?.document !== editor.document) return undefined;
    const placed = this.#sessions.of(editor.document)?.find(this.#last.id);
    return placed !== undefined && sameRanges(standing(placed), selectedRanges(editor)) ? placed : undefined;
  }
}

/** Where one goes to see an annotation: its words, else the first place that it may have; empty when there is none. */
export function standing({ ranges, candidates }: PlacedAnnotation): PlacedAnnotation["ranges"] {
  const shown = ranges.filter(({ start, end }) => start < end);
  return shown.length > 0 ? shown : (candidates[0]?.ranges ?? []);
}
