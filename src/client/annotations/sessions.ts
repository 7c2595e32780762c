import * as vscode from "vscode";
import { isPolicyText } from "../policyTexts";
import { draftScheme } from "../untitled/draftFiles";
import { AnnotationSession, type SessionParts } from "./session";
import { nameOf } from "./sidecarFiles";
import { isSidecar } from "./sidecarPlaces";

/** The sessions of all open texts, kept in step with the editor and the files. */
export class AnnotationSessions implements vscode.Disposable {
  readonly #sessions = new Map<string, AnnotationSession>();
  readonly #changed = new vscode.EventEmitter<AnnotationSession>();
  readonly #sidecars = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const { places } = parts;
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
    void session.load();
    return session;
  }

  /** Reads again what belongs to a sidecar that changed. */
  sidecarChanged(uri: vscode.Uri): void {
    void this.reload(uri);
  }

  /** Reads again what belongs to a sidecar; resolves when its open text shows it. */
  async reload(uri: vscode.Uri): Promise<void> {
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

  async #reloadFor(sidecar: vscode.Uri): Promise<void> {
    // Many files may change at once, and most texts are not open: whose sidecar it is costs a listing of its folder.
    const name = nameOf(sidecar);
    const isPossible = ({ document: { uri } }: AnnotationSession) => name.startsWith(`${nameOf(uri)}.`);
    if (sidecar.scheme !== draftScheme && ![...this.#sessions.values()].some(isPossible)) return;
    const document = await this.#parts.places.documentOf(sidecar);
    if (document !== undefined) await this.#sessions.get(document.toString())?.load();
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#sessions.get(key)?.dispose();
    this.#sessions.delete(key);
  }
}
