import { builtinGlossary } from "../core/glossary/builtin";
import { combineGlossaries } from "../core/glossary/combine";
import type { Entry, Glossary } from "../core/glossary/model";
import { readGlossary } from "../core/glossary/read";
import { createFinder, type Finder } from "../core/mentions/finder";
import type { TextAnalysis } from "../core/mentions/model";
import { LineIndex } from "../core/text/lines";
import type * as messages from "../protocol/messages";
import type { OpenDocument } from "./documents";
import type { Files } from "./files";

/** A policy text of the folder, open or not, with what was found in it. */
export interface AnalysedText {
  readonly uri: string;
  readonly text: string;
  readonly index: LineIndex;
  readonly analysis: TextAnalysis;
}

/** Where a workspace's own entry is written. */
export interface EntryPlace {
  readonly id: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly index: LineIndex;
}

interface FolderGlossary {
  readonly glossary: Glossary;
  readonly places: ReadonlyMap<string, EntryPlace>;
}

/**
 * What the server knows of the folder. It has no file system: files come from the editor, so that local folders, remote
 * ones and virtual ones take one path. Everything is cached until the editor says that a file changed.
 */
export class Workspace {
  readonly #files: Files;
  readonly #open: ReadonlyMap<string, OpenDocument>;
  readonly #closed = new Map<string, AnalysedText | undefined>();
  readonly #analysed = new WeakMap<OpenDocument, { version: number; finder: Finder; found: AnalysedText }>();
  #glossary: Promise<FolderGlossary> | undefined;
  #finder: Promise<Finder> | undefined;
  #counts: ReadonlyMap<string, number> | undefined;

  constructor(files: Files, open: ReadonlyMap<string, OpenDocument>) {
    this.#files = files;
    this.#open = open;
  }

  /** Forgets what was read from a file that changed. A glossary change also forgets every analysis. */
  changed(uri: string, kind: messages.FindFilesParams["kind"]): void {
    this.#closed.delete(uri);
    if (kind === "glossary") this.forgetGlossary();
  }

  forgetGlossary(): void {
    this.#glossary = undefined;
    this.#finder = undefined;
    this.#closed.clear();
  }

  /** Built-in entries and the workspace's own, which win. */
  async glossary(): Promise<Glossary> {
    return combineGlossaries(builtinGlossary(), (await this.#folderGlossary()).glossary);
  }

  async entry(id: string): Promise<Entry | undefined> {
    const own = (await this.#folderGlossary()).glossary.entries.find((entry) => entry.id === id);
    return own ?? builtinGlossary().entries.find((entry) => entry.id === id);
  }

  /** Where the workspace's own glossary writes an entry; undefined for built-in ones. */
  async placeOfEntry(id: string): Promise<EntryPlace | undefined> {
    return (await this.#folderGlossary()).places.get(id);
  }

  /** The entry of the workspace's own glossary that an offset of its file belongs to. */
  async entryWrittenAt(uri: string, offset: number): Promise<string | undefined> {
    const places = [...(await this.#folderGlossary()).places.values()];
    const before = places.filter((place) => place.uri === uri && place.start <= offset);
    return before.sort((a, b) => a.start - b.start).at(-1)?.id;
  }

  /** How often an entity is mentioned in the folder; undefined until every text has been read once. */
  countInFolder(entity: string | undefined): number | undefined {
    return entity === undefined ? undefined : this.#counts?.get(entity);
  }

  /** Counts all mentions of the folder, for hover cards; called in the background after a change. */
  async countMentions(isCancelled: () => boolean): Promise<void> {
    const counts = new Map<string, number>();
    for await (const { analysis } of this.texts(isCancelled))
      for (const { entity } of analysis.mentions)
        if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    if (!isCancelled()) this.#counts = counts;
  }

  async finder(): Promise<Finder> {
    this.#finder ??= this.glossary().then(createFinder);
    return this.#finder;
  }

  /** Mentions of an open document; computed once a version. */
  async analyse(document: OpenDocument): Promise<AnalysedText> {
    const finder = await this.finder();
    const cached = this.#analysed.get(document);
    if (cached?.version === document.version && cached.finder === finder) return cached.found;
    const { uri, version, text, index } = document;
    const found = { uri, text, index, analysis: finder.analyse(text) };
    this.#analysed.set(document, { version, finder, found });
    return found;
  }

  /**
   * Every policy text of the folder, open ones as they stand in the editor. Files are read eight at a time; unreadable ones
   * are left out here and reported when they are opened.
   */
  async *texts(isCancelled: () => boolean): AsyncGenerator<AnalysedText> {
    const uris = await this.findFiles("text");
    for (let first = 0; first < uris.length; first += 8) {
      if (isCancelled()) return;
      const batch = await Promise.all(uris.slice(first, first + 8).map((uri) => this.#text(uri)));
      yield* batch.filter((text) => text !== undefined);
    }
    for (const document of this.#open.values())
      if (!uris.includes(document.uri) && isPolicyLanguage(document.languageId)) yield this.analyse(document);
  }

  async findFiles(kind: messages.FindFilesParams["kind"]): Promise<readonly string[]> {
    return this.#files.find(kind);
  }

  async readFile(uri: string): Promise<messages.ReadFileResult> {
    const open = this.#open.get(uri);
    if (open !== undefined) return { kind: "text", text: open.text };
    return this.#files.read(uri);
  }

  async baseText(uri: string, blob: string): Promise<string | undefined> {
    return this.#files.base(uri, blob);
  }

  async #text(uri: string): Promise<AnalysedText | undefined> {
    const open = this.#open.get(uri);
    if (open !== undefined) return this.analyse(open);
    if (this.#closed.has(uri)) return this.#closed.get(uri);
    const file = await this.readFile(uri);
    const finder = await this.finder();
    const found =
      file.kind === "text"
        ? { uri, text: file.text, index: new LineIndex(file.text), analysis: finder.analyse(file.text) }
        : undefined;
    this.#closed.set(uri, found);
    return found;
  }

  #folderGlossary(): Promise<FolderGlossary> {
    this.#glossary ??= this.#readFolderGlossary();
    return this.#glossary;
  }

  async #readFolderGlossary(): Promise<FolderGlossary> {
    const entries = new Map<string, Entry>();
    const places = new Map<string, EntryPlace>();
    for (const uri of await this.findFiles("glossary")) {
      const file = await this.readFile(uri);
      if (file.kind !== "text") continue;
      const index = new LineIndex(file.text);
      for (const entry of readGlossary(file.text).value.entries) {
        entries.set(entry.id, entry);
        const start = file.text.search(new RegExp(`\\bid:\\s*["']?${entry.id}["']?\\s*$`, "mu"));
        if (start >= 0)
          places.set(entry.id, { id: entry.id, uri, start, end: start + 4 + entry.id.length, index });
      }
    }
    return { glossary: { entries: [...entries.values()] }, places };
  }
}

/** The languages whose documents are policy texts. */
export const policyLanguages = ["plaintext", "markdown", "policytext"] as const;

export function isPolicyLanguage(languageId: string): boolean {
  return policyLanguages.some((language) => language === languageId);
}
