/** A glossary compiled for finding: its written forms, the trigger words, and the dictionary over both. */

import type { Glossary } from "../glossary/model";
import { Dictionary } from "./dictionary/dictionary";
import { FoldedForms } from "./dictionary/folded";
import { type PackedKeys, packFolded, packKeys } from "./dictionary/keys";
import { layeredKeys } from "./dictionary/layers";
import type { Judge } from "./dictionary/scan";
import type { Reading } from "./draft";
import { isNothing, isSettledReading, KeyFacts } from "./forms/facts";
import { mayBeLowered } from "./forms/fit";
import { type FormSource, ReadForms } from "./forms/formSource";
import type { Form, NamedEntry } from "./forms/forms";
import { LayeredForms } from "./forms/layeredForms";
import { ListedReadings } from "./forms/naming";
import { languageIn } from "./forms/plain";
import { type FormSet, type Sorted, Sortings } from "./forms/sorting";
import { OPEN, PLAIN, traitsOf } from "./forms/traits";
import { Writings } from "./forms/writings";
import { Spelled } from "./spelled";
import { leadOf } from "./text/folding";
import type { TextView } from "./text/view";

/** Compiles a glossary. Cost: about 2 µs a written form. */
export function compileGlossary(glossary: Glossary): Compiled {
  const source = new ReadForms(glossary);
  return new Compiled(source, packKeys(source.all, mayBeLowered));
}

export class Compiled implements Judge {
  readonly dictionary: Dictionary;
  readonly #source: FormSource;
  readonly #keys: PackedKeys;
  /** By key: the manner of its plain name. */
  readonly #manners: Uint8Array;
  readonly #facts: KeyFacts;
  readonly #writings: Writings;
  readonly #readings: ListedReadings;
  readonly #sortings = new Sortings((form) => this.readingOf(form));
  readonly #acronyms = new Map<string, NamedEntry | undefined>();
  #spelled: Spelled | undefined;

