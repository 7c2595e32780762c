import * as vscode from "vscode";
import type { MentionSummary, SummaryItem } from "../../protocol/messages";
import { isPolicyText } from "../policyTexts";
import { say } from "../say";

type Summarise = (document: vscode.TextDocument) => Promise<MentionSummary | undefined>;

interface KindItem {
  readonly kind: "kind";
  readonly label: string;
  readonly items: readonly SummaryItem[];
  readonly text: vscode.Uri;
  /** Of the text that the mentions stand in. */
  readonly version: number;
}
interface EntityItem {
  readonly kind: "entity";
  readonly item: SummaryItem;
  readonly text: vscode.Uri;
  readonly version: number;
}
type Item = KindItem | EntityItem;

const kindWords: readonly (readonly [string, string, string])[] = [
  ["actor", vscode.l10n.t("Actors"), "organization"],
  ["treaty", vscode.l10n.t("Treaties"), "law"],
  ["event", vscode.l10n.t("Events"), "calendar"],
  ["concept", vscode.l10n.t("Concepts"), "lightbulb"],
  ["acronym", vscode.l10n.t("Unexplained acronyms"), "question"],
];

/** Who and what the text in the active editor mentions, with counts. */
export class MentionTree implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  readonly #summarise: Summarise;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable[];
  #text: vscode.TextDocument | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(summarise: Summarise) {
    this.#summarise = summarise;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#text) this.#soon();
      }),
    ];
    this.#follow();
  }

  readonly onDidChangeTreeData = this.#changed.event;

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(parent?: Item): Promise<Item[]> {
    if (parent !== undefined)
      return parent.kind === "kind"
        ? parent.items.map((item) => ({
            kind: "entity",
            item,
            text: parent.text,
            version: parent.version,
          }))
        : [];
    const document = this.#text;
    if (document === undefined) return [];
    const { items, version } = (await this.#summarise(document)) ?? { items: [], version: 0 };
    return kindWords.flatMap(([kind, label]) => {
      const same = items.filter((item) => item.kind === kind).sort(mostFirst);
      return same.length === 0
        ? []
        : [{ kind: "kind" as const, label, items: same, text: document.uri, version }];
    });
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return item.kind === "kind" ? kindTreeItem(item) : entityTreeItem(item);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  /** The active text, or the last one as long as it is seen: whoever writes a comment still reads it. */
  #follow(): void {
    const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
    const last = visible.find(({ document }) => document === this.#text)?.document;
    const text = active !== undefined && isPolicyText(active.document) ? active.document : last;
    if (text === this.#text) return;
    this.#text = text;
    this.refresh();
  }

  #soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.refresh(), 500);
  }
}

function mostFirst(a: SummaryItem, b: SummaryItem): number {
  return b.ranges.length - a.ranges.length || (a.name < b.name ? -1 : 1);
}

function kindTreeItem({ label, items }: KindItem): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(items.length);
  item.iconPath = new vscode.ThemeIcon(kindWords.find(([, words]) => words === label)?.[2] ?? "symbol-misc");
  return item;
}

function entityTreeItem({ item: { name, subtype, ranges }, text, version }: EntityItem): vscode.TreeItem {
  const item = new vscode.TreeItem(name);
  item.description = `${ranges.length}`;
  item.tooltip =
    ranges.length === 1
      ? vscode.l10n.t("{0} ({1}), mentioned once", name, subtype)
      : vscode.l10n.t("{0} ({1}), mentioned {2} times", name, subtype, ranges.length);
  item.command = {
    command: "glossator.selectMention",
    title: vscode.l10n.t("Go to Mention"),
    arguments: [ranges, text, version],
  };
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

/**
 * Selects the mention that comes next after the cursor, so that choosing an entity again and again walks through the text. `ranges`
 * are places of its version `version`: in another one they would be other words, and the list follows in a moment.
 */
export async function selectMention(
  ranges: SummaryItem["ranges"],
  text: vscode.Uri,
  version: number,
): Promise<void> {
  const isShown = ({ document }: vscode.TextEditor) => document.uri.toString() === text.toString();
  const shown = vscode.window.visibleTextEditors.find(isShown);
  const { document, viewColumn } = shown ?? { document: await vscode.workspace.openTextDocument(text) };
  const editor = await vscode.window.showTextDocument(document, {
    ...(viewColumn === undefined ? {} : { viewColumn }),
    preserveFocus: true,
  });
  if (document.version !== version) return say(vscode.l10n.t("The text was changed meanwhile. Try again."));
  const at = document.offsetAt(editor.selection.end);
  const next = ranges.find(([start]) => start >= at) ?? ranges[0];
  const [start, end] = (next ?? []).map((offset) => document.positionAt(offset));
  if (start === undefined || end === undefined) return;
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
