import * as vscode from "vscode";
import { isForeign, isPolicyText } from "../policyTexts";
import { AnnotationSession, type SessionParts } from "./session";
import { mayBelong } from "./sidecarFiles";
import { isSidecar, type SidecarPlaces } from "./sidecarPlaces";
import { SidecarReader } from "./sidecarReader";

/** What sessions ask. */
export interface SessionsParts extends Omit<SessionParts, "reader"> {
  readonly places: SidecarPlaces;
}

/** The sessions of all open texts, kept in step with the editor and the files. */
export class AnnotationSessions implements vscode.Disposable {
  readonly #sessions = new Map<string, AnnotationSession>();
  readonly #changed = new vscode.EventEmitter<AnnotationSession>();
  readonly #sidecars = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #places: SidecarPlaces;
  readonly #reader: SidecarReader;
  readonly #parts: SessionParts;

  constructor({ places, ...parts }: SessionsParts) {
    this.#places = places;
    this.#reader = new SidecarReader(places);
    this.#parts = { ...parts, reader: this.#reader };
    const watcher = vscode.workspace.createFileSystemWatcher("**/*.ann.yaml");
    const reload = (uri: vscode.Uri) => this.sidecarChanged(uri);
    this.#subscriptions.push(
      watcher,
      watcher.onDidChange(reload),
      watcher.onDidCreate(reload),
      watcher.onDidDelete(reload),
      places.onDidChange((uri) => {
        this.#sidecars.fire(uri);
        void this.refresh();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#sessions.get(event.document.uri.toString())?.follow(event);
        if (isSidecar(event.document.uri)) reload(event.document.uri);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.open(document)),
      // A tab is there before its text: by the time that is loaded, its annotations are read.
      vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
        for (const { input, isActive } of [...opened, ...changed])
          if (isActive && input instanceof vscode.TabInputText) this.#readAhead(input);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
    );
    // At once: whoever shows annotations then finds out what else it needs while they are read.
    for (const document of vscode.workspace.textDocuments) this.open(document);
  }

  /** Fires when the annotations of an open text change, or move with an edit. */
  readonly onDidChange = this.#changed.event;

  /** Fires when a sidecar file changes, or where a folder keeps them, whether or not the text is open. */
  readonly onDidChangeSidecar = this.#sidecars.event;

  /** The session of an open policy text; undefined for any other document. */
  of(document: vscode.TextDocument): AnnotationSession | undefined {
    return this.#sessions.get(document.uri.toString());
  }

  /** Starts a session for a policy text and reads its annotations; does nothing for other documents. */
  open(document: vscode.TextDocument): AnnotationSession | undefined {
    if (!isPolicyText(document)) return undefined;
    const known = this.of(document);
    if (known !== undefined) return known;
    const session = new AnnotationSession(document, this.#parts);
    this.#sessions.set(document.uri.toString(), session);
    session.onDidChange(() => this.#changed.fire(session));
    session.showLast();
    void session.load();
    return session;
  }

  /** Reads again what belongs to a sidecar that changed. */
  sidecarChanged(uri: vscode.Uri): void {
    void this.reload(uri);
  }

  /** Reads again what belongs to a sidecar; resolves when its open text shows it. */
  async reload(uri: vscode.Uri): Promise<void> {
    this.#reader.forget(uri);
    this.#sidecars.fire(uri);
    await this.#reloadFor(uri);
  }

  /** Shows an annotation no longer that has just been deleted. */
  forget(id: string): void {
    for (const session of this.#sessions.values()) session.forget(id);
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.load()));
  }

  dispose(): void {
    for (const session of this.#sessions.values()) session.dispose();
    vscode.Disposable.from(...this.#subscriptions, this.#changed, this.#sidecars).dispose();
  }

  #readAhead(tab: vscode.TabInputText): void {
    const isThere = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === tab.uri.toString());
    // Whoever shows them hears of a failure.
    if (!isThere && !isForeign(tab)) this.#reader.read(tab.uri).catch(() => undefined);
  }

  async #reloadFor(sidecar: vscode.Uri): Promise<void> {
    // Many files may change at once, and most texts are not open: whose sidecar it is costs a listing of its folder.
    if (![...this.#sessions.values()].some(({ document }) => mayBelong(sidecar, document.uri))) return;
    const document = await this.#places.documentOf(sidecar);
    if (document !== undefined) await this.#sessions.get(document.toString())?.load();
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#sessions.get(key)?.dispose();
    this.#sessions.delete(key);
  }
}
