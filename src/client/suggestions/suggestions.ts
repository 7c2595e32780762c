import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { transformRanges } from "../../core/anchor/live";
import * as messages from "../../protocol/messages";
import type { Codebooks } from "../annotations/codebooks";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSessions } from "../annotations/sessions";
import type { SidecarPlaces } from "../annotations/sidecarPlaces";
import { editsOf } from "../annotations/trackedRanges";
import { log } from "../log";
import { isPolicyText } from "../policyTexts";
import { coderName, settingsFor } from "../settings";

/** A suggestion where it stands in the open text now. UTF-16. */
export interface PlacedSuggestion extends messages.SuggestedCode {
  /** Of this window; never used twice. */
  readonly id: string;
}

interface Parts {
  readonly sessions: AnnotationSessions;
  readonly places: SidecarPlaces;
  readonly codebooks: Codebooks;
  readonly client: () => Promise<BaseLanguageClient>;
}

/** What is known of a text that an editor shows. */
interface Known {
  placed: readonly PlacedSuggestion[];
  /** Counts what happened to the text and its annotations, so that no answer is shown that was asked for before. */
  news: number;
  pause: ReturnType<typeof setTimeout> | undefined;
}

/** Long enough for somebody to pause in typing, short enough to seem prompt. */
const pauseBeforeLooking = 400;
const mostTries = 5;

/** The suggestions for the texts that editors show: asked for again when annotations, words or codes have changed. */
export class Suggestions implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #known = new Map<string, Known>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#subscriptions = vscode.Disposable.from(
      parts.sessions.onDidChange(({ document }) => this.#lookSoon(document)),
      // Sidecars of other texts are experience too.
      parts.sessions.onDidChangeSidecar(() => this.#lookSoonEverywhere()),
      // The same watcher tells the server, which hears of the file while the pause lasts.
      parts.codebooks.onDidChange(() => this.#lookSoonEverywhere()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#lookSoonEverywhere()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("glossator")) this.#lookSoonEverywhere();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        clearTimeout(this.#known.get(uri.toString())?.pause);
        this.#known.delete(uri.toString());
      }),
    );
    this.#lookSoonEverywhere();
  }

  /** Fires when there are other suggestions for a text, not when they only move. */
  readonly onDidChange = this.#changed.event;

  /** What is suggested for an open text, in its order. */
  of({ uri }: vscode.TextDocument): readonly PlacedSuggestion[] {
    return this.#known.get(uri.toString())?.placed ?? [];
  }

  /** Looks at once, and answers what is suggested then. */
  async look(document: vscode.TextDocument): Promise<readonly PlacedSuggestion[]> {
    const known = this.#of(document);
    clearTimeout(known.pause);
    known.pause = undefined;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { news } = known;
      const found = await this.#ask(document);
      if (document.isClosed) return [];
      if (found !== undefined && known.news === news) {
        known.placed = found.map((one) => this.#named(one));
        this.#changed.fire(document);
        return known.placed;
      }
    }
    this.#lookSoon(document);
    return known.placed;
  }

  /** Shows suggestions no longer that the user has just decided on. */
  drop(document: vscode.TextDocument, decided: readonly PlacedSuggestion[]): void {
    const known = this.#of(document);
    const ids = new Set(decided.map(({ id }) => id));
    known.placed = known.placed.filter(({ id }) => !ids.has(id));
    known.news += 1;
    this.#changed.fire(document);
  }

  dispose(): void {
    for (const { pause } of this.#known.values()) clearTimeout(pause);
    vscode.Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #of({ uri }: vscode.TextDocument): Known {
    const known = this.#known.get(uri.toString()) ?? { placed: [], news: 0, pause: undefined };
    this.#known.set(uri.toString(), known);
    return known;
  }

  #named(one: messages.SuggestedCode): PlacedSuggestion {
    this.#count += 1;
    return { ...one, id: `s${this.#count}` };
  }

  #follow(event: vscode.TextDocumentChangeEvent): void {
    const known = this.#known.get(event.document.uri.toString());
    if (known === undefined || event.contentChanges.length === 0) return;
    const edits = editsOf(event);
    known.placed = known.placed.flatMap((one) => {
      const [range] = transformRanges([one], edits);
      return range === undefined || range.start === range.end ? [] : [{ ...one, ...range }];
    });
    known.news += 1;
  }

  #lookSoonEverywhere(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#lookSoon(document);
  }

  #lookSoon(document: vscode.TextDocument): void {
    if (!isPolicyText(document)) return;
    const known = this.#of(document);
    known.news += 1;
    clearTimeout(known.pause);
    known.pause = setTimeout(() => {
      if (vscode.window.visibleTextEditors.some((editor) => editor.document === document))
        this.look(document).catch(reportLook);
    }, pauseBeforeLooking);
  }

  /** Undefined when the text was changed meanwhile. */
  async #ask(document: vscode.TextDocument): Promise<readonly messages.SuggestedCode[] | undefined> {
    const { sessions, places, client } = this.#parts;
    const { uri } = document;
    const session = sessions.of(document);
    if (session === undefined || !settingsFor(uri)["suggestions.enabled"]) return [];
    // Before its annotations are there nothing can be suggested.
    await session.untilLoaded();
    const coder = coderName(uri);
    const sidecar = await places.sidecarUri(uri, coder);
    const running = await client();
    const params: messages.SuggestCodesParams = {
      uri: uri.toString(),
      version: document.version,
      coder: coder ?? null,
      sidecar: sidecar.toString(),
      own: session.annotations
        .filter((placed) => placed.sidecar.toString() === sidecar.toString())
        .flatMap(codingOf),
      refused: session.refusedIn(sidecar),
    };
    return (
      (await running.sendRequest<messages.SuggestCodesResult>(messages.suggestCodes, params)) ?? undefined
    );
  }
}

function codingOf({ annotation, ranges }: PlacedAnnotation): readonly messages.OwnCoding[] {
  const { code, segments, mentions = [] } = annotation;
  const [only, ...more] = segments;
  if (code === undefined) return [];
  return [{ code, quote: more.length === 0 ? (only?.quote ?? null) : null, mentions, ranges }];
}

function reportLook(error: unknown): void {
  log().error(`Suggestions could not be had: ${error instanceof Error ? error.message : String(error)}`);
}
