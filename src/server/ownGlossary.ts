import type { Entry, Glossary } from "../core/glossary/model";
import type { GlossaryFile } from "../core/glossary/read";
import { GlossaryReader } from "../core/glossary/reader";
import type { Result } from "../core/problem";
import { inSlices } from "../core/steps";
import { LineIndex } from "../core/text/lines";
import type * as messages from "../protocol/messages";

/** Where a workspace's own entry is written. */
export interface EntryPlace {
  readonly id: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly index: LineIndex;
}

interface Read {
  readonly glossary: Glossary;
  /** Every place where an entry is written, files in order; of several with one id the last counts. */
  readonly places: readonly EntryPlace[];
}

/** What the glossary files of a workspace are asked from. */
interface Source {
  readonly findFiles: (kind: "glossary") => Promise<readonly string[]>;
  readonly readFile: (uri: string) => Promise<messages.ReadFileResult>;
  readonly pause: () => Promise<void>;
}

/**
 * The glossary files of a workspace. They may hold thousands of entries and are read while somebody writes them: so in slices,
 * and after an edit only what it has changed.
 */
export class OwnGlossary {
  readonly #source: Source;
  readonly #readers = new Map<string, GlossaryReader>();
  #read: Promise<Read> | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Forgets what the files say, because one of them has changed. */
  forget(): void {
    this.#read = undefined;
  }

  /** What all files say together; read when it is asked for. */
  read(): Promise<Read> {
    this.#read ??= this.#readAll();
    const read = this.#read;
    return read.catch((error: unknown) => {
      // What failed once may work when it is asked again.
      if (this.#read === read) this.#read = undefined;
      throw error;
    });
  }

  /** What one file says whose text is known. */
  readText(uri: string, text: string): Promise<Result<GlossaryFile>> {
    const reader = this.#readers.get(uri) ?? new GlossaryReader();
    this.#readers.set(uri, reader);
    return inSlices(reader.read(text), this.#source.pause);
  }

  async #readAll(): Promise<Read> {
    const entries = new Map<string, Entry>();
    const places: EntryPlace[] = [];
    const uris = await this.#source.findFiles("glossary");
    for (const uri of this.#readers.keys()) if (!uris.includes(uri)) this.#readers.delete(uri);
    for (const uri of uris) {
      const file = await this.#source.readFile(uri);
      if (file.kind !== "text") continue;
      const index = new LineIndex(file.text);
      const { value } = await this.readText(uri, file.text);
      for (const entry of value.entries) entries.set(entry.id, entry);
      for (const [id, { start, end }] of value.places) places.push({ id, uri, start, end, index });
    }
    return { glossary: { entries: [...entries.values()] }, places };
  }
}
