/** What a user does with concordances. */

import * as vscode from "vscode";
import type { ContextSize } from "../../core/concordance/concordance";
import { type KeywordQuery, readKeyword } from "../../core/concordance/query";
import type { ConcordanceOrder } from "../../core/concordance/sort";
import { shorten } from "../../core/sidecar/quote";
import { csvLine } from "../../core/table/csv";
import { annotateAll, type TextPassages } from "../annotations/bulk";
import { type AnnotationParts, askForCode, say } from "../annotations/commands";
import { nameOf, SidecarError } from "../annotations/sidecarFiles";
import { chooseTarget } from "../chooseTarget";
import { annotationCount, placeCount } from "../counted";
import { firstFault } from "../inWords";
import { askForKeyword } from "./ask";
import { findHits, type Hit, type Hits } from "./hits";
import type { ConcordanceView, Shown } from "./view";

const context: ContextSize = { count: 8, unit: "words" };

/** Asks for words and shows every place of the folder where they stand. `given` skips the question. */
export async function keywordInContext(view: ConcordanceView, given?: unknown): Promise<void> {
  const query = isQuery(given) ? given : await askForKeyword({ words: selectedWords() });
  if (query === undefined) return;
  const found = await find(query);
  if (found === undefined) return;
  await view.show({ query, found, order: "file" });
}

/** Looks for the words of a concordance again, in the texts as they are now. */
export async function searchAgain(view: ConcordanceView): Promise<void> {
  const active = activeConcordance(view);
  if (active === undefined) return;
  const found = await find(active.shown.query);
  if (found !== undefined) view.replace(active.uri, { ...active.shown, found });
}

/** Shows the lines of the active concordance in another order. */
export function sortHits(view: ConcordanceView, order: ConcordanceOrder): void {
  const active = activeConcordance(view);
  if (active !== undefined) view.replace(active.uri, { ...active.shown, order });
}

/** Goes to the place that the line under the cursor is about. */
export async function goToHit(view: ConcordanceView): Promise<void> {
  const active = activeConcordance(view);
  const [hit] = active === undefined ? [] : view.hitsIn(active.uri, active.editor.selection);
  if (hit === undefined) return say(vscode.l10n.t("Put the cursor on a line with a place first."));
  const document = await vscode.workspace.openTextDocument(hit.document);
  await vscode.window.showTextDocument(document, { selection: hit.range });
  if (!stands(document, hit))
    say(vscode.l10n.t("The text was changed since: these words now stand elsewhere. Search again."));
}

