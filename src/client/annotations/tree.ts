import * as vscode from "vscode";
import { isDrifted } from "../../core/anchor/drift";
import type { AnchorState } from "../../core/anchor/model";
import type { Annotation } from "../../core/sidecar/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { FolderAnnotations } from "./folderAnnotations";
import type { AnnotationSessions } from "./sessions";
import { nameOf } from "./sidecarFiles";
import { coderOf } from "./sidecarPlaces";

export type Grouping = "document" | "code";

/** An annotation in the side bar; commands take it as their argument. */
export interface AnnotationItem {
  readonly kind: "annotation";
  readonly annotation: Annotation;
  readonly sidecar: vscode.Uri;
  readonly document: vscode.Uri | undefined;
  /** Undefined while its text is not open: nobody has looked where it stands. */
  readonly state: AnchorState | undefined;
  /** Shown beside the code when grouped by code. */
  readonly showDocument: boolean;
}

interface GroupItem {
  readonly kind: "group";
  readonly label: string;
  readonly uri: vscode.Uri | undefined;
  readonly failure: string | undefined;
  /** Name of a theme icon. */
  readonly icon: string;
  readonly children: readonly AnnotationItem[];
}

export type TreeItem = GroupItem | AnnotationItem;
type Item = TreeItem;

const stateIcons: Readonly<Record<AnchorState, string>> = {
  exact: "bookmark",
  moved: "bookmark",
  approximate: "warning",
  ambiguous: "question",
  lost: "error",
};

const stateWords: Readonly<Record<AnchorState, string>> = {
  exact: "",
  moved: "",
  approximate: "words changed",
  ambiguous: "several places fit",
  lost: "not found in the text",
};

/** What menus may offer. */
const contexts: Readonly<Record<AnchorState, readonly string[]>> = {
  exact: [],
  moved: [],
  approximate: ["drifted", "placed"],
  ambiguous: ["drifted"],
  lost: ["drifted"],
};

/** The side bar's list of annotations, by document or by code. */
export class AnnotationTree implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  readonly #folder: FolderAnnotations;
  readonly #sessions: AnnotationSessions;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable[];
  #grouping: Grouping = "document";
  #redraw: ReturnType<typeof setTimeout> | undefined;

  constructor(folder: FolderAnnotations, sessions: AnnotationSessions) {
    this.#folder = folder;
    this.#sessions = sessions;
    this.#subscriptions = [
      sessions.onDidChange(() => this.#soon()),
      sessions.onDidChangeSidecar(() => {
        folder.forget();
        this.#soon();
      }),
    ];
    void this.group("document");
  }

  readonly onDidChangeTreeData = this.#changed.event;

  async group(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await vscode.commands.executeCommand("setContext", "glossator.grouping", grouping);
    this.#changed.fire(undefined);
  }

  async getChildren(item?: Item): Promise<Item[]> {
    if (item !== undefined) return item.kind === "group" ? [...item.children] : [];
    const items = await this.#items();
    return [...needingAttention(items), ...(this.#grouping === "document" ? items : byCode(items))];
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return item.kind === "group" ? groupTreeItem(item) : annotationTreeItem(item);
  }

  dispose(): void {
    clearTimeout(this.#redraw);
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  /** Typing moves annotations at every key; the list follows when it pauses. */
  #soon(): void {
    clearTimeout(this.#redraw);
    this.#redraw = setTimeout(() => this.#changed.fire(undefined), 100);
  }

  async #items(): Promise<GroupItem[]> {
    const groups = new Map<
      string,
      { label: string; uri: vscode.Uri; failure: string | undefined; children: AnnotationItem[] }
    >();
    for (const { uri, document, sidecar, failure } of await this.#folder.all()) {
      const place = document ?? uri;
      const group = groups.get(place.toString()) ?? {
        label: vscode.workspace.asRelativePath(place),
        uri: place,
        failure: undefined,
        children: [],
      };
      groups.set(place.toString(), group);
      group.failure ??= failure ?? (document === undefined ? "The text of this file is missing." : undefined);
      const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === document?.toString());
      const session = open === undefined ? undefined : this.#sessions.of(open);
      for (const annotation of sidecar.annotations) {
        const state = session?.find(annotation.id)?.state;
        group.children.push({
          kind: "annotation",
          annotation,
          sidecar: uri,
          document,
          state,
          showDocument: false,
        });
      }
    }
    return [...groups.values()]
      .filter(({ children, failure }) => children.length > 0 || failure !== undefined)
      .map((group) => ({ kind: "group", icon: group.failure === undefined ? "file" : "warning", ...group }));
  }
}

/** What drifted stands first, and once more in its own group. */
function needingAttention(groups: readonly GroupItem[]): readonly GroupItem[] {
  const children = groups
    .flatMap((group) => group.children)
    .filter(({ state }) => state !== undefined && isDrifted(state))
    .map((item) => ({ ...item, showDocument: true }));
  const failure = undefined;
  return children.length === 0
    ? []
    : [{ kind: "group", label: "Needs attention", icon: "warning", uri: undefined, failure, children }];
}

function byCode(groups: readonly GroupItem[]): GroupItem[] {
  const codes = new Map<string, AnnotationItem[]>();
  for (const { children } of groups)
    for (const item of children) {
      const code = item.annotation.code ?? "No code";
      const same = codes.get(code);
      const shown = { ...item, showDocument: true };
      if (same === undefined) codes.set(code, [shown]);
      else same.push(shown);
    }
  return [...codes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, children]) => ({
      kind: "group",
      label,
      icon: "tag",
      uri: undefined,
      failure: undefined,
      children,
    }));
}

function groupTreeItem({ label, icon, failure, children }: GroupItem): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = failure ?? String(children.length);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = "group";
  if (failure !== undefined) item.tooltip = failure;
  item.accessibilityInformation = { label: `${label}, ${children.length} annotations` };
  return item;
}

function annotationTreeItem(item: AnnotationItem): vscode.TreeItem {
  const { annotation, sidecar, document, state, showDocument } = item;
  const quote = quoteOf(annotation);
  const code = annotation.code ?? "no code";
  const words = state === undefined ? "" : stateWords[state];
  // The narrow side bar cuts descriptions, not labels: what tells annotations of one group apart comes first.
  const tree = new vscode.TreeItem(showDocument ? shorten(quote, 40) : code);
  const beside = showDocument ? (document === undefined ? "" : nameOf(document)) : quote;
  const coder = coderOf(sidecar);
  const marks = [words, coder ?? "", annotation.note === undefined ? "" : "✎"].filter(Boolean).join(" · ");
  tree.description = [marks, beside].filter(Boolean).join("  ");
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(`${quote}\n${code}${annotation.note === undefined ? "" : `\n${annotation.note}`}`);
  tree.tooltip = tooltip;
  tree.iconPath = new vscode.ThemeIcon(stateIcons[state ?? "exact"]);
  tree.contextValue = ["annotation", ...(state === undefined ? [] : contexts[state])].join(" ");
  tree.command = { command: "glossator.goToAnnotation", title: "Go to Annotation", arguments: [item] };
  tree.accessibilityInformation = { label: [quote, `code ${code}`, words].filter(Boolean).join(", ") };
  return tree;
}
