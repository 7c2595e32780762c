import type { Finder } from "../../core/mentions/finder";
import { coderPart, documentOfSidecar } from "../../core/sidecar/location";
import type { Refusal } from "../../core/sidecar/model";
import { readSidecar } from "../../core/sidecar/read";
import type { Steps } from "../../core/steps";
import { comparableKey } from "../../core/suggestions/comparableWords";
import { entityNamedBy, longestName } from "../../core/suggestions/entity";
import type { EarlierCoding } from "../../core/suggestions/model";
import type { CodedFile } from "./codeFiles";

/** What one sidecar tells about how its coder codes. */
export interface FileMemory {
  readonly codings: readonly EarlierCoding[];
  readonly refusals: readonly Refusal[];
}

/** A coded passage without its place. */
export interface CodedPassage {
  readonly code: string;
  readonly quote: string;
  readonly mentions: readonly string[];
}

/** Remembers what sidecars tell, each until its text changes, and which entities quotes name, as long as the glossary stays. */
export class EarlierCodings {
  readonly #files = new WeakMap<CodedFile, { readonly finder: Finder; readonly memory: FileMemory }>();
  readonly #entities = new WeakMap<Finder, Map<string, string | undefined>>();
  /** Comparable keys by quote: those of a long text are asked for whenever one annotation comes or goes. */
  readonly #words = new Map<string, string>();

  /**
   * In small steps, one a coding. Cost: reads the file's annotations once; quotes that nobody has coded before are looked up in the
   * glossary.
   */
  *of(file: CodedFile, finder: Finder): Steps<FileMemory> {
    const known = this.#files.get(file);
    if (known?.finder === finder) return known.memory;
    const codings: EarlierCoding[] = [];
    for (const { code, annotation } of file.uses) {
      yield;
      const [segment, ...more] = annotation?.segments ?? [];
      if (segment === undefined || more.length > 0) continue;
      codings.push(this.coding({ code, quote: segment.quote, mentions: annotation?.mentions ?? [] }, finder));
    }
    // Few files hold any, and asking is cheaper than reading.
    const refusals = file.text.includes("refused") ? readSidecar(file.text).value.refused : [];
    const memory = { codings, refusals };
    this.#files.set(file, { finder, memory });
    return memory;
  }

  /** A passage as what it tells. What the annotation says of its entity holds; without that, the glossary is asked. */
  coding({ code, quote, mentions }: CodedPassage, finder: Finder): EarlierCoding {
    const [said, ...more] = mentions;
    const isName = quote.length <= longestName;
    const entity = said !== undefined && more.length === 0 ? said : this.#entityOf(quote, finder);
    return { code, words: this.wordsOf(quote), entity: isName ? entity : undefined };
  }

  /** The comparable key of a quote. */
  wordsOf(quote: string): string {
    const words = this.#words.get(quote) ?? comparableKey(quote);
    this.#words.set(quote, words);
    return words;
  }

  #entityOf(quote: string, finder: Finder): string | undefined {
    if (quote.length > longestName) return undefined;
    const known = this.#entities.get(finder) ?? new Map<string, string | undefined>();
    this.#entities.set(finder, known);
    if (known.has(quote)) return known.get(quote);
    const range = { start: 0, end: quote.length };
    const entity = entityNamedBy(quote, range, finder.analyse(quote).mentions);
    known.set(quote, entity);
    return entity;
  }
}

/** Whether a sidecar, named by its URI, is a coder's own; of nobody in particular for null. */
export function isOwnFile(uri: string, coder: string | null): boolean {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  const owner = documentOfSidecar(name, {})?.coder;
  return owner === (coder === null ? undefined : coderPart(coder));
}
