/** A glossary compiled for finding: its written forms, the trigger words, and the dictionary over both. */

import type { Entry, Glossary } from "../glossary/model";
import { classOf, WORD } from "./characters";
import { compileDictionary, type Dictionary } from "./dictionary";
import type { TriggerType } from "./draft";
import { fitsCase, mayBeLowered } from "./fit";
import { type Form, formsOf } from "./forms";
import { blockerNames, triggerWords } from "./lexicon";
import { Hits, type Judge, Scanner } from "./scan";
import { codePointBefore, encodeUtf8 } from "./utf8";

/** A form of the dictionary: a name of an entry, a trigger word (`trigger` set), or a blocker (no entry, no trigger). */
export interface LexiconForm extends Form {
  readonly trigger: TriggerType | undefined;
}

/** What is known of a key without looking at the text. */
const PLAIN = 1;
const OPEN = 2;

export class Compiled implements Judge {
  readonly entries: readonly Entry[];
  readonly forms: readonly LexiconForm[];
  readonly dictionary: Dictionary;
  /** Acronyms by how they are written; of several senses the first that needs no cue. */
  readonly acronyms: ReadonlyMap<string, Entry>;
  readonly #traits: Uint8Array;

  /** Cost: about 1 µs a form. */
  constructor(glossary: Glossary, entryForms: readonly Form[] = formsOf(glossary.entries)) {
    this.entries = glossary.entries;
    this.forms = [...entryForms.map((form) => ({ ...form, trigger: undefined })), ...ownForms()];
    this.dictionary = compileDictionary(
      this.forms.map((form) => ({ text: form.text, mayBeLowered: mayBeLowered(form) })),
    );
    this.acronyms = acronymsOf(entryForms, glossary.entries);
    this.#traits = this.#traitsOf();
  }

  accept(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    const { forms, formStart, leads } = this.dictionary;
    const last = formStart[key + 1] ?? 0;
    let best = -1;
    for (let i = formStart[key] ?? 0; i < last; i++) {
      const form = this.forms[forms[i] ?? 0];
      if (form === undefined) continue;
      const lead = leads.get(forms[i] ?? 0);
      const from = lead === undefined ? start : leadStart(bytes, start, lead);
      if (from < 0 || (lead === undefined && isAfterDigit)) continue;
      if (best >= 0 && from >= best) continue;
      if (fitsCase(form, bytes, start, end)) best = from;
    }
    return best;
  }

  isOpen(key: number): boolean {
    return ((this.#traits[key] ?? 0) & OPEN) !== 0;
  }

  /** One entry, written out or an acronym nobody mistakes: no look at the context is needed. */
  isPlain(key: number): boolean {
    return ((this.#traits[key] ?? 0) & PLAIN) !== 0;
  }

  /** Forms of a key that fit what the text writes. */
  fitting(bytes: Uint8Array, start: number, end: number, key: number): readonly LexiconForm[] {
    const found: LexiconForm[] = [];
    for (const form of this.formsOfKey(key)) {
      const lead = this.dictionary.leads.get(this.#indexOf(form));
      const from = lead === undefined ? start : start + lead.length;
      if (fitsCase(form, bytes, from, end)) found.push(form);
    }
    return found;
  }

  formsOfKey(key: number): readonly LexiconForm[] {
    const { forms, formStart } = this.dictionary;
    const found: LexiconForm[] = [];
    for (let i = formStart[key] ?? 0; i < (formStart[key + 1] ?? 0); i++) {
      const form = this.forms[forms[i] ?? 0];
      if (form !== undefined) found.push(form);
    }
    return found;
  }

  /** Forms of entries that are written just so. */
  formsNamed(text: string): readonly LexiconForm[] {
    return this.#lookUp(text).filter((form) => form.entry >= 0 && form.text === text);
  }

  /** Ids of entries with this written form; where none is written so, those that differ in case only. */
  sensesOf(term: string): readonly string[] {
    const all = this.#lookUp(term).filter((form) => form.entry >= 0);
    const same = all.filter((form) => form.text === term);
    const ids = (same.length > 0 ? same : all).flatMap((form) => this.entries[form.entry]?.id ?? []);
    return [...new Set(ids)];
  }

  #lookUp(term: string): readonly LexiconForm[] {
    const trimmed = term.trim();
    const encoded = encodeUtf8(trimmed);
    const bytes = new Uint8Array((encoded.length + 8) & ~3);
    bytes.set(encoded);
    const forms: LexiconForm[] = [];
    const judge: Judge = {
      accept: (_bytes, start, end, key) => {
        if (end === encoded.length)
          forms.push(...this.formsOfKey(key).filter((form) => this.#leads(form, trimmed, start)));
        return -1;
      },
      isOpen: () => true,
    };
    new Scanner(this.dictionary, judge, false).scan(bytes, new Hits());
    return forms;
  }

  /** Whether a candidate that begins at a byte covers the term from its first letter on. */
  #leads(form: LexiconForm, term: string, start: number): boolean {
    const lead = this.dictionary.leads.get(this.#indexOf(form)) ?? "";
    return start === lead.length && term.startsWith(lead);
  }

  #indices: Map<LexiconForm, number> | undefined;
  #indexOf(form: LexiconForm): number {
    this.#indices ??= new Map([...this.dictionary.leads.keys()].flatMap((i) => pair(this.forms[i], i)));
    return this.#indices.get(form) ?? -1;
  }

  #traitsOf(): Uint8Array {
    const { forms, formStart } = this.dictionary;
    const traits = new Uint8Array(formStart.length);
    for (let key = 0; key + 1 < formStart.length; key++) {
      const from = formStart[key] ?? 0;
      const to = formStart[key + 1] ?? 0;
      const first = this.forms[forms[from] ?? 0];
      let isPlain = true;
      let isOpen = true;
      for (let i = from; i < to; i++) {
        const form = this.forms[forms[i] ?? 0];
        if (form === undefined || form.entry !== first?.entry || !this.#isPlainForm(form)) isPlain = false;
        if (form === undefined || !this.#isOpenForm(form)) isOpen = false;
      }
      traits[key] = (isPlain ? PLAIN : 0) | (isOpen ? OPEN : 0);
    }
    return traits;
  }

  #isPlainForm(form: LexiconForm): boolean {
    if (form.trigger !== undefined || form.needs !== undefined || form.takesArticle || form.entry < 0)
      return false;
    const entry = this.entries[form.entry];
    if (entry === undefined || form.role === "demonym" || form.role === "metonym") return false;
    // A state's name may be a first name or a bird, and short words may be shouted: those are looked at.
    return form.text.length > 8 && !this.#isOpenForm(form) && entry.kind !== "event";
  }

  /** Names that may come to nothing, or that hold other names that count. */
  #isOpenForm(form: LexiconForm): boolean {
    if (form.trigger !== undefined) return false;
    if (form.entry < 0) return false;
    if (
      /(?:General|President|Minister|Chancellor|Representative|Secretary)$/u.test(form.text) &&
      /\s/u.test(form.text)
    )
      return true;
    return form.needs !== undefined || form.takesArticle || this.entries[form.entry]?.kind === "event";
  }
}

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

function ownForms(): readonly LexiconForm[] {
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

function pair(form: LexiconForm | undefined, index: number): readonly (readonly [LexiconForm, number])[] {
  return form === undefined ? [] : [[form, index]];
}
