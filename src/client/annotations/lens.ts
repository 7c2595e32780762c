import * as vscode from "vscode";
import { isDrifted } from "../../core/anchor/drift";
import { shorten } from "../../core/sidecar/quote";
import { annotationCount } from "../counted";
import { settingsFor } from "../settings";
import type { PlacedAnnotation } from "./placed";
import type { AnnotationSession } from "./session";
import type { AnnotationSessions } from "./sessions";

/** A line over the title of a text that says how many annotations it has, how many need attention, and how the whole text is coded. */
export class AnnotationLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #sessions: AnnotationSessions;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** What was said last of each text: lenses are asked for again only when that changes, so that typing moves nothing. */
  readonly #said = new Map<string, string>();

  constructor(sessions: AnnotationSessions) {
    this.#sessions = sessions;
    this.#subscription = vscode.Disposable.from(
      sessions.onDidChange((session) => {
        const key = session.document.uri.toString();
        const words = lensWords(session);
        if ((this.#said.get(key) ?? "") === words) return;
        this.#said.set(key, words);
        this.#changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#said.delete(uri.toString())),
    );
  }

  readonly onDidChangeCodeLenses = this.#changed.event;

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!settingsFor(document.uri).lens) return [];
    const title = lensWords(this.#sessions.of(document));
    if (title === "") return [];
    const command = {
      title,
      command: "glossator.annotations.focus",
      tooltip: vscode.l10n.t("Show the list of annotations"),
    };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#changed).dispose();
  }
}

/** Longer ones would push out what stands beside. */
const mostOfCodes = 80;

function lensWords(session: AnnotationSession | undefined): string {
  if (session === undefined) return "";
  const codes = shorten(session.textCodes.join(", "), mostOfCodes);
  return [countWords(session.annotations), codes].filter(Boolean).join(" · ");
}

function countWords(annotations: readonly PlacedAnnotation[]): string {
  if (annotations.length === 0) return "";
  const drifted = annotations.filter(({ state }) => isDrifted(state)).length;
  const count = annotationCount(annotations.length);
  const attention =
    drifted === 0
      ? ""
      : drifted === 1
        ? `, ${vscode.l10n.t("1 needs attention")}`
        : `, ${vscode.l10n.t("{0} need attention", drifted)}`;
  return count + attention;
}
