import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { ShownRanges } from "../../core/anchor/shown";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import type { AnnotationSessions } from "../annotations/sessions";
import { editsOf } from "../annotations/trackedRanges";
import { quoted } from "../inWords";
import { policyLanguages } from "../policyTexts";
import { standing } from "./visited";

/**
 * Links between annotations, drawn as the editor's inlay hints: “→ supports” behind the passage that the link starts from, a bare
 * “←” behind the one it leads to. A hint leads to the other end, and whoever wants none switches the editor's hints off.
 */
export class RelationHints implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #sessions: AnnotationSessions;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /**
   * What was drawn last of each text. The editor moves hints with the text; they are asked for again when links change, and when
   * their ends are found anew at another place, as after a pull.
   */
  readonly #drawn = new Map<string, Drawn>();

  constructor(sessions: AnnotationSessions) {
    this.#sessions = sessions;
    this.#subscription = vscode.Disposable.from(
      // Afterwards: of an edit, the annotations hear first.
      sessions.onDidChange((session) => queueMicrotask(() => this.#look(session))),
      vscode.workspace.onDidChangeTextDocument((event) =>
        this.#drawn.get(event.document.uri.toString())?.places.follow(editsOf(event)),
      ),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#drawn.delete(uri.toString())),
      vscode.languages.registerInlayHintsProvider([...policyLanguages], this),
    );
  }

  readonly onDidChangeInlayHints = this.#changed.event;

  provideInlayHints(document: vscode.TextDocument, shown: vscode.Range): vscode.InlayHint[] {
    const session = this.#sessions.of(document);
    if (session === undefined) return [];
    return linksOf(session)
      .flatMap(({ from, type, to }) => [
        hint(document, from, to, `→ ${type}`, type),
        hint(document, to, from, "←", type),
      ])
      .filter((one) => one !== undefined)
      .filter(({ position }) => shown.contains(position));
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#changed).dispose();
  }

  #look(session: AnnotationSession): void {
    const key = session.document.uri.toString();
    const found = linksOf(session);
    const known = this.#drawn.get(key);
    if (found.length === 0 && known === undefined) return;
    const links = JSON.stringify(
      found.map(({ from, type, to }) => [from.annotation.id, type, to.annotation.id]),
    );
    const isSame = known?.links === links;
    const drawn = isSame ? known : { links, places: new ShownRanges() };
    this.#drawn.set(key, drawn);
    const ends = found.flatMap(({ from, to }) => [...placesOf(from), ...placesOf(to)]);
    const haveMoved = drawn.places.update(new Map([[kind, ends]]), [kind]).length > 0;
    if (haveMoved || !isSame) this.#changed.fire();
  }
}

interface Drawn {
  readonly links: string;
  /** Where the ends of the links stand, as far as that follows from what was drawn and edited. */
  readonly places: ShownRanges;
}

/** All hints are of one kind. */
const kind = "";

/** What the hints of an annotation depend on. */
function placesOf(placed: PlacedAnnotation): readonly TextRange[] {
  return [...placed.ranges, ...standing(placed)];
}

interface Link {
  readonly from: PlacedAnnotation;
  readonly type: string;
  readonly to: PlacedAnnotation;
}

/** The links of a text both of whose ends are annotations of it. Asked at every key, so what has no links costs next to nothing. */
function linksOf(session: AnnotationSession): readonly Link[] {
  const links: Link[] = [];
  for (const from of session.annotations)
    for (const { type, target } of from.annotation.relations ?? []) {
      const to = session.find(target);
      if (to !== undefined) links.push({ from, type, to });
    }
  return links;
}

/** Behind the last words of `at`, leading to `other`; undefined where one of them has no place. */
function hint(
  document: vscode.TextDocument,
  at: PlacedAnnotation,
  other: PlacedAnnotation,
  words: string,
  type: string,
): vscode.InlayHint | undefined {
  const [last, goal] = [at.ranges.at(-1), standing(other)[0]];
  if (last === undefined || goal === undefined) return undefined;
  const part = new vscode.InlayHintLabelPart(words);
  part.location = new vscode.Location(
    document.uri,
    new vscode.Range(document.positionAt(goal.start), document.positionAt(goal.end)),
  );
  const quotes = [at, other].map(({ annotation }) => quoted(shorten(quoteOf(annotation))));
  const [from, to] = words === "←" ? [...quotes].reverse() : quotes;
  part.tooltip = new vscode.MarkdownString().appendText(`${from} ${type} ${to}`);
  part.command = {
    command: "glossator.goToPlace",
    title: vscode.l10n.t("Go to Linked Annotation"),
    arguments: [document.uri.toString(), goal.start],
  };
  const drawn = new vscode.InlayHint(document.positionAt(last.end), [part]);
  drawn.paddingLeft = true;
  return drawn;
}