  /** `keys`: those of the source's forms. Cost: some nanoseconds a key. */
  constructor(source: FormSource, keys: PackedKeys) {
    this.dictionary = new Dictionary(keys);
    this.#source = source;
    this.#keys = keys;
    this.#manners = keys.manners;
    this.#facts = new KeyFacts(this.dictionary.keyCount);
    this.#writings = new Writings(keys.capitals, this.#facts, (key) =>
      source.forms(this.dictionary.formsOf(key)),
    );
    this.#readings = new ListedReadings((index) => source.about(index));
  }

  /**
   * The same with a user's entries, each id once, as if both had been compiled together (`combineGlossaries`). Cost: some
   * microseconds an entry of the user's, whatever is compiled already.
   */
  withOwn(own: Glossary): Compiled {
    const folded = new FoldedForms();
    const source = new LayeredForms(this.#source, own.entries, (form) =>
      folded.add(form.text, mayBeLowered(form)),
    );
    return new Compiled(source, layeredKeys(this.#keys, packFolded(folded, this.#source.formCount)));
  }

  /** The entry with a number; undefined for the number of none. */
  entry(index: number): NamedEntry | undefined {
    return this.#source.entry(index);
  }

  /** The entry with an id. */
  entryOf(id: string): NamedEntry | undefined {
    const number = this.#source.numberOf(id);
    return number === undefined ? undefined : this.#source.entry(number);
  }

  /** The entry of an acronym that is written just so; of several senses the first that needs no cue. */
  acronym(text: string): NamedEntry | undefined {
    if (this.#acronyms.has(text)) return this.#acronyms.get(text);
    const forms = this.formsNamed(text).filter(({ role }) => role === "acronym");
    const form = forms.find(({ needs }) => needs === undefined) ?? forms[0];
    const entry = form === undefined ? undefined : this.entry(form.entry);
    this.#acronyms.set(text, entry);
    return entry;
  }

  accept(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    return this.#writings.accept(bytes, start, end, key, isAfterDigit);
  }

  isOpen(key: number): boolean {
    return (this.#traitsOf(key) & OPEN) !== 0;
  }

  /**
   * Number of the reading of a key that needs no look at how it is written: one entry, written out, an acronym nobody mistakes,
   * or a people, which may still be a language where it stands. `NOTHING` if the key says nothing in a text of this language, `UNSURE` if it has to be sorted.
   */
  plainReading(key: number, text: { readonly language: string }): number {
    return this.#facts.reading(key, text) ?? this.#findPlain(key, text);
  }

  /** The reading with a number that `plainReading` gave. */
  numbered(number: number): Reading | undefined {
    return this.#facts.numbered(number);
  }

  #findPlain(key: number, text: { readonly language: string }): number {
    const manner = this.#manners[key] ?? 0;
    if (manner !== 0) return this.#readPlain(key, manner, text);
    const set = this.#writings.all(key);
    const facts = this.#facts;
    if ((this.#traitsOf(key) & PLAIN) !== 0)
      return facts.noteReading(key, this.readingOf(set.forms[0]), undefined);
    // Of several forms the writing decides.
    if (set.forms.length !== 1) return facts.noteReading(key, undefined, undefined);
    const sorted = this.#sortings.of(set, text);
    const language = set.sorted === undefined ? text.language : undefined;
    if (isNothing(sorted)) return facts.noteNothing(key, language);
    return facts.noteReading(key, isSettledReading(sorted) ? sorted.reading : undefined, language);
  }

  /** How a plain name is read, for which its entry's names need not be known. */
  #readPlain(key: number, manner: number, text: { readonly language: string }): number {
    const only = languageIn(manner);
    const language = only === "" ? undefined : text.language;
    if (language !== undefined && language !== "" && language !== only)
      return this.#facts.noteNothing(key, language);
    const entry = this.#source.ownerOf(this.dictionary.firstFormOf(key));
    return this.#facts.noteReading(key, this.#readings.ofPlain(entry, manner), language);
  }

  /** How many listed readings there are so far. */
  get readingCount(): number {
    return this.#readings.count;
  }

  /** Numbers of the readings of the entry with an id that there are so far. */
  readingsOf(entity: string): readonly number[] {
    return this.#readings.numbersOf(entity);
  }

  /** How an entry is read from one of its forms; the same object each time. Undefined for forms of no entry. */
  readingOf(form: Form | undefined): Reading | undefined {
    return form === undefined ? undefined : this.#readings.of(form);
  }

  /** Forms of a key that fit what the text writes, which has been accepted. */
  fitting(bytes: Uint8Array, start: number, end: number, key: number): FormSet {
    return this.#writings.fitting(bytes, start, end, key);
  }

  /** What forms that `fitting` gave amount to in a text. */
  sorted(set: FormSet, view: TextView): Sorted {
    return this.#sortings.of(set, view);
  }

  /** Forms of a key, in the order of their entries. */
  formsOfKey(key: number): readonly Form[] {
    return this.#writings.all(key).forms;
  }

  /** Forms of entries that are written just so. */
  formsNamed(text: string): readonly Form[] {
    return this.#lookUp(text).filter((form) => form.entry >= 0 && form.text === text);
  }

  /**
   * Ids of entries with this written form: those that have it without a condition first, each by kind; where none
   * is written so, those that differ in case only.
   */
  sensesOf(term: string): readonly string[] {
    const asWritten = this.#lookUp(term);
    // Small letters begin few names, so that a term typed in them is looked up in capitals.
    const found = asWritten.length > 0 ? asWritten : this.#lookUp(term.toUpperCase());
    const all = found.filter((form) => form.entry >= 0);
    const same = all.filter((form) => form.text === term);
    const forms = same.length > 0 ? same : all;
    // A sense that needs no help of its surroundings is what the term means by itself.
    const byItself = forms.filter(({ needs }) => needs === undefined || needs.length === 0);
    // So is one that is named so in English, whose letters in French or Spanish may stand for something else.
    const inEnglish = forms.filter(({ language }) => language === "en");
    const ids = [byItself, inEnglish, forms].flatMap((some) =>
      byKind(some.flatMap(({ entry }) => this.entry(entry) ?? [])),
    );
    return [...new Set(ids.map(({ id }) => id))];
  }

  #lookUp(term: string): readonly Form[] {
    const trimmed = term.trim();
    this.#spelled ??= new Spelled(this.dictionary);
    const found = this.#spelled.keysOf(trimmed);
    return found.flatMap(([key, start]) =>
      this.formsOfKey(key).filter((form) => leadOf(form.text) === trimmed.slice(0, start)),
    );
  }

  #traitsOf(key: number): number {
    const listed = this.dictionary.traitsOf(key);
    if (listed !== 0) return listed;
    const known = this.#facts.traits(key);
    if (known !== 0) return known;
    const traits = traitsOf(this.formsOfKey(key), (index) => this.entry(index));
    this.#facts.noteTraits(key, traits);
    return traits;
  }
}

/** What a policy text means first when an acronym has several senses: instruments, then bodies, then meetings, then notions. */
const kindOrder = ["treaty", "actor", "event", "concept"];

function byKind(entries: readonly NamedEntry[]): readonly NamedEntry[] {
  return [...entries].sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
}
