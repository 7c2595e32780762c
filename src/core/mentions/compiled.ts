/** A glossary compiled for finding: its written forms, the trigger words, and the dictionary over both. */

import type { Entry, Glossary } from "../glossary/model";
import { compileDictionary, type Dictionary } from "./dictionary";
import type { Reading } from "./draft";
import { mayBeLowered } from "./fit";
import { type Form, formsOf } from "./forms";
import { blockerNames, triggerWords } from "./lexicon";
import { describesWithCountry, ListedReadings } from "./naming";
import { isSuspect } from "./ordinary";
import { Hits, type Judge, Scanner } from "./scan";
import { paddedSize } from "./starts";
import { encodeUtf8 } from "./utf8";
import { Writings } from "./writings";

/** What is known of a key without looking at the text, bit by bit; found out when the key is first met. */
const KNOWN = 1;
const PLAIN = 2;
const OPEN = 4;

export class Compiled implements Judge {
  readonly entries: readonly Entry[];
  readonly forms: readonly Form[];
  readonly dictionary: Dictionary;
  readonly #traits: Uint8Array;
  readonly #writings: Writings;
  readonly #readings: ListedReadings;
  readonly #formsOfKey: (readonly Form[] | undefined)[];
  /** By key: how a plain name is read, filled in when it is first met. */
  readonly #plain: (Reading | undefined)[];
  #acronyms: ReadonlyMap<string, Entry> | undefined;
  #byId: ReadonlyMap<string, Entry> | undefined;

