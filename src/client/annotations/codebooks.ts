import * as vscode from "vscode";
import { colourOf, paletteColour } from "../../core/codebook/colour";
import { type Code, type Codebook, codebookFileNames, codesOf } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import { readFile } from "../files";
import { NearestFiles } from "../nearestFiles";
import { fileGlobs } from "../policyTexts";

interface Found {
  readonly uri: vscode.Uri;
  readonly codebook: Codebook;
}

/** The codebook of a folder: the nearest `codebook.yaml` above a text. */
export class Codebooks implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher(fileGlobs.codebook);
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #nearest = new NearestFiles(codebookFileNames, readOne);
  /** Whether one was found for any text, since it was last looked. */
  #isThere = false;
  #told: boolean | undefined;

  constructor() {
    const forget = () => this.forget();
    this.#subscriptions = vscode.Disposable.from(
      this.#watcher,
      this.#watcher.onDidChange(forget),
      this.#watcher.onDidCreate(forget),
      this.#watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      // Watchers are late, and can lose what happens in a rush; what is saved here is known at once.
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (vscode.languages.match({ pattern: fileGlobs.codebook }, document) > 0) forget();
      }),
    );
  }

  readonly onDidChange = this.#changed.event;

  /** All are read again when somebody next asks: what was changed here counts at once. */
  forget(): void {
    this.#nearest.forget();
    this.#isThere = false;
    this.#changed.fire();
  }

  /** Undefined where no codebook applies. */
  async for(document: vscode.Uri): Promise<Codebook | undefined> {
    const found = await this.#nearest.above(document);
    if (found !== undefined) this.#isThere = true;
    this.#tell();
    return found?.codebook;
  }

  /** The file of the codebook that applies; undefined where none does. */
  async fileFor(document: vscode.Uri): Promise<vscode.Uri | undefined> {
    return (await this.#nearest.above(document))?.uri;
  }

  /** Codes in codebook order; retired ones are not offered. */
  async codes(document: vscode.Uri): Promise<readonly Code[]> {
    const codebook = await this.for(document);
    return codebook === undefined ? [] : codesOf(codebook).filter(({ retired }) => retired !== true);
  }

  /** Colours of codes, as #rrggbb: the codebook's, else a steady choice from a palette for colour-blind readers. */
  async colours(document: vscode.Uri): Promise<(code: string) => string> {
    const codebook = await this.for(document);
    return (code) => (codebook === undefined ? paletteColour(code) : colourOf(codebook, code));
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  /** Keeps true what the empty list of annotations advises. */
  #tell(): void {
    if (this.#told === this.#isThere) return;
    this.#told = this.#isThere;
    void vscode.commands.executeCommand("setContext", "glossator.hasCodebook", this.#isThere);
  }
}

/** Undefined for a file that cannot be read. */
async function readOne(uri: vscode.Uri): Promise<Found | undefined> {
  const file = await readFile(uri);
  return file.kind === "text" ? { uri, codebook: readCodebook(file.text).value } : undefined;
}
