import * as vscode from "vscode";
import type { SidecarChange } from "../../core/sidecar/model";
import type { BaseTexts } from "../annotations/baseTexts";
import type { History } from "../annotations/history";
import type { AnnotationSessions } from "../annotations/sessions";
import { nameOf, readSidecarFile, SidecarError } from "../annotations/sidecarFiles";
import type { SidecarPlaces } from "../annotations/sidecarPlaces";
import type { SidecarWriter } from "../annotations/sidecarWriter";
import { log } from "../log";
import { isPolicyText } from "../policyTexts";
import { coderName } from "../settings";
import { type DraftFiles, draftUri } from "./draftFiles";

interface Parts {
  readonly drafts: DraftFiles;
  readonly writer: SidecarWriter;
  readonly history: History;
  readonly places: SidecarPlaces;
  readonly sessions: AnnotationSessions;
  readonly bases: BaseTexts;
}

/**
 * Carries the annotations of untitled texts into sidecars when the texts are saved as files. The editor does not say which file an
 * untitled text became: it saves a file with the same words, then empties the untitled text and closes it.
 */
export class UntitledTexts implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #subscriptions: vscode.Disposable;
  /** The file with the same words, by the address of a draft. */
  readonly #files = new Map<string, vscode.TextDocument>();
  /** Drafts of texts that were closed and not saved, by their address. */
  readonly #closed = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidSaveTextDocument((document) => this.#onSaved(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onChanged(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#onClosed(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#onOpened(document)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #onSaved(document: vscode.TextDocument): void {
    if (document.isUntitled || !isPolicyText(document)) return;
    for (const one of vscode.workspace.textDocuments)
      if (this.#hasDraft(one) && one.getText() === document.getText())
        this.#files.set(draftUri(one.uri).toString(), document);
  }

  /** A text that is written on, rather than emptied, has not become that file. */
  #onChanged(document: vscode.TextDocument): void {
    if (this.#hasDraft(document) && document.getText() !== "")
      this.#files.delete(draftUri(document.uri).toString());
  }

  #onClosed(document: vscode.TextDocument): void {
    if (!this.#hasDraft(document)) return;
    const draft = draftUri(document.uri);
    const file = this.#files.get(draft.toString());
    if (file === undefined) this.#closed.add(draft.toString());
    else void this.#carry(draft, file);
  }

  /** A new untitled text takes the name of an old one, but not its annotations. */
  #onOpened(document: vscode.TextDocument): void {
    const draft = draftUri(document.uri);
    if (document.uri.scheme !== "untitled" || !this.#closed.delete(draft.toString())) return;
    this.#drop(draft);
  }

  #hasDraft({ uri }: vscode.TextDocument): boolean {
    return uri.scheme === "untitled" && this.#parts.drafts.has(draftUri(uri));
  }

  #drop(draft: vscode.Uri): void {
    if (!this.#parts.drafts.has(draft)) return;
    log().info(`The annotations of ${draft.path} went with their text, which was not saved.`);
    void this.#parts.drafts.delete(draft);
  }

  async #carry(draft: vscode.Uri, document: vscode.TextDocument): Promise<void> {
    this.#files.delete(draft.toString());
    try {
      await this.#write(draft, document);
    } catch (error) {
      const reason = error instanceof SidecarError ? error.message : String(error);
      const message = vscode.l10n.t(
        "The annotations of {0} are not written yet. {1}",
        nameOf(document.uri),
        reason,
      );
      const again = vscode.l10n.t("Try Again");
      if ((await vscode.window.showErrorMessage(message, again)) === again)
        await this.#carry(draft, document);
    }
  }

  async #write(draft: vscode.Uri, document: vscode.TextDocument): Promise<void> {
    const { drafts, writer, history, places, sessions, bases } = this.#parts;
    // What was begun before the text was saved belongs to it too.
    await history.settled();
    const { sidecar } = await readSidecarFile(draft);
    const base = await bases.savedBlob(document);
    const adds = sidecar.annotations.map((annotation): SidecarChange => {
      return { kind: "add", annotation: { ...annotation, ...(base === undefined ? {} : { base }) } };
    });
    const facts: readonly SidecarChange[] =
      Object.keys(sidecar.document).length === 0 ? [] : [{ kind: "document", fields: sidecar.document }];
    const refusals = sidecar.refused.map((refusal): SidecarChange => ({ kind: "refuse", refusal }));
    const uri = await places.sidecarUri(document.uri, coderName(document.uri));
    await writer.write(uri, [...facts, ...adds, ...refusals]);
    await drafts.delete(draft);
    history.moved(draft, uri);
    sessions.sidecarChanged(uri);
  }
}