  /** Cost: about 1 µs a form. */
  constructor(glossary: Glossary) {
    this.entries = glossary.entries;
    this.forms = [...formsOf(glossary.entries), ...ownForms()];
    this.dictionary = compileDictionary(this.forms, mayBeLowered);
    this.#traits = new Uint8Array(this.dictionary.formStart.length);
    this.#writings = new Writings(this.dictionary, (key) => this.formsOfKey(key));
    this.#readings = new ListedReadings(this.entries);
    this.#formsOfKey = new Array<readonly Form[] | undefined>(this.dictionary.formStart.length).fill(
      undefined,
    );
    this.#plain = new Array<Reading | undefined>(this.dictionary.formStart.length).fill(undefined);
  }

  /** Acronyms by how they are written; of several senses the first that needs no cue. */
  get acronyms(): ReadonlyMap<string, Entry> {
    this.#acronyms ??= acronymsOf(this.forms, this.entries);
    return this.#acronyms;
  }

  accept(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    return this.#writings.accept(bytes, start, end, key, isAfterDigit);
  }

  isOpen(key: number): boolean {
    return (this.#traitsOf(key) & OPEN) !== 0;
  }

  /** How a key is read that needs no look at the context: one entry, written out or an acronym nobody mistakes. */
  plainReading(key: number): Reading | undefined {
    const known = this.#plain[key];
    if (known !== undefined || (this.#traitsOf(key) & PLAIN) === 0) return known;
    const reading = this.readingOf(this.formOf(key));
    this.#plain[key] = reading;
    return reading;
  }

  /** The entry with an id. */
  entryOf(id: string): Entry | undefined {
    this.#byId ??= new Map(this.entries.map((entry) => [entry.id, entry]));
    return this.#byId.get(id);
  }

  /** How an entry is read from one of its forms; the same object each time. Undefined for forms of no entry. */
  readingOf(form: Form | undefined): Reading | undefined {
    return form === undefined ? undefined : this.#readings.of(form);
  }

  /** The first form of a key. */
  formOf(key: number): Form | undefined {
    const { forms, formStart } = this.dictionary;
    return this.forms[forms[formStart[key] ?? 0] ?? 0];
  }

  /** Forms of a key that fit what the text writes, which has been accepted. */
  fitting(bytes: Uint8Array, start: number, end: number, key: number): readonly Form[] {
    return this.#writings.fitting(bytes, start, end, key);
  }

  formsOfKey(key: number): readonly Form[] {
    const known = this.#formsOfKey[key];
    if (known !== undefined) return known;
    const { forms, formStart } = this.dictionary;
    const indices = forms.subarray(formStart[key], formStart[key + 1]);
    const found = [...indices].flatMap((index) => this.forms[index] ?? []);
    this.#formsOfKey[key] = found;
    return found;
  }

  /** Forms of entries that are written just so. */
  formsNamed(text: string): readonly Form[] {
    return this.#lookUp(text).filter((form) => form.entry >= 0 && form.text === text);
  }

  /** Ids of entries with this written form, those that have it without a condition first; where none is written so, those that differ in case only. */
  sensesOf(term: string): readonly string[] {
    const asWritten = this.#lookUp(term);
    // Small letters begin few names, so that a term typed in them is looked up in capitals.
    const found = asWritten.length > 0 ? asWritten : this.#lookUp(term.toUpperCase());
    const all = found.filter((form) => form.entry >= 0);
    const same = all.filter((form) => form.text === term);
    const forms = same.length > 0 ? same : all;
    // A sense that needs no help of its surroundings is what the term means by itself.
    const byItself = forms.filter(({ needs }) => needs === undefined || needs.length === 0);
    const ids = [...byItself, ...forms].flatMap((form) => this.entries[form.entry]?.id ?? []);
    return [...new Set(ids)];
  }

  #lookUp(term: string): readonly Form[] {
    const trimmed = term.trim();
    const encoded = encodeUtf8(trimmed);
    const bytes = new Uint8Array(paddedSize(encoded.length));
    bytes.set(encoded);
    const forms: Form[] = [];
    const judge: Judge = {
      accept: (_bytes, start, end, key) => {
        if (end === encoded.length)
          forms.push(...this.formsOfKey(key).filter((form) => leadLength(form) === start));
        return -1;
      },
      isOpen: () => true,
    };
    new Scanner(this.dictionary, judge).scan(bytes, new Hits());
    return forms;
  }

  #traitsOf(key: number): number {
    const known = this.#traits[key] ?? 0;
    if (known !== 0) return known;
    const forms = this.formsOfKey(key);
    const [first] = forms;
    const isPlain = forms.every((form) => form.entry === first?.entry && this.#isPlainForm(form));
    const isOpen = forms.every((form) => this.#isOpenForm(form));
    const traits = KNOWN | (isPlain ? PLAIN : 0) | (isOpen ? OPEN : 0);
    this.#traits[key] = traits;
    return traits;
  }

  #isPlainForm(form: Form): boolean {
    if (form.trigger !== undefined || form.entry < 0 || this.#isOpenForm(form)) return false;
    if (form.role === "demonym" || form.role === "metonym" || isSuspect(form)) return false;
    // Latin names of other languages are looked at against the language of the text.
    return form.language === "en" || /[^\P{L}\p{Script=Latin}]/u.test(form.text);
  }

  /** Names that may come to nothing, or that hold other names that count. */
  #isOpenForm(form: Form): boolean {
    if (form.trigger !== undefined || form.entry < 0) return false;
    if (form.needs !== undefined || form.takesArticle || this.entries[form.entry]?.kind === "event")
      return true;
    if (describesWithCountry(form)) return true;
    return form.text.includes(" ") && (endsInTitle.test(form.text) || beginsWithTitle.test(form.text));
  }
}

/** "UN Secretary-General": a person's name may follow, and then only the title belongs to it. */
const endsInTitle = /(?:General|President|Minister|Chancellor|Representative|Secretary)$/u;

const beginsWithTitle =
  /^(?:Secretary-General|Director[- ]General|High Representative|President of|генеральн\p{Ll}+ (?:секретар|директор)|secrétaire général|directeur général|secretari[oa] general|director general|Generalsekretär|Generaldirektor)/iu;

function acronymsOf(forms: readonly Form[], entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const sure = new Map<string, Entry>();
  const unsure = new Map<string, Entry>();
  for (const form of forms) {
    const entry = form.role === "acronym" ? entries[form.entry] : undefined;
    const target = form.needs === undefined ? sure : unsure;
    if (entry !== undefined && !target.has(form.text)) target.set(form.text, entry);
  }
  return new Map([...unsure, ...sure]);
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

function leadLength(form: Form): number {
  return /^\d[\d+]*[ -]?(?=\p{L})/u.exec(form.text)?.[0].length ?? 0;
}
