import * as vscode from "vscode";
import type { KeywordQuery } from "../../core/concordance/query";
import { type ConcordanceOrder, sortedRows } from "../../core/concordance/sort";
import { columnsOf, padLeft, padRight } from "../../core/text/width";
import { placeCount, textCount } from "../counted";
import { quoted } from "../inWords";
import type { Hit, Hits } from "./hits";

/** Scheme of read-only documents that show a concordance; the ending of their names makes them of the language `kwic`. */
const concordanceScheme = "glossator-kwic";

export interface Shown {
  readonly query: KeywordQuery;
  readonly found: Hits;
  readonly order: ConcordanceOrder;
}

interface Page extends Shown {
  readonly text: string;
  /** In the order of the lines. */
  readonly hits: readonly Hit[];
  /** The line that the first hit stands in. */
  readonly firstLine: number;
  /** Of each line: where its place ends, and where its keyword stands. */
  readonly columns: readonly { readonly placeEnd: number; readonly key: readonly [number, number] }[];
}

/** Concordances as read-only documents: plain lines, which every theme, font size and screen reader can show. */
export class ConcordanceView
  implements
    vscode.TextDocumentContentProvider,
    vscode.DocumentLinkProvider,
    vscode.DefinitionProvider,
    vscode.Disposable
{
  readonly #pages = new Map<string, Page>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #key = vscode.window.createTextEditorDecorationType({
    fontWeight: "bold",
    backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
  });
  #count = 0;

  constructor() {
    const selector = { scheme: concordanceScheme };
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(concordanceScheme, this),
      vscode.languages.registerDocumentLinkProvider(selector, this),
      vscode.languages.registerDefinitionProvider(selector, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#pages.delete(uri.toString())),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#mark(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.#mark(document);
      }),
    ];
  }

  readonly onDidChange = this.#changed.event;

  /** Opens a document with the hits. */
  async show(shown: Shown): Promise<void> {
    this.#count += 1;
    const name = shown.query.words
      .replace(/[/\\?#:\s]+/g, " ")
      .trim()
      .slice(0, 40);
    const path = `/${this.#count}/${name || "keyword"}.kwic`;
    const uri = vscode.Uri.from({ scheme: concordanceScheme, path });
    this.#pages.set(uri.toString(), pageOf(shown));
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  /** What a document shows; undefined for any other document. */
  of(uri: vscode.Uri): Shown | undefined {
    return this.#pages.get(uri.toString());
  }

  /** Shows other hits, or the same in another order, in a document that is open. */
  replace(uri: vscode.Uri, shown: Shown): void {
    this.#pages.set(uri.toString(), pageOf(shown));
    this.#changed.fire(uri);
  }

  /** The hits on the lines of a selection, which may be of one line only. */
  hitsIn(uri: vscode.Uri, { start, end }: vscode.Range): readonly Hit[] {
    const page = this.#pages.get(uri.toString());
    if (page === undefined) return [];
    return page.hits.slice(
      Math.max(0, start.line - page.firstLine),
      Math.max(0, end.line - page.firstLine + 1),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.#pages.get(uri.toString())?.text ??
      `${vscode.l10n.t("This list has ended. Close it and look for the words again.")}\n`
    );
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const page = this.#pages.get(uri.toString());
    if (page === undefined) return [];
    return page.hits.map(({ document, range }, index) => {
      const line = page.firstLine + index;
      const { placeEnd = 0 } = page.columns[index] ?? {};
      const { start, end } = range;
      const fragment = `L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
      const link = new vscode.DocumentLink(
        new vscode.Range(line, 0, line, placeEnd),
        document.with({ fragment }),
      );
      link.tooltip = vscode.l10n.t(
        "Go to {0}, line {1}",
        vscode.workspace.asRelativePath(document),
        start.line + 1,
      );
      return link;
    });
  }

  provideDefinition({ uri }: vscode.TextDocument, position: vscode.Position): vscode.Location[] {
    const [hit] = this.hitsIn(uri, new vscode.Range(position, position));
    return hit === undefined ? [] : [new vscode.Location(hit.document, hit.range)];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed, this.#key).dispose();
  }

  #mark(document: vscode.TextDocument): void {
    const page = this.#pages.get(document.uri.toString());
    if (page === undefined) return;
    const ranges = page.columns.map(({ key: [start, end] }, index) => {
      return new vscode.Range(page.firstLine + index, start, page.firstLine + index, end);
    });
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) editor.setDecorations(this.#key, ranges);
  }
}

const orderWords: Readonly<Record<ConcordanceOrder, string>> = {
  file: vscode.l10n.t("by text"),
  left: vscode.l10n.t("by the words before"),
  right: vscode.l10n.t("by the words behind"),
};

function pageOf(shown: Shown): Page {
  const hits = sortedRows(shown.found.hits, shown.order);
  const places = hits.map((hit) => cutLeft(placeOf(hit), widestPlace, ""));
  const lefts = hits.map(({ left }) => cutLeft(left, widestLeft, " "));
  const width = (texts: readonly string[]) => texts.reduce((most, one) => Math.max(most, columnsOf(one)), 0);
  const [placeWidth, leftWidth] = [width(places), width(lefts)];
  const rows = hits.map(({ key, right }, index) => {
    const [place = "", left = ""] = [places[index], lefts[index]];
    const before = `${padRight(place, placeWidth)}  ${padLeft(left, leftWidth)}  `;
    return {
      line: `${before}${key}  ${right}`.trimEnd(),
      placeEnd: place.length,
      key: [before.length, before.length + key.length] as const,
    };
  });
  const heading = headingOf(shown);
  const lines = [...heading, ...rows.map(({ line }) => line), ""];
  return { ...shown, text: lines.join("\n"), hits, firstLine: heading.length, columns: rows };
}

/** Columns that places and left contexts may take, so that the keywords are seen also in a narrow window. */
const widestPlace = 26;
const widestLeft = 44;

/** The end of a line, as much as fits; what stands between two `gap`s is not cut. */
function cutLeft(line: string, columns: number, gap: string): string {
  if (columnsOf(line) <= columns) return line;
  const parts = gap === "" ? [...line] : line.split(gap);
  while (parts.length > 0 && columnsOf(`…${gap}${parts.join(gap)}`) > columns) parts.shift();
  return `…${gap}${parts.join(gap)}`;
}

/** Path of the text and line. */
function placeOf({ document, range }: Hit): string {
  return `${vscode.workspace.asRelativePath(document)}:${range.start.line + 1}`;
}

function headingOf({ query, found, order }: Shown): readonly string[] {
  const { hits, texts, isCut, unreadable } = found;
  const kinds = [
    query.isRegex === true ? vscode.l10n.t("regular expression") : "",
    query.isWholeWord === true ? vscode.l10n.t("whole words") : "",
    query.isCaseSensitive === true ? vscode.l10n.t("capital and small letters differ") : "",
  ].filter(Boolean);
  const words = `${quoted(query.words)}${kinds.length === 0 ? "" : ` (${kinds.join(", ")})`}`;
  const inTexts = new Set(hits.map(({ document }) => document.toString())).size;
  const count = vscode.l10n.t("{0} in {1} of {2}", placeCount(hits.length), inTexts, textCount(texts));
  const where =
    hits.length === 0 ? vscode.l10n.t("nowhere in {0}", textCount(texts)) : `${count}, ${orderWords[order]}`;
  return [
    vscode.l10n.t("{0}: {1}", words, where),
    ...(isCut
      ? [
          vscode.l10n.t(
            "There is more: the search was stopped because it found or needed too much. Look for less.",
          ),
        ]
      : []),
    ...(unreadable.length === 0
      ? []
      : [vscode.l10n.t("Not readable as UTF-8, and left out: {0}", unreadable.join(", "))]),
    ...(hits.length === 0
      ? [vscode.l10n.t("A * stands for any letters: treat* finds treaty and treaties.")]
      : [
          vscode.l10n.t(
            "Enter or F12 on a line goes to its place. Buttons above: sort, annotate, export, wrap.",
          ),
        ]),
    "",
  ];
}
