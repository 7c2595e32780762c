/** What has been found out about the keys of a dictionary: side by side, because most names of a text are met cold. */

import type { Reading } from "../draft";
import { ListedReading } from "./naming";
import type { Sorted } from "./sorting";

/** Fields of a key. */
const FIELDS = 4;
const ACCEPTED = 0;
const REFUSED = 1;
const TRAITS = 2;
const READING = 3;

/** Stands for the reading of a key that only its surroundings decide. */
export const UNSURE = -1;
/** Stands for a key that is no mention in a language. */
export const NOTHING = -2;
const NOT_ASKED = -3;

const languageShift = 24;
const numberMask = (1 << languageShift) - 1;

export class KeyFacts {
  readonly #fields: Int32Array;
  readonly #readings: Reading[] = [];
  /** Languages that readings have depended on, numbered from 1; 0 stands for any. */
  readonly #languages: string[] = [""];
  #language = "";
  #languageNumber = 0;

  constructor(keys: number) {
    this.#fields = new Int32Array(keys * FIELDS);
  }

  /** Whether the writing with a hash was the one accepted last. */
  isAccepted(key: number, hash: number): boolean {
    return this.#fields[key * FIELDS + ACCEPTED] === hash;
  }

  /** Whether the writing with a hash was the one refused last. */
  isRefused(key: number, hash: number): boolean {
    return this.#fields[key * FIELDS + REFUSED] === hash;
  }

  /** Remembers the verdict on a writing. */
  judge(key: number, hash: number, isAccepted: boolean): void {
    this.#fields[key * FIELDS + (isAccepted ? ACCEPTED : REFUSED)] = hash;
  }

  /** Traits of a key; 0 before they have been noted. */
  traits(key: number): number {
    return this.#fields[key * FIELDS + TRAITS] ?? 0;
  }

  noteTraits(key: number, traits: number): void {
    this.#fields[key * FIELDS + TRAITS] = traits;
  }

  /**
   * Number of the reading of a key wherever it stands in a text, `NOTHING` or `UNSURE`; undefined before it has been noted for
   * the text's language, which is asked for where it matters.
   */
  reading(key: number, text: { readonly language: string }): number | undefined {
    const noted = this.#fields[key * FIELDS + READING] ?? 0;
    if (noted === 0) return undefined;
    const language = noted >>> languageShift;
    if (language !== 0 && language !== this.#numberOf(text.language)) return undefined;
    return (noted & numberMask) + NOT_ASKED;
  }

  /** The reading with a number that `reading` gave. */
  numbered(number: number): Reading | undefined {
    return this.#readings[number];
  }

  /** Notes how a key is read: in any language, or in one. */
  noteReading(key: number, reading: Reading | undefined, language: string | undefined): number {
    return this.#note(key, reading === undefined ? UNSURE : this.#add(reading), language);
  }

  noteNothing(key: number, language: string | undefined): number {
    return this.#note(key, NOTHING, language);
  }

  #note(key: number, number: number, language: string | undefined): number {
    const of = language === undefined ? 0 : this.#numberOf(language);
    this.#fields[key * FIELDS + READING] = (of << languageShift) | (number - NOT_ASKED);
    return number;
  }

  #add(reading: Reading): number {
    const number = ListedReading.numberOf(reading);
    if (number < 0) return UNSURE;
    this.#readings[number] = reading;
    return number;
  }

  #numberOf(language: string): number {
    if (language === this.#language && this.#languageNumber !== 0) return this.#languageNumber;
    let number = this.#languages.indexOf(language, 1);
    if (number < 0) number = this.#languages.push(language) - 1;
    this.#language = language;
    this.#languageNumber = number;
    return number;
  }
}

/** Whether a hit is what its only reading says, whatever stands around it. */
export function isSettledReading({ triggers, isBlocker, isSuspect, reading }: Sorted): boolean {
  return triggers.length === 0 && !isBlocker && !isSuspect && reading !== undefined;
}

/** Whether nothing is said by a hit. */
export function isNothing({ triggers, isBlocker, names }: Sorted): boolean {
  return triggers.length === 0 && !isBlocker && names.length === 0;
}
