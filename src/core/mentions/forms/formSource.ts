/** Where the entries of a glossary and their written forms come from: at hand, or read one by one when a text asks for them. */

import type { Glossary } from "../../glossary/model";
import { type Form, formsOf, type NamedEntry } from "./forms";
import { blockerNames, type TriggerWord, triggerWords } from "./lexicon";
import { MadeForms } from "./madeForms";
import type { About } from "./naming";

/** Entries have numbers from 0 in the glossary's order; forms too, those of trigger words and blockers last. */
export interface FormSource {
  readonly entryCount: number;
  /** One more than the highest number of a form. */
  readonly formCount: number;
  entry(index: number): NamedEntry | undefined;
  /** The same, of which little more may be there than what a reading needs. */
  about(index: number): About | undefined;
  /** The number of the entry with an id. */
  numberOf(id: string): number | undefined;
  /** Forms with rising numbers, in the order of their entries; those that an entry has no longer are left out. */
  forms(numbers: readonly number[]): readonly Form[];
  /** Number of the entry that has a form, which is none of those of trigger words and blockers. */
  ownerOf(form: number): number;
}

/** Everything at once. Cost: linear. */
export class ReadForms implements FormSource {
  readonly all: readonly Form[];
  readonly entryCount: number;
  readonly formCount: number;
  readonly #entries: readonly NamedEntry[];
  #byId: ReadonlyMap<string, number> | undefined;

  constructor({ entries }: Glossary) {
    this.#entries = entries;
    this.all = [...entries.flatMap((entry, index) => formsOf(entry, index)), ...ownWords().map(ownForm)];
    this.entryCount = entries.length;
    this.formCount = this.all.length;
  }

  entry(index: number): NamedEntry | undefined {
    return this.#entries[index];
  }

  about(index: number): About | undefined {
    return this.#entries[index];
  }

  ownerOf(form: number): number {
    return this.all[form]?.entry ?? -1;
  }

  numberOf(id: string): number | undefined {
    this.#byId ??= new Map(this.#entries.map((entry, index) => [entry.id, index]));
    return this.#byId.get(id);
  }

  forms(numbers: readonly number[]): readonly Form[] {
    return numbers.flatMap((number) => this.all[number] ?? []);
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
  readonly #entries = new Map<number, NamedEntry>();
  readonly #forms: MadeForms;
  #byId: ReadonlyMap<string, number> | undefined;
  #ownWords: readonly OwnWord[] | undefined;

  /** `firstForms`: number of each entry's first form; one more than there are entries. */
  constructor(lines: EntryLines, firstForms: Int32Array) {
    this.#lines = lines;
    this.#forms = new MadeForms(firstForms, (index) => {
      const entry = this.entry(index);
      return entry === undefined ? [] : formsOf(entry, index);
    });
  }

  get entryCount(): number {
    return this.#lines.count;
  }

  get formCount(): number {
    return this.#forms.count + this.#own().length;
  }

  entry(index: number): NamedEntry | undefined {
    if (index < 0 || index >= this.#lines.count) return undefined;
    const known = this.#entries.get(index);
    if (known !== undefined) return known;
    // The generator has read these entries through the same reader and schema as everybody's.
    const entry = JSON.parse(this.#lines.named(index)) as NamedEntry;
    this.#entries.set(index, entry);
    return entry;
  }

  about(index: number): About | undefined {
    if (index < 0 || index >= this.#lines.count) return undefined;
    return this.#entries.get(index) ?? (JSON.parse(this.#lines.brief(index)) as About);
  }

  numberOf(id: string): number | undefined {
    this.#byId ??= new Map(Array.from({ length: this.#lines.count }, (_, i) => [this.#lines.id(i), i]));
    return this.#byId.get(id);
  }

  forms(numbers: readonly number[]): readonly Form[] {
    return numbers.flatMap((number) => this.#form(number) ?? []);
  }

  ownerOf(form: number): number {
    return this.#forms.rowOf(form);
  }

  #form(number: number): Form | undefined {
    const { count } = this.#forms;
    if (number < count) return this.#forms.form(number);
    const word = this.#own()[number - count];
    return word === undefined ? undefined : ownForm(word);
  }

  #own(): readonly OwnWord[] {
    this.#ownWords ??= ownWords();
    return this.#ownWords;
  }
}

/** Trigger words and blockers, as what they are made of: a text asks for few of them. */
function ownWords(): readonly OwnWord[] {
  const blockers = blockerNames().map(
    (text) => ({ text, rule: "exact", language: "en", type: undefined }) as const,
  );
  return [...triggerWords(), ...blockers];
}

type OwnWord = Omit<TriggerWord, "type"> & { readonly type: TriggerWord["type"] | undefined };

function ownForm({ text, type, rule, language }: OwnWord): Form {
  return {
    text,
    entry: -1,
    role: "name",
    rule,
    needs: undefined,
    language,
    takesArticle: false,
    trigger: type,
  };
}
