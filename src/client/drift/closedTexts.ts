import * as vscode from "vscode";
import { isDrifted } from "../../core/anchor/drift";
import type { FolderItems } from "../annotations/folderItems";
import type { AnnotationSessions } from "../annotations/sessions";
import type { ForegroundWork } from "../foreground";
import { fileGlobs } from "../policyTexts";
import { WhenQuiet } from "../whenQuiet";

/** Long enough for a pull or a checkout to be over. */
const pauseBeforeLooking = 1500;

interface Parts {
  readonly items: Pick<FolderItems, "texts">;
  readonly sessions: Pick<AnnotationSessions, "onDidChangeSidecar">;
  readonly work: ForegroundWork;
}

/**
 * Looks into texts that no editor shows for annotations that drifted, after the start and whenever files have changed: what a pull
 * did to a text must not be found out only when somebody happens to open it.
 */
export class ClosedTexts implements vscode.Disposable {
  readonly #items: Parts["items"];
  readonly #work: ForegroundWork;
  readonly #found: () => void;
  readonly #subscriptions: vscode.Disposable;
  #isStarted = false;
  readonly #looking = new WhenQuiet(
    pauseBeforeLooking,
    () => this.#look(),
    "Closed texts could not be looked into",
  );
  #drifted = "";
  #looks = 0;

  /** `found` is called when other annotations than before need attention. */
  constructor({ items, sessions, work }: Parts, found: () => void) {
    this.#items = items;
    this.#work = work;
    this.#found = found;
    const watcher = vscode.workspace.createFileSystemWatcher(fileGlobs.text);
    const soon = () => this.#soon();
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
      sessions.onDidChangeSidecar(soon),
    );
  }

  /** Begins to look; before that, nobody has opened a text here, and nothing should run. */
  start(): void {
    this.#isStarted = true;
    this.#soon();
  }

  dispose(): void {
    this.#looking.dispose();
    this.#subscriptions.dispose();
  }

  #soon(): void {
    if (!this.#isStarted) return;
    // What is being looked into is not what it was.
    this.#looks += 1;
    this.#looking.soon();
  }

  async #look(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    const goOn = async () => {
      await this.#work.untilOver();
      return look === this.#looks;
    };
    const texts = await this.#items.texts({ withStates: true, goOn });
    // A later look knows better.
    if (look !== this.#looks) return;
    const drifted = texts
      .flatMap(({ items }) => items)
      .filter(({ state }) => state !== undefined && isDrifted(state))
      .map(({ sidecar, annotation, state }) => `${sidecar} ${annotation.id} ${state}`)
      .join("\n");
    if (drifted === this.#drifted) return;
    this.#drifted = drifted;
    this.#found();
  }
}
