import * as vscode from "vscode";
import type { Anchor, AnchorState } from "../../core/anchor/model";
import type { Annotation } from "../../core/sidecar/model";
import { fileGlobs } from "../policyTexts";

/** Asks the language server where annotations stand in a text that need not be open; undefined when it cannot be read. */
export type ResolveFile = (
  document: vscode.Uri,
  annotations: readonly Annotation[],
) => Promise<readonly Anchor[] | undefined>;

interface Known {
  /** What was looked for. */
  readonly selectors: string;
  readonly states: ReadonlyMap<string, AnchorState>;
}

/** Where annotations of texts stand that no editor shows: looked for when somebody asks, kept until the text changes. */
export class FolderStates implements vscode.Disposable {
  readonly #resolve: ResolveFile;
  readonly #known = new Map<string, Known>();
  /** Texts that are being looked into; a change meanwhile takes them out. */
  readonly #looking = new Set<{ readonly key: string }>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher(fileGlobs.text);

  constructor(resolve: ResolveFile) {
    this.#resolve = resolve;
    const forget = (uri: vscode.Uri) => {
      this.#known.delete(uri.toString());
      for (const look of this.#looking) if (look.key === uri.toString()) this.#looking.delete(look);
    };
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** What is known without looking. */
  of(document: vscode.Uri, id: string): AnchorState | undefined {
    return this.#known.get(document.toString())?.states.get(id);
  }

  /**
   * Looks for the annotations of a text, unless that has been done since they or the text last changed. A text that changes
   * meanwhile is looked into again: whoever asked has no other time to hear of it.
   */
  async look(document: vscode.Uri, annotations: readonly Annotation[]): Promise<void> {
    const key = document.toString();
    const selectors = JSON.stringify(annotations.map(({ id, segments, base }) => [id, segments, base]));
    if (this.#known.get(key)?.selectors === selectors) return;
    for (;;) {
      const { anchors, isCurrent } = await this.#resolveNow(document, annotations);
      if (anchors === undefined) return;
      if (!isCurrent) continue;
      this.#known.set(key, { selectors, states: new Map(anchors.map(({ id, state }) => [id, state])) });
      return;
    }
  }

  /** Where annotations stand, and whether the text is still as it was when that was asked. */
  async #resolveNow(
    document: vscode.Uri,
    annotations: readonly Annotation[],
  ): Promise<{ readonly anchors: readonly Anchor[] | undefined; readonly isCurrent: boolean }> {
    const look = { key: document.toString() };
    this.#looking.add(look);
    try {
      const anchors = await this.#resolve(document, annotations);
      return { anchors, isCurrent: this.#looking.has(look) };
    } finally {
      this.#looking.delete(look);
    }
  }

  dispose(): void {
    this.#watcher.dispose();
  }
}
