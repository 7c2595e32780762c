import { builtinEntry, builtinGlossary } from "../core/glossary/builtin";
import { combineGlossaries } from "../core/glossary/combine";
import type { Entry, Glossary } from "../core/glossary/model";
import type { GlossaryFile } from "../core/glossary/read";
import { finderWith } from "../core/mentions/builtinFinder";
import { analyseOnce, EditedText } from "../core/mentions/editedText";
import type { Finder } from "../core/mentions/finder";
import type { TextAnalysis } from "../core/mentions/model";
import type { Result } from "../core/problem";
import { LineIndex } from "../core/text/lines";
import type * as messages from "../protocol/messages";
import { type AnalysedText, eachPart, OpenText } from "./analysedText";
import type { OpenDocument } from "./documents";
import type { Files } from "./files";
import { type EntryPlace, OwnGlossary } from "./ownGlossary";

interface Analysed {
  readonly finder: Finder;
  readonly found: AnalysedText;
}

interface AnalysedOpen {
  readonly finder: Finder;
  readonly version: number;
  readonly found: OpenText;
  readonly edited: EditedText;
}

type Counts = ReadonlyMap<string, number>;

/** Closed texts are kept up to this many UTF-16 units in all, so that a large folder does not fill the memory. */
const mostKept = 20_000_000;

/**
 * What the server knows of the folder. It has no file system: files come from the editor, so that local folders, remote
 * ones and virtual ones take one path. Everything is cached until the editor says that a file changed.
 */
export class Workspace {
  readonly #files: Files;
  readonly #open: ReadonlyMap<string, OpenDocument>;
  /** Closed texts, the longest unused first. */
  readonly #closed = new Map<string, Analysed>();
  #kept = 0;
  readonly #analysed = new WeakMap<OpenDocument, AnalysedOpen>();
  /** Mentions of each closed text by entity, which stay when its text is dropped. */
  readonly #counted = new Map<string, { readonly finder: Finder; readonly counts: Counts }>();
  readonly #own: OwnGlossary;
  #finder: Promise<Finder> | undefined;
  #counts: Counts | undefined;
  /** Texts that are being read now; a change of the file meanwhile takes it out, and what was read is not kept. */
  readonly #reading = new Map<string, object>();