/** Saves the active concordance as a table. */
export async function exportHits(view: ConcordanceView): Promise<void> {
  const active = activeConcordance(view);
  if (active === undefined) return;
  const kind = { label: vscode.l10n.t("CSV table"), ending: "csv" };
  const target = await chooseTarget(vscode.l10n.t("Export the concordance"), "concordance", kind);
  if (target === undefined) return;
  const rows = active.hits.map(({ document, range: { start }, left, key, right }) =>
    csvLine([
      vscode.workspace.asRelativePath(document),
      start.line + 1,
      start.character + 1,
      left,
      key,
      right,
    ]),
  );
  // Spreadsheets take a table for UTF-8 only when it begins with this mark.
  const csv = `\uFEFF${csvLine(["file", "line", "column", "left", "key", "right"])}${rows.join("")}`;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(csv));
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("{0} is written", nameOf(target))}`, 5000);
}

/** Lets the lines of concordances go on below where a window is too narrow for them, or no longer: kept, as it is the reader's eyes that decide. */
export async function wrapHits(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("editor", { languageId: "kwic" });
  const isWrapped = settings.get("wordWrap") !== "off";
  await settings.update("wordWrap", isWrapped ? undefined : "on", vscode.ConfigurationTarget.Global, true);
}

interface HitItem extends vscode.QuickPickItem {
  readonly hit: Hit;
}

/** Lets the user choose hits and a code, and annotates all of them as one act. */
export async function annotateHits(parts: AnnotationParts, view: ConcordanceView): Promise<void> {
  const active = activeConcordance(view);
  if (active === undefined) return;
  const selected = new Set(active.editor.selections.flatMap((one) => [...view.hitsIn(active.uri, one)]));
  // One line is where the cursor happens to be; several were selected on purpose.
  const areChosen = selected.size > 1;
  const items = active.hits.map((hit) => hitItem(hit, !areChosen || selected.has(hit)));
  const chosen = await vscode.window.showQuickPick<HitItem>(items, {
    title: vscode.l10n.t("Annotate which places?"),
    placeHolder: vscode.l10n.t("Arrows and Space untick what does not fit"),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const [first] = chosen ?? [];
  if (chosen === undefined || first === undefined) return;
  const count = placeCount(chosen.length);
  const code = await askForCode(parts, first.hit.document, vscode.l10n.t("Annotate {0}", count));
  if (code === undefined) return;
  const texts = await passagesOf(chosen.map(({ hit }) => hit));
  const { made, known } = await annotateAll(
    parts,
    texts,
    code,
    vscode.l10n.t("annotate {0} as “{1}”", count, code),
  );
  say(
    known === 0
      ? vscode.l10n.t("Added: {0}. One undo takes all of them back.", annotationCount(made.length))
      : vscode.l10n.t(
          "Added: {0}; {1} had this code already. One undo takes all of them back.",
          annotationCount(made.length),
          known,
        ),
  );
}

/** The hits in their documents. Throws `SidecarError` when a text has moved on. */
async function passagesOf(hits: readonly Hit[]): Promise<readonly TextPassages[]> {
  const texts = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.document.toString();
    texts.set(key, [...(texts.get(key) ?? []), hit]);
  }
  return Promise.all(
    [...texts].map(async ([uri, own]) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      if (!own.every((hit) => stands(document, hit)))
        throw new SidecarError(
          vscode.l10n.t(
            "{0} was changed since the search; nothing is annotated. Search again first.",
            nameOf(document.uri),
          ),
        );
      const offset = (position: vscode.Position) => document.offsetAt(position);
      return {
        document,
        version: document.version,
        ranges: own.map(({ range: { start, end } }) => ({ start: offset(start), end: offset(end) })),
      };
    }),
  );
}

function stands(document: vscode.TextDocument, { range, key }: Hit): boolean {
  return document.getText(range).replace(/\s+/gu, " ").trim() === key;
}

async function find(query: KeywordQuery): Promise<Hits | undefined> {
  const { value: keyword, problems } = readKeyword(query);
  if (keyword === undefined) {
    say(firstFault(problems) ?? vscode.l10n.t("This cannot be looked for."));
    return undefined;
  }
  const source = new vscode.CancellationTokenSource();
  const searching = findHits(keyword, context, source.token);
  const showing = setTimeout(() => showProgress(query.words, searching, source), patience);
  return searching.finally(() => {
    clearTimeout(showing);
    source.dispose();
  });
}

/** How long a search may take before anything is shown of it: what flashes by only disturbs. In milliseconds. */
const patience = 700;

function showProgress(
  words: string,
  searching: Promise<unknown>,
  source: vscode.CancellationTokenSource,
): void {
  const title = vscode.l10n.t("Looking for “{0}”", shorten(words));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  void vscode.window.withProgress(options, async (_, token) => {
    token.onCancellationRequested(() => source.cancel());
    await searching;
  });
}

interface Active {
  readonly editor: vscode.TextEditor;
  readonly uri: vscode.Uri;
  readonly shown: Shown;
  /** In the order of the lines. */
  readonly hits: readonly Hit[];
}

function activeConcordance(view: ConcordanceView): Active | undefined {
  const editor = vscode.window.activeTextEditor;
  const shown = editor === undefined ? undefined : view.of(editor.document.uri);
  if (editor === undefined || shown === undefined) {
    say(vscode.l10n.t("Show a concordance first: run “Keyword in Context”."));
    return undefined;
  }
  const { uri } = editor.document;
  const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
  return { editor, uri, shown, hits: view.hitsIn(uri, all) };
}

function hitItem(hit: Hit, picked: boolean): HitItem {
  const { key, left, right, document, range } = hit;
  return {
    label: key,
    description: `${vscode.workspace.asRelativePath(document)}:${range.start.line + 1}`,
    detail: `…${left} [${key}] ${right}…`,
    picked,
    hit,
  };
}

function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  const words = editor?.document.getText(editor.selection).replace(/\s+/gu, " ").trim() ?? "";
  return words.length > 200 ? "" : words;
}

function isQuery(given: unknown): given is KeywordQuery {
  return typeof given === "object" && given !== null && "words" in given && typeof given.words === "string";
}
