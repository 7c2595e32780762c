/** Sidecars whose texts are gone: looks where the texts may have moved to, and lets the annotations follow when the user agrees. */

import * as vscode from "vscode";
import { likeliest, likeness } from "../../core/anchor/movedText";
import { say } from "../annotations/commands";
import type { FolderAnnotations, FolderSidecar } from "../annotations/folderAnnotations";
import { nameOf } from "../annotations/sidecarFiles";
import type { SidecarPlaces } from "../annotations/sidecarPlaces";
import { readFile } from "../files";
import { reportFailure } from "../log";
import { excludedGlob, fileGlobs } from "../policyTexts";
import { WhenQuiet } from "../whenQuiet";
import { exists } from "./follow";

/** Long enough for a checkout or a move of many files to be over. */
const pauseBeforeLooking = 1000;

interface Missing {
  readonly orphan: FolderSidecar;
  /** Where its text stood. */
  readonly former: vscode.Uri;
}

/** Notices sidecars whose text is gone, looks for the text by its words and offers to move the sidecar after it. */
export class MissingTexts implements vscode.Disposable {
  readonly #folder: FolderAnnotations;
  readonly #places: SidecarPlaces;
  readonly #moved: (sidecar: vscode.Uri) => void;
  readonly #subscriptions: vscode.Disposable;
  /** What was offered already: one answer is enough. */
  readonly #offered = new Set<string>();
  readonly #looking = new WhenQuiet(
    pauseBeforeLooking,
    () => this.#offerAll(),
    "Moved texts could not be looked for",
  );

  /** `moved` is told of each sidecar that was moved, by its new place. */
  constructor(folder: FolderAnnotations, places: SidecarPlaces, moved: (sidecar: vscode.Uri) => void) {
    this.#folder = folder;
    this.#places = places;
    this.#moved = moved;
    const watcher = vscode.workspace.createFileSystemWatcher(fileGlobs.text, false, true, false);
    const soon = () => this.lookSoon();
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
    );
  }

  /** Looks for moved texts when the folder has been quiet for a moment, and offers to move their annotations. */
  lookSoon(): void {
    this.#looking.soon();
  }

  /** Asks for the text of every sidecar that has none; the likeliest comes first. */
  async find(): Promise<void> {
    const missing = await this.#missing();
    if (missing.length === 0) return say(vscode.l10n.t("Every file of annotations has its text."));
    for (const one of missing) {
      const text = await this.#askForText(one);
      if (text === undefined) return;
      await this.#move(one, text);
    }
  }

  dispose(): void {
    this.#looking.dispose();
    this.#subscriptions.dispose();
  }

  async #offerAll(): Promise<void> {
    for (const one of await this.#missing()) {
      const text = await this.#likeliestText(one);
      const key = `${one.orphan.uri} ${text}`;
      if (text === undefined || this.#offered.has(key)) continue;
      // Looking took its time: the sidecar may be gone, or its text back.
      if (!(await exists(one.orphan.uri)) || (await exists(one.former))) continue;
      this.#offered.add(key);
      this.#offer(one, text).catch((error: unknown) =>
        reportFailure(vscode.l10n.t("That did not work."), error),
      );
    }
  }

  async #offer(one: Missing, text: vscode.Uri): Promise<void> {
    const count = one.orphan.sidecar.annotations.length;
    const from = nameOf(one.former);
    const to = vscode.workspace.asRelativePath(text);
    const move = vscode.l10n.t("Move Annotations");
    const answer = await vscode.window.showInformationMessage(
      count === 1
        ? vscode.l10n.t("{0} seems to have moved to {1}. Move its annotation too?", from, to)
        : vscode.l10n.t("{0} seems to have moved to {1}. Move its {2} annotations too?", from, to, count),
      move,
      vscode.l10n.t("Not Now"),
    );
    if (answer === move) await this.#move(one, text);
  }

  async #missing(): Promise<readonly Missing[]> {
    this.#folder.forget();
    const missing: Missing[] = [];
    for (const orphan of await this.#folder.all()) {
      if (orphan.document !== undefined) continue;
      const former = await this.#places.formerDocumentOf(orphan.uri);
      if (former !== undefined) missing.push({ orphan, former });
    }
    return missing;
  }

  async #likeliestText(one: Missing): Promise<vscode.Uri | undefined> {
    const { annotations } = one.orphan.sidecar;
    const found: (readonly [vscode.Uri, NonNullable<ReturnType<typeof likeness>>])[] = [];
    for (const uri of await this.#freeTexts(one)) {
      const file = await readFile(uri);
      const how = file.kind === "text" ? likeness(annotations, file.text) : undefined;
      if (how !== undefined) found.push([uri, how]);
    }
    return likeliest(found);
  }

  /** Texts to which the sidecar could go without hiding another. */
  async #freeTexts({ orphan, former }: Missing): Promise<readonly vscode.Uri[]> {
    const texts = await vscode.workspace.findFiles(fileGlobs.text, excludedGlob);
    const taken = new Set((await this.#folder.all()).map(({ uri }) => uri.toString()));
    const free: vscode.Uri[] = [];
    for (const text of texts.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const place = await this.#places.counterpart(orphan.uri, { from: former, to: text });
      if (!taken.has(place.toString())) free.push(text);
    }
    return free;
  }

  async #askForText(one: Missing): Promise<vscode.Uri | undefined> {
    const likely = await this.#likeliestText(one);
    const others = (await this.#freeTexts(one)).filter((uri) => uri.toString() !== likely?.toString());
    const items = [...(likely === undefined ? [] : [likely]), ...others].map((uri) => ({
      label: vscode.workspace.asRelativePath(uri),
      description: uri === likely ? vscode.l10n.t("holds its words") : "",
      uri,
    }));
    const title = vscode.l10n.t("Which text do the annotations of {0} belong to?", nameOf(one.former));
    return (await vscode.window.showQuickPick(items, { title }))?.uri;
  }

  async #move({ orphan, former }: Missing, text: vscode.Uri): Promise<void> {
    const to = await this.#places.counterpart(orphan.uri, { from: former, to: text });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(orphan.uri, to, { ignoreIfExists: true });
    if (!(await vscode.workspace.applyEdit(edit)))
      return say(
        vscode.l10n.t("{0} could not be renamed. Rename it to {1} yourself.", nameOf(orphan.uri), nameOf(to)),
      );
    this.#folder.forget();
    this.#moved(to);
  }
}
