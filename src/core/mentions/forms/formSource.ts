/** Where the entries of a glossary and their written forms come from: at hand, or read one by one when a text asks for them. */

import type { Glossary } from "../../glossary/model";
import { type Form, formsOf, type NamedEntry } from "./forms";
import { blockerNames, triggerWords } from "./lexicon";
import type { About } from "./naming";

/** Entries have numbers from 0 in the glossary's order; forms too, those of trigger words and blockers last. */
export interface FormSource {
  entry(index: number): NamedEntry | undefined;
  /** The same, of which little more may be there than what a reading needs. */
  about(index: number): About | undefined;
  /** The entry with an id. */
  entryOf(id: string): NamedEntry | undefined;
  form(index: number): Form | undefined;
  /** Number of the entry that has a form, which is none of those of trigger words and blockers. */
  ownerOf(form: number): number;
}

/** Everything at once. Cost: linear. */
export class ReadForms implements FormSource {
  readonly forms: readonly Form[];
  readonly #entries: readonly NamedEntry[];
  #byId: ReadonlyMap<string, NamedEntry> | undefined;

  constructor({ entries }: Glossary) {
    this.#entries = entries;
    this.forms = [...entries.flatMap((entry, index) => formsOf(entry, index)), ...ownForms()];
  }

  entry(index: number): NamedEntry | undefined {
    return this.#entries[index];
  }

  about(index: number): About | undefined {
    return this.#entries[index];
  }

  ownerOf(form: number): number {
    return this.forms[form]?.entry ?? -1;
  }

  entryOf(id: string): NamedEntry | undefined {
    this.#byId ??= new Map(this.#entries.map((entry) => [entry.id, entry]));
    return this.#byId.get(id);
  }

  form(index: number): Form | undefined {
    return this.forms[index];
  }
}

/** Entries as they lie in a file, sorted by id. */
export interface EntryLines {
  readonly count: number;
  /** An entry as JSON. */
  line(index: number): string;
  /** The same with 0 for what finding it has no need of: its gloss, its dates, its sources … */
  named(index: number): string;
  /** The same with 0 for its names in other languages as well. */
  brief(index: number): string;
  id(index: number): string;
}

/** Entries that are read when they are asked for, each once. */
export class UnreadForms implements FormSource {
  readonly #lines: EntryLines;
  /** Number of each entry's first form; one more than there are entries. */
  readonly #firstForms: Int32Array;
  readonly #entries: (NamedEntry | undefined)[];
  readonly #forms: (readonly Form[] | undefined)[];
  #byId: ReadonlyMap<string, number> | undefined;
  #own: readonly Form[] | undefined;

  constructor(lines: EntryLines, firstForms: Int32Array) {
    this.#lines = lines;
    this.#entries = new Array<NamedEntry | undefined>(lines.count).fill(undefined);
    this.#forms = new Array<readonly Form[] | undefined>(lines.count).fill(undefined);
    this.#firstForms = firstForms;
  }

  entry(index: number): NamedEntry | undefined {
    if (index < 0 || index >= this.#lines.count) return undefined;
    const known = this.#entries[index];
    if (known !== undefined) return known;
    // The generator has read these entries through the same reader and schema as everybody's.
    const entry = JSON.parse(this.#lines.named(index)) as NamedEntry;
    this.#entries[index] = entry;
    return entry;
  }

  about(index: number): About | undefined {
    if (index < 0 || index >= this.#lines.count) return undefined;
    return this.#entries[index] ?? (JSON.parse(this.#lines.brief(index)) as About);
  }

  entryOf(id: string): NamedEntry | undefined {
    this.#byId ??= new Map(Array.from({ length: this.#lines.count }, (_, i) => [this.#lines.id(i), i]));
    const index = this.#byId.get(id);
    return index === undefined ? undefined : this.entry(index);
  }

  form(index: number): Form | undefined {
    const first = this.#firstForms;
    if (index >= (first.at(-1) ?? 0)) {
      this.#own ??= ownForms();
      return this.#own[index - (first.at(-1) ?? 0)];
    }
    const owner = this.ownerOf(index);
    let forms = this.#forms[owner];
    if (forms === undefined) {
      const entry = this.entry(owner);
      forms = entry === undefined ? [] : formsOf(entry, owner);
      this.#forms[owner] = forms;
    }
    return forms[index - (first[owner] ?? 0)];
  }

  ownerOf(form: number): number {
    let low = 0;
    let high = this.#lines.count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#firstForms[middle] ?? 0) <= form) low = middle;
      else high = middle;
    }
    return low;
  }
}

function ownForms(): readonly Form[] {
  const shared = { entry: -1, role: "name", needs: undefined, takesArticle: false } as const;
  return [
    ...triggerWords().map(({ text, type, rule, language }) => ({
      ...shared,
      text,
      rule,
      language,
      trigger: type,
    })),
    ...blockerNames().map(
      (text) => ({ ...shared, text, rule: "exact", language: "en", trigger: undefined }) as const,
    ),
  ];
}
