/** A glossary compiled for finding: its written forms, the trigger words, and the dictionary over both. */

import type { Entry, Glossary } from "../glossary/model";
import { classOf, WORD } from "./characters";
import { compileDictionary, type Dictionary } from "./dictionary";
import type { Reading } from "./draft";
import { fitsCase, mayBeLowered } from "./fit";
import { type Form, formsOf } from "./forms";
import { blockerNames, triggerWords } from "./lexicon";
import { describesWithCountry, ListedReadings } from "./naming";
import { isSuspect } from "./ordinary";
import { Hits, type Judge, Scanner } from "./scan";
import { paddedSize } from "./starts";
import { codePointBefore, encodeUtf8 } from "./utf8";

/** What is known of a key without looking at the text, bit by bit; found out when the key is first met. */
const KNOWN = 1;
const PLAIN = 2;
const OPEN = 4;

export class Compiled implements Judge {
  readonly entries: readonly Entry[];
  readonly forms: readonly Form[];
  readonly dictionary: Dictionary;
  readonly #traits: Uint8Array;
  /** By key: hash of the one way it is listed, filled in when it is first met; 0 before. */
  readonly #hashes: Int32Array;
  readonly #readings: ListedReadings;
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
    this.#hashes = new Int32Array(this.dictionary.formStart.length);
    this.#readings = new ListedReadings(this.entries);
    this.#plain = new Array<Reading | undefined>(this.dictionary.formStart.length).fill(undefined);
  }

  /** Acronyms by how they are written; of several senses the first that needs no cue. */
  get acronyms(): ReadonlyMap<string, Entry> {
    this.#acronyms ??= acronymsOf(this.forms, this.entries);
    return this.#acronyms;
  }

  accept(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    if (!isAfterDigit && (this.#hashes[key] ?? 0) === hashBytes(bytes, start, end)) return start;
    return this.#acceptSlowly(bytes, start, end, key, isAfterDigit);
  }

  #acceptSlowly(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    const { forms, formStart, leads } = this.dictionary;
    const last = formStart[key + 1] ?? 0;
    let best = -1;
    for (let i = formStart[key] ?? 0; i < last; i++) {
      const index = forms[i] ?? 0;
      const form = this.forms[index];
      if (form === undefined) continue;
      const first = form.text.charCodeAt(0);
      const lead = first >= 0x30 && first <= 0x39 ? leads.get(index) : undefined;
      if (lead === undefined) {
        if (isAfterDigit || best >= 0 || !fitsCase(form, bytes, start, end)) continue;
        best = start;
        if (this.#hashes[key] === 0) this.#hashes[key] = this.#hashOf(key);
      } else {
        const from = leadStart(bytes, start, lead);
        if (from >= 0 && fitsCase(form, bytes, from, end)) return from;
      }
    }
    return best;
  }

  /** Hash of a key's only spelling; 1, which hardly a text has, where there are several or figures before it. */
  #hashOf(key: number): number {
    const forms = this.formsOfKey(key);
    const [first] = forms;
    const isOne =
      first !== undefined && leadLength(first) === 0 && forms.every(({ text }) => text === first.text);
    if (!isOne) return 1;
    const bytes = encodeUtf8(first.text);
    return hashBytes(bytes, 0, bytes.length);
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

  /** Forms of a key that fit what the text writes. */
  fitting(bytes: Uint8Array, start: number, end: number, key: number): readonly Form[] {
    const { forms, formStart } = this.dictionary;
    const from = formStart[key] ?? 0;
    const to = formStart[key + 1] ?? 0;
    // A single form has been found fitting before.
    if (to - from === 1) return listed(this.forms[forms[from] ?? 0]);
    const hasLead = isFigure(bytes[start] ?? 0);
    return this.formsOfKey(key).filter(
      (form) => isFigure(form.text.charCodeAt(0)) === hasLead && fitsCase(form, bytes, start, end),
    );
  }

  formsOfKey(key: number): readonly Form[] {
    const { forms, formStart } = this.dictionary;
    const found: Form[] = [];
    for (let i = formStart[key] ?? 0; i < (formStart[key + 1] ?? 0); i++)
      found.push(...listed(this.forms[forms[i] ?? 0]));
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

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function leadLength(form: Form): number {
  return /^\d[\d+]*[ -]?(?=\p{L})/u.exec(form.text)?.[0].length ?? 0;
}

/** Where the figures that belong to a name begin; -1 if they do not stand before it. */
function leadStart(bytes: Uint8Array, at: number, lead: string): number {
  const from = at - lead.length;
  if (from < 0) return -1;
  for (let i = 0; i < lead.length; i++) {
    const expected = lead.charCodeAt(i);
    const found = bytes[from + i] ?? 0;
    if (found !== expected && !(expected === 0x20 && (found === 0x0a || found === 0x2d))) return -1;
  }
  return (classOf(codePointBefore(bytes, from)) & WORD) === 0 ? from : -1;
}

function listed<T>(item: T | undefined): readonly T[] {
  return item === undefined ? [] : [item];
}

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return hash;
}
