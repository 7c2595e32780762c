import * as vscode from "vscode";
import { colourOf, paletteColour } from "../../core/codebook/colour";
import { type Code, type Codebook, codesOf } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import { readFile } from "../files";
import { excludedGlob, fileGlobs } from "../policyTexts";

/** The codebook of a folder: the nearest `codebook.yaml` above a text. */
export class Codebooks implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher(fileGlobs.codebook);
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #saved: vscode.Disposable;
  #found: Promise<readonly { readonly folder: string; readonly codebook: Codebook }[]> | undefined;

  constructor() {
    const forget = () => {
      this.#found = undefined;
      this.#changed.fire();
    };
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
    // Watchers are late, and can lose what happens in a rush; what is saved here is known at once.
    this.#saved = vscode.workspace.onDidSaveTextDocument((document) => {
      if (vscode.languages.match({ pattern: fileGlobs.codebook }, document) > 0) forget();
    });
  }

  readonly onDidChange = this.#changed.event;

  /** Undefined where no codebook applies. */
  async for(document: vscode.Uri): Promise<Codebook | undefined> {
    this.#found ??= this.#read();
    const above = (await this.#found).filter(({ folder }) => document.toString().startsWith(folder));
    return above.sort((a, b) => b.folder.length - a.folder.length)[0]?.codebook;
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
    vscode.Disposable.from(this.#watcher, this.#saved, this.#changed).dispose();
  }

  async #read() {
    const uris = await vscode.workspace.findFiles(fileGlobs.codebook, excludedGlob);
    const read = await Promise.all(
      uris.map(async (uri) => {
        const file = await readFile(uri);
        const address = uri.toString();
        const folder = address.slice(0, address.lastIndexOf("/") + 1);
        return file.kind === "text" ? [{ folder, codebook: readCodebook(file.text).value }] : [];
      }),
    );
    await vscode.commands.executeCommand("setContext", "glossator.hasCodebook", read.length > 0);
    return read.flat();
  }
}