  /** `pause` lets messages through while long work goes on. */
  constructor(files: Files, open: ReadonlyMap<string, OpenDocument>, pause: () => Promise<void>) {
    this.#files = files;
    this.#open = open;
    this.#own = new OwnGlossary({
      findFiles: (kind) => this.findFiles(kind),
      readFile: (uri) => this.readFile(uri),
      pause,
    });
  }

  /** Forgets what was read from a file that changed. A glossary change also forgets every analysis. */
  changed(uri: string, kind: messages.FindFilesParams["kind"]): void {
    this.#reading.delete(uri);
    this.#drop(uri);
    this.#counted.delete(uri);
    if (kind === "glossary") this.forgetGlossary();
  }

  /** Forgets the workspace's own glossary and with it every analysis. */
  forgetGlossary(): void {
    this.#own.forget();
    this.#finder = undefined;
    this.#closed.clear();
    this.#counted.clear();
    this.#kept = 0;
  }

  /** Built-in entries and the workspace's own, which win. All are read, for which an answer at a place need not wait (`entry`). */
  async glossary(): Promise<Glossary> {
    return combineGlossaries(builtinGlossary(), (await this.#own.read()).glossary);
  }

  async entry(id: string): Promise<Entry | undefined> {
    const own = (await this.#own.read()).glossary.entries.find((entry) => entry.id === id);
    return own ?? builtinEntry(id);
  }

  /** What one of the workspace's own glossary files says, whose text is known. */
  readGlossary(uri: string, text: string): Promise<Result<GlossaryFile>> {
    return this.#own.readText(uri, text);
  }

  /** Where the workspace's own glossary writes an entry; undefined for built-in ones. */
  async placeOfEntry(id: string): Promise<EntryPlace | undefined> {
    const { places } = await this.#own.read();
    return places.filter((place) => place.id === id).at(-1);
  }

  /** The entry of a glossary file that an offset of the file belongs to: the last one whose id is written before it. */
  async entryWrittenAt(uri: string, offset: number): Promise<string | undefined> {
    const { places } = await this.#own.read();
    const before = places.filter((place) => place.uri === uri && place.start <= offset);
    return before.sort((a, b) => a.start - b.start).at(-1)?.id;
  }

  /** How often an entity is mentioned in the folder; undefined until every text has been read once. */
  countInFolder(entity: string | undefined): number | undefined {
    return entity === undefined || this.#counts === undefined ? undefined : (this.#counts.get(entity) ?? 0);
  }

  /** Counts all mentions of the folder, for hover cards; called in the background after a change. */
  async countMentions(isCancelled: () => boolean): Promise<void> {
    const finder = await this.finder();
    const total = new Map<string, number>();
    const add = (counts: Counts) => {
      for (const [entity, count] of counts) total.set(entity, (total.get(entity) ?? 0) + count);
    };
    const uris = await this.findFiles("text");
    const addOpen = (text: OpenText) => {
      for (const { value } of countParts(text)) add(value);
    };
    for (const uri of uris) {
      if (isCancelled()) return;
      const open = this.#open.get(uri);
      const known = this.#counted.get(uri);
      if (open !== undefined) addOpen(await this.analyse(open));
      else if (known?.finder === finder) add(known.counts);
      else add(countsOf((await this.#text(uri))?.analysis));
    }
    for (const document of this.#unsaved(uris)) addOpen(await this.analyse(document));
    if (!isCancelled()) this.#counts = total;
  }

  async finder(): Promise<Finder> {
    this.#finder ??= this.#own.read().then(({ glossary }) => finderWith(glossary));
    const made = this.#finder;
    return made.catch((error: unknown) => {
      // What failed once may work when it is asked again.
      if (this.#finder === made) this.#finder = undefined;
      throw error;
    });
  }

  /** Mentions of an open document; computed once a version, and then for what has changed since the last one. */
  async analyse(document: OpenDocument): Promise<OpenText> {
    const finder = await this.finder();
    const cached = this.#analysed.get(document);
    if (cached?.version === document.version && cached.finder === finder) return cached.found;
    const { uri, version, rope } = document;
    const edited = cached?.finder === finder ? cached.edited : new EditedText(finder);
    const found = new OpenText(uri, rope, edited.analyse(rope));
    this.#analysed.set(document, { version, finder, found, edited });
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
    for (const document of this.#unsaved(uris)) yield this.analyse(document);
  }

  async findFiles(kind: messages.FindFilesParams["kind"]): Promise<readonly string[]> {
    return this.#files.find(kind);
  }

  /** Whether the editor has a file open, so that what is typed there counts. */
  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  async readFile(uri: string): Promise<messages.ReadFileResult> {
    const open = this.#open.get(uri);
    if (open !== undefined) return { kind: "text", text: open.text };
    return this.#files.read(uri);
  }

  async baseText(uri: string, blob: string): Promise<string | undefined> {
    return this.#files.base(uri, blob);
  }

  /** Open policy texts that are no files of the folder. */
  #unsaved(uris: readonly string[]): readonly OpenDocument[] {
    const files = new Set(uris);
    return [...this.#open.values()].filter(
      ({ uri, languageId }) => !files.has(uri) && isPolicyLanguage(languageId),
    );
  }

  async #text(uri: string): Promise<AnalysedText | undefined> {
    const open = this.#open.get(uri);
    if (open !== undefined) return this.analyse(open);
    const finder = await this.finder();
    const cached = this.#closed.get(uri);
    if (cached?.finder === finder) {
      this.#keep(uri, cached);
      return cached.found;
    }
    const reading = {};
    this.#reading.set(uri, reading);
    const file = await this.readFile(uri);
    const isCurrent = this.#reading.get(uri) === reading;
    if (isCurrent) this.#reading.delete(uri);
    if (file.kind !== "text") return undefined;
    const { text } = file;
    const found = { uri, text, index: new LineIndex(text), analysis: analyseOnce(finder, text) };
    if (isCurrent) {
      this.#keep(uri, { finder, found });
      this.#counted.set(uri, { finder, counts: countsOf(found.analysis) });
    }
    return found;
  }

  #keep(uri: string, analysed: Analysed): void {
    this.#drop(uri);
    this.#closed.set(uri, analysed);
    this.#kept += analysed.found.text.length;
    for (const oldest of this.#closed.keys()) {
      if (this.#kept <= mostKept) return;
      this.#drop(oldest);
    }
  }

  #drop(uri: string): void {
    this.#kept -= this.#closed.get(uri)?.found.text.length ?? 0;
    this.#closed.delete(uri);
  }
}

const countParts = eachPart((_, found) => countsOf(found));

function countsOf(found: TextAnalysis | undefined): Counts {
  const counts = new Map<string, number>();
  for (const { entity } of found?.mentions ?? [])
    if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

/** The languages whose documents are policy texts. */
export const policyLanguages = ["plaintext", "markdown", "policytext"] as const;

/** Whether documents of a language are read for mentions. */
export function isPolicyLanguage(languageId: string): boolean {
  return policyLanguages.some((language) => language === languageId);
}
