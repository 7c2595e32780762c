import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ReadAnnotation, ReadMention } from "../../core/reading/model";
import { type PageWords, readingPage } from "../../core/reading/page";
import { quoteOf } from "../../core/sidecar/quote";
import * as messages from "../../protocol/messages";
import type { Codebooks } from "../annotations/codebooks";
import { aboutLines } from "../annotations/hover";
import type { AnnotationSessions } from "../annotations/sessions";
import { nameOf } from "../annotations/sidecarFiles";
import { relatedTo } from "../coding/related";
import { policyEditor } from "../coding/selection";
import { log } from "../log";

/** Long enough for a pause in typing. */
const pauseBeforeDrawing = 300;

interface ReadingParts {
  readonly sessions: AnnotationSessions;
  readonly codebooks: Codebooks;
  readonly client: () => Promise<BaseLanguageClient>;
}

interface Preview {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts drawings: a later one knows better. */
  drawings: number;
}

/**
 * Texts as pages to read, one for each text. A page runs no script and loads nothing; its links go to places of the text through
 * one command.
 */
export class ReadingPreviews implements vscode.Disposable {
  readonly #parts: ReadingParts;
  readonly #open = new Map<string, Preview>();
  readonly #subscriptions: vscode.Disposable;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
    this.#subscriptions = vscode.Disposable.from(
      parts.sessions.onDidChange(({ document }) => this.#soon(document.uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document.uri)),
      parts.codebooks.onDidChange(() => {
        for (const { document } of this.#open.values()) this.#soon(document.uri);
      }),
    );
  }

  /** Opens the page of the active text beside it, or shows the one that is open. */
  async open(): Promise<void> {
    const editor = policyEditor();
    if (editor === undefined) return;
    const { document } = editor;
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (known !== undefined) return known.panel.reveal();
    const panel = vscode.window.createWebviewPanel(
      "glossator.reading",
      vscode.l10n.t("Reading {0}", nameOf(document.uri)),
      vscode.ViewColumn.Beside,
      {
        enableScripts: false,
        enableCommandUris: ["glossator.goToPlace"],
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    const preview: Preview = { document, panel, pause: undefined, drawings: 0 };
    this.#open.set(key, preview);
    panel.onDidDispose(() => {
      clearTimeout(preview.pause);
      this.#open.delete(key);
    });
    await this.#draw(preview);
  }

  /** The page of a text as it is shown; undefined when none is open. */
  pageOf(document: vscode.Uri): string | undefined {
    return this.#open.get(document.toString())?.panel.webview.html;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { panel } of this.#open.values()) panel.dispose();
  }

  #soon(document: vscode.Uri): void {
    const preview = this.#open.get(document.toString());
    if (preview === undefined) return;
    clearTimeout(preview.pause);
    preview.pause = setTimeout(() => {
      // The next change tries again.
      this.#draw(preview).catch((error: unknown) => log().error(`No page could be made: ${error}`));
    }, pauseBeforeDrawing);
  }

  async #draw(preview: Preview): Promise<void> {
    preview.drawings += 1;
    const drawing = preview.drawings;
    const { document, panel } = preview;
    const annotations = await this.#annotations(document);
    const { version } = document;
    const mentions = await this.#mentions(document);
    if (drawing !== preview.drawings || this.#open.get(document.uri.toString()) !== preview) return;
    // What was typed while the server looked has moved everything; a change draws again.
    if (document.version !== version) return this.#soon(document.uri);
    const page = { title: nameOf(document.uri), text: document.getText(), mentions, annotations };
    panel.webview.html = readingPage(page, wordsFor(document.uri), newNonce());
  }

  async #annotations(document: vscode.TextDocument): Promise<readonly ReadAnnotation[]> {
    const session = this.#parts.sessions.open(document);
    await session?.load();
    const colour = await this.#parts.codebooks.colours(document.uri);
    return (session?.annotations ?? []).map((placed) => ({
      ranges: placed.ranges,
      code: placed.annotation.code ?? vscode.l10n.t("no code"),
      colour: colour(placed.annotation.code ?? ""),
      quote: quoteOf(placed.annotation),
      about: aboutLines(placed, session === undefined ? [] : relatedTo(session, placed)),
    }));
  }

  async #mentions(document: vscode.TextDocument): Promise<readonly ReadMention[]> {
    const running = await this.#parts.client();
    const params: messages.MentionSummaryParams = { uri: document.uri.toString() };
    const summary = await running.sendRequest<messages.MentionSummaryResult>(messages.mentionSummary, params);
    return (summary?.items ?? [])
      .flatMap(({ kind, name, ranges }) => ranges.map(([start, end]) => ({ start, end, kind, name })))
      .sort((a, b) => a.start - b.start);
  }
}

function wordsFor(document: vscode.Uri): PageWords {
  return {
    locale: vscode.env.language,
    annotations: vscode.l10n.t("Annotations"),
    none: vscode.l10n.t("This text has no annotations yet."),
    back: vscode.l10n.t("Back to the words in the text"),
    annotation: (number, code) => vscode.l10n.t("Annotation {0}: {1}", number, code),
    line: (number) => vscode.l10n.t("Line {0}: go to it in the editor", number),
    place: (offset) =>
      `command:glossator.goToPlace?${encodeURIComponent(JSON.stringify([document.toString(), offset]))}`,
  };
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Shows an offset of a text in its editor. What it is called with comes from a link of a page. */
export async function goToPlace(uri: unknown, offset: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof offset !== "number") return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(at, at),
  });
}
