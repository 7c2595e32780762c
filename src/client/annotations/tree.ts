import * as vscode from "vscode";
import { matchesQuery } from "../../core/search/match";
import { asksForState, parseQuery } from "../../core/search/parse";
import type { FolderAnnotations } from "./folderAnnotations";
import { type FolderItems, subjectOf, type TextItems } from "./folderItems";
import { type GroupedItem, type GroupItem, type Grouping, groupsOf } from "./grouping";
import type { PlacedAnnotation } from "./placed";
import type { AnnotationSession } from "./session";
import type { AnnotationSessions } from "./sessions";
import { annotationTreeItem, groupTreeItem } from "./treeItems";

export type TreeItem = GroupItem | GroupedItem;

/** The side bar's list of annotations: grouped, filtered by a query, and counted. */
export class AnnotationTree implements vscode.TreeDataProvider<TreeItem>, vscode.Disposable {
  readonly #items: FolderItems;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable[];
  #view: vscode.TreeView<TreeItem> | undefined;
  #grouping: Grouping = "document";
  #filter = "";
  readonly #listed = new WeakMap<AnnotationSession, readonly PlacedAnnotation[]>();
  /** Counts listings: the heading is that of the last one, whichever takes longer. */
  #listings = 0;
  #redraw: ReturnType<typeof setTimeout> | undefined;

  constructor(items: FolderItems, folder: FolderAnnotations, sessions: AnnotationSessions) {
    this.#items = items;
    this.#subscriptions = [
      sessions.onDidChange((session) => {
        if (this.#isNews(session)) this.#soon();
      }),
      sessions.onDidChangeSidecar((uri) => {
        folder.forget(uri);
        this.#soon();
      }),
    ];
    void this.group("document");
  }

  readonly onDidChangeTreeData = this.#changed.event;

  /** The view whose heading shows the counts and the filter. */
  attach(view: vscode.TreeView<TreeItem>): void {
    this.#view = view;
  }

  /** Lists again what is known now. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  async group(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await vscode.commands.executeCommand("setContext", "glossator.grouping", grouping);
    this.#changed.fire(undefined);
  }

  /** The query that annotations have to fit; empty when all are shown. */
  get filter(): string {
    return this.#filter;
  }

  async setFilter(query: string): Promise<void> {
    this.#filter = query.trim();
    await vscode.commands.executeCommand("setContext", "glossator.filtered", this.#filter !== "");
    this.#changed.fire(undefined);
  }

  async getChildren(item?: TreeItem): Promise<TreeItem[]> {
    if (item !== undefined) return item.kind === "group" ? [...item.children] : [];
    this.#listings += 1;
    const listing = this.#listings;
    const query = parseQuery(this.#filter).value;
    const texts = await this.#items.texts({
      withStates: this.#grouping === "state" || asksForState(query),
    });
    const shown =
      this.#filter === ""
        ? texts
        : texts.map((text) => ({
            ...text,
            failure: undefined,
            codes: [],
            items: text.items.filter((one) => matchesQuery(query, subjectOf(one))),
          }));
    if (listing === this.#listings) this.#tell(countOf(shown), countOf(texts));
    return [...groupsOf(shown, this.#grouping)];
  }

  getTreeItem(item: TreeItem): vscode.TreeItem {
    return item.kind === "group" ? groupTreeItem(item) : annotationTreeItem(item);
  }

  dispose(): void {
    clearTimeout(this.#redraw);
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  #tell(shown: number, all: number): void {
    if (this.#view === undefined) return;
    const isFiltered = this.#filter !== "";
    const counts = isFiltered ? this.#filteredCounts(shown, all) : String(all);
    this.#view.description = all === 0 ? "" : counts;
    this.#view.message = isFiltered && shown > 0 ? vscode.l10n.t("Filter: {0}", this.#filter) : "";
  }

  /** Where nothing fits, the window shows buttons in place of the message that names the filter. */
  #filteredCounts(shown: number, all: number): string {
    return shown === 0
      ? vscode.l10n.t("{0} of {1}: {2}", shown, all, this.#filter)
      : vscode.l10n.t("{0} of {1}", shown, all);
  }

  /** Whether anything has changed that the list shows: typing mostly moves annotations, and places are not listed. */
  #isNews(session: AnnotationSession): boolean {
    const before = this.#listed.get(session);
    const now = [...session.annotations];
    this.#listed.set(session, now);
    if (before?.length !== now.length) return true;
    const states = new Map(before.map(({ annotation, state }) => [annotation, state]));
    return now.some(({ annotation, state }) => states.get(annotation) !== state);
  }

  /** The list follows when changes pause. */
  #soon(): void {
    clearTimeout(this.#redraw);
    this.#redraw = setTimeout(() => this.#changed.fire(undefined), 100);
  }
}

function countOf(texts: readonly TextItems[]): number {
  return texts.reduce((sum, { items }) => sum + items.length, 0);
}
