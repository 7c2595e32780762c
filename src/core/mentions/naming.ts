/** How an entry is read from one of its names. */

import type { EntryKind } from "../glossary/model";
import { classOf, UPPER, WORD } from "./characters";
import type { Reading } from "./draft";
import type { Form, NamedEntry } from "./forms";
import { headsOf } from "./heads";

/** What a place is read as where a listed name stands. Numbered, so that what follows from it can be kept in a list. */
export class ListedReading implements Reading {
  readonly kind: EntryKind;
  readonly subtype: string;
  readonly entity: string;
  readonly name: string;
  readonly confidence: number;
  readonly senses = undefined;
  readonly gate: 0 | 1 | 2;
  readonly origin = "name";
  readonly isOpen: boolean;
  readonly isAcronym: boolean;
  readonly isPlain: boolean;
  // Private, so that a changed copy has no number.
  readonly #number: number;
  #heads: readonly string[] | undefined;

  constructor(entry: NamedEntry, form: Form, number: number) {
    const isSpecial = form.role === "demonym" || form.role === "metonym";
    this.kind = entry.kind;
    this.subtype = isSpecial ? form.role : entry.subtype;
    this.entity = entry.id;
    this.name = entry.name;
    this.confidence = isSpecial || form.needs !== undefined ? 0.85 : 0.98;
    this.gate = gateOf(entry, form);
    this.isOpen = entry.kind === "event" || describesWithCountry(form);
    this.isAcronym = form.role === "acronym";
    this.isPlain = form.role !== "acronym" && !hasCapitals(form.text);
    this.#number = number;
  }

  /** The number of a reading, from 0 on; -1 for one of a place alone. */
  static numberOf(reading: Reading): number {
    return #number in reading ? reading.#number : -1;
  }

  /** Head nouns of the name, by which it may be spoken of again. */
  get heads(): readonly string[] {
    this.#heads ??= headsOf(this.name);
    return this.#heads;
  }

  equals(other: ListedReading): boolean {
    return (
      this.entity === other.entity &&
      this.subtype === other.subtype &&
      this.confidence === other.confidence &&
      this.gate === other.gate &&
      this.isOpen === other.isOpen &&
      this.isAcronym === other.isAcronym &&
      this.isPlain === other.isPlain
    );
  }
}

/** The readings of a glossary's entries: few for each, however many names it has. */
export class ListedReadings {
  readonly #entry: (index: number) => NamedEntry | undefined;
  readonly #byForm = new Map<Form, ListedReading>();
  readonly #byEntry = new Map<number, ListedReading[]>();
  readonly #numbers = new Map<string, number[]>();
  count = 0;

  /** `entry`: the entry with a number. */
  constructor(entry: (index: number) => NamedEntry | undefined) {
    this.#entry = entry;
  }

  /** How an entry is read from one of its forms; the same object each time. Undefined for forms of no entry. */
  of(form: Form): ListedReading | undefined {
    const known = this.#byForm.get(form);
    if (known !== undefined) return known;
    const entry = this.#entry(form.entry);
    if (entry === undefined) return undefined;
    const reading = this.#shared(form.entry, new ListedReading(entry, form, this.count));
    this.#byForm.set(form, reading);
    return reading;
  }

  /** Numbers of the readings of the entry with an id; empty for one that has not been met. */
  numbersOf(entity: string): readonly number[] {
    return this.#numbers.get(entity) ?? [];
  }

  #shared(entry: number, reading: ListedReading): ListedReading {
    const before = this.#byEntry.get(entry) ?? [];
    const same = before.find((other) => other.equals(reading));
    if (same !== undefined) return same;
    this.#byEntry.set(entry, [...before, reading]);
    this.#numbers.set(reading.entity, [...this.numbersOf(reading.entity), ListedReading.numberOf(reading)]);
    this.count += 1;
    return reading;
  }
}

/** "nuclear deal with Iran" describes the instrument and names the country. */
export function describesWithCountry(form: Form): boolean {
  return form.language === "en" && /^\p{Ll}.* with \p{Lu}/u.test(form.text);
}

/** Two capitals or a capital and a figure within one word, as acronyms have them. */
function hasCapitals(text: string): boolean {
  let isUpper = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isNext = (classOf(unit) & UPPER) !== 0 || (unit >= 0x30 && unit <= 0x39);
    if (isNext && isUpper) return true;
    isUpper = isNext || (isUpper && (classOf(unit) & WORD) !== 0);
  }
  return false;
}

/** Countries count anywhere, peoples and capitals only where policy is spoken of, short acronyms likewise. */
function gateOf(entry: NamedEntry, form: Form): 0 | 1 | 2 {
  if (form.role === "metonym" || form.role === "demonym") return 1;
  if (form.takesArticle) return 1;
  if (form.role !== "acronym") return 0;
  if (entry.subtype === "state" || famous.has(form.text)) return 0;
  return form.text.length <= 4 || form.needs !== undefined ? 1 : 0;
}

const famous = new Set([
  "UN",
  "EU",
  "US",
  "UK",
  "USA",
  "NATO",
  "USSR",
  "WHO",
  "IAEA",
  "OSCE",
  "UNESCO",
  "OPEC",
  "WTO",
  "IMF",
]);
