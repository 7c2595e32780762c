/** How an entry is read from one of its names. */

import type { EntryKind } from "../../glossary/model";
import type { Reading } from "../draft";
import { classOf, UPPER, WORD } from "../text/characters";
import type { Form, NamedEntry } from "./forms";
import { headsOf } from "./heads";

/** What a reading needs to know of its entry. */
export type About = Pick<NamedEntry, "id" | "kind" | "subtype" | "name">;

/** How an entry is read from a name of some sort. */
export type Manner = Pick<Reading, "subtype" | "confidence" | "gate" | "isOpen" | "isAcronym" | "isPlain">;

const confidenceOfName = 0.98;
/** Of peoples, of capitals that stand for governments, and of names that need help of their surroundings. */
const confidenceOfSpecial = 0.85;

/** How an entry is read from one of its forms. */
export function mannerOf(entry: About, form: Form): Manner {
  const isSpecial = form.role === "demonym" || form.role === "metonym";
  return {
    subtype: isSpecial ? form.role : entry.subtype,
    confidence: isSpecial || form.needs !== undefined ? confidenceOfSpecial : confidenceOfName,
    gate: gateOf(entry, form),
    isOpen: entry.kind === "event" || describesWithCountry(form),
    isAcronym: form.role === "acronym",
    isPlain: form.role !== "acronym" && !hasCapitals(form.text),
  };
}

type PlainManner = Pick<Manner, "isAcronym" | "gate" | "isPlain"> & { readonly isPeople: boolean };

/** Manners of names that are read alike wherever they stand, numbered from 1 on; peoples may be languages all the same. */
const plainManners: readonly PlainManner[] = [
  { isAcronym: false, gate: 0, isPlain: true, isPeople: false },
  { isAcronym: false, gate: 0, isPlain: false, isPeople: false },
  { isAcronym: true, gate: 0, isPlain: false, isPeople: false },
  { isAcronym: true, gate: 1, isPlain: false, isPeople: false },
  { isAcronym: false, gate: 1, isPlain: true, isPeople: true },
  { isAcronym: false, gate: 1, isPlain: true, isPeople: false },
];

/** Bits of the number of such a manner; what stands above them is left to others. */
export const plainBits = 3;

/** Number of a manner for `plainMannerOf`; 0 where it has none. */
export function plainNumberOf({ isAcronym, gate, isPlain, subtype }: Manner): number {
  const isPeople = subtype === "demonym";
  const same = (one: PlainManner) =>
    one.isAcronym === isAcronym && one.gate === gate && one.isPlain === isPlain && one.isPeople === isPeople;
  return plainManners.findIndex(same) + 1;
}

function plainMannerOf({ kind, subtype }: About, number: number): Manner | undefined {
  const known = plainManners[(number & ((1 << plainBits) - 1)) - 1];
  if (known === undefined) return undefined;
  const { isPeople, gate, isAcronym, isPlain } = known;
  return {
    subtype: isPeople ? "demonym" : subtype,
    confidence: isPeople ? confidenceOfSpecial : confidenceOfName,
    gate,
    isOpen: kind === "event",
    isAcronym,
    isPlain,
  };
}

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

  constructor(entry: About, manner: Manner, number: number) {
    this.kind = entry.kind;
    this.subtype = manner.subtype;
    this.entity = entry.id;
    this.name = entry.name;
    this.confidence = manner.confidence;
    this.gate = manner.gate;
    this.isOpen = manner.isOpen;
    this.isAcronym = manner.isAcronym;
    this.isPlain = manner.isPlain;
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
  readonly #about: (index: number) => About | undefined;
  readonly #byForm = new Map<Form, ListedReading>();
  /** Readings from plain names, by entry and manner. */
  readonly #plain = new Map<number, ListedReading>();
  readonly #byEntry = new Map<number, ListedReading[]>();
  readonly #numbers = new Map<string, number[]>();
  count = 0;

  /** `about`: what is known of the entry with a number. */
  constructor(about: (index: number) => About | undefined) {
    this.#about = about;
  }

  /** How an entry is read from one of its forms; the same object each time. Undefined for forms of no entry. */
  of(form: Form): ListedReading | undefined {
    const known = this.#byForm.get(form);
    if (known !== undefined) return known;
    const entry = this.#about(form.entry);
    if (entry === undefined) return undefined;
    const reading = this.#shared(form.entry, new ListedReading(entry, mannerOf(entry, form), this.count));
    this.#byForm.set(form, reading);
    return reading;
  }

  /** How an entry is read from a plain name (`plainNameOf`); the same object as from the name itself. */
  ofPlain(index: number, plain: number): ListedReading | undefined {
    const known = this.#plain.get(index * 256 + plain);
    if (known !== undefined) return known;
    const entry = this.#about(index);
    const manner = entry === undefined ? undefined : plainMannerOf(entry, plain);
    if (entry === undefined || manner === undefined) return undefined;
    const reading = this.#shared(index, new ListedReading(entry, manner, this.count));
    this.#plain.set(index * 256 + plain, reading);
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

/** Countries count anywhere; peoples, capitals, territories, areas, notions and short acronyms only where policy is spoken of. */
function gateOf(entry: About, form: Form): 0 | 1 | 2 {
  if (form.role === "metonym" || form.role === "demonym") return 1;
  if (form.takesArticle) return 1;
  if (homographs.has(form.text)) return 1;
  if (form.role !== "acronym") return entry.subtype === "territory" || entry.subtype === "area" ? 1 : 0;
  if (entry.kind === "concept") return form.text.length === 2 ? 2 : 1;
  if (entry.subtype === "state" || famous.has(form.text)) return 0;
  return form.text.length <= 4 || form.needs !== undefined ? 1 : 0;
}

/** States that are people, birds and places, and organs that clubs have, in a third of all texts that do not speak of policy. */
const homographs = new Set(["Jordan", "Chad", "Georgia", "Turkey", "Guinea", "General Assembly", "PNG"]);

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
