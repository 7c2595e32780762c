/**
 * Names compiled into keys: folded, sorted, each once, in buckets of equal first letters. The keys of a bucket are written one
 * after the other, each as what it does not share with the one before, so that a bucket is read only when a text asks for it.
 * Numbers of one sort lie together, because they are packed smaller so.
 */

import { NumberWriter } from "../text/numbers";
import { FoldedForms } from "./folded";
import { guessedLetters, guessLetters, LetterWriter } from "./letters";

/** What has to be known of a written form. */
export interface Written {
  readonly text: string;
}

export interface PackedKeys {
  /** First letters of each bucket (`prefixOf`). */
  readonly prefixes: Int32Array;
  /** Number of each bucket's first key; one more than there are buckets. */
  readonly firstKeys: Int32Array;
  /** 1 where a word of the bucket may begin with a small letter. */
  readonly smalls: Uint8Array;
  /** By key: `SMALL`, and what the compiler knows of it above. */
  readonly flags: Uint8Array;
  /** By key: capitals and manner of its plain name (`PlainName`); 0 where the compiler said nothing. */
  readonly capitals: Uint16Array;
  readonly manners: Uint8Array;
  /** By key: how many units it has of the key before it in the bucket; the first of a bucket, of its guessed letters (`guessLetters`). */
  readonly shared: Uint8Array;
  /** Of each key: its other units, as `LetterWriter` wrote them. */
  readonly letters: Uint8Array;
  /** Where each bucket begins in the letters; one more than there are buckets. */
  readonly letterOffsets: Int32Array;
  /** By key: how many forms it has. `MANY`: the number stands before their steps. */
  readonly formCounts: Uint8Array;
  /** Of each key: its forms, each as the step from the form before it in the bucket. */
  readonly formSteps: Uint8Array;
  /** Where each bucket begins in the steps; one more than there are buckets. */
  readonly stepOffsets: Int32Array;
}

/** Number of forms from which on it does not fit into a byte. */
export const MANY = 0xff;

/** Flag of a key that may begin with a small letter; the bits above are the compiler's, as `traitsOf` gave them. */
export const SMALL = 1;

/** What else is found out beforehand of a key with some forms. */
export interface Foreknowledge {
  /** Up to six bits about the forms; 0 without. */
  readonly traitsOf: (forms: readonly number[]) => number;
  /** Their plain name. */
  readonly plainNameOf: (forms: readonly number[]) => Plain;
}

/** Two numbers about a key, of two bytes and of one; 0 where nothing is known. */
interface Plain {
  readonly capitals: number;
  readonly manner: number;
}

/**
 * Compiles written forms. `mayBeLowered`: whether one may stand in a text with a small first letter although it is listed with
 * a capital one. Forms that begin with no letter or digit are left out. Cost: n log n; about 1 µs a form.
 */
export function packKeys<W extends Written>(
  forms: readonly W[],
  mayBeLowered: (form: W) => boolean,
  known?: Foreknowledge,
): PackedKeys {
  const folded = new FoldedForms();
  for (const form of forms) folded.add(form.text, mayBeLowered(form));
  return packFolded(folded, 0, known);
}

/** The same for forms that have been folded, which are numbered from `firstForm` on. */
export function packFolded(folded: FoldedForms, firstForm: number, known?: Foreknowledge): PackedKeys {
  const packer = new Packer(folded, firstForm);
  const sorted = folded.sorted();
  let same: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const form = sorted[i] ?? 0;
    same.push(form);
    if (i + 1 < sorted.length && folded.isSameKey(form, sorted[i + 1] ?? 0)) continue;
    packer.add(same, known?.traitsOf(same) ?? 0, known?.plainNameOf(same));
    same = [];
  }
  return packer.finish();
}

class Packer {
  readonly #folded: FoldedForms;
  readonly #firstForm: number;
  readonly #prefixes: number[] = [];
  readonly #firstKeys: number[] = [];
  readonly #letterOffsets: number[] = [];
  readonly #stepOffsets: number[] = [];
  readonly #smalls: number[] = [];
  readonly #flags: number[] = [];
  readonly #capitals: number[] = [];
  readonly #manners: number[] = [];
  readonly #shared: number[] = [];
  readonly #letters = new LetterWriter();
  readonly #formCounts: number[] = [];
  readonly #formSteps = new NumberWriter();
  readonly #guessed = new Uint16Array(guessedLetters);
  /** A form of the key before; -1 at the beginning of a bucket. */
  #before = -1;
  #formBefore = 0;

  constructor(folded: FoldedForms, firstForm: number) {
    this.#folded = folded;
    this.#firstForm = firstForm;
  }

  /** Adds the key of some forms, which are the next in order. */
  add(forms: readonly number[], traits: number, plain: Plain | undefined): void {
    const { pool, prefixes, starts, smalls } = this.#folded;
    const form = forms[0] ?? 0;
    if (this.#prefixes.at(-1) !== prefixes[form]) this.#begin(prefixes[form] ?? 0);
    const small = forms.some((one) => smalls[one] === true) ? SMALL : 0;
    this.#smalls.push((this.#smalls.pop() ?? 0) | small);
    this.#flags.push((traits << 1) | small);
    this.#capitals.push(plain?.capitals ?? 0);
    this.#manners.push(plain?.manner ?? 0);
    const shared = this.#sharedBy(form);
    this.#shared.push(shared);
    this.#letters.addKey(pool, (starts[form] ?? 0) + shared, starts[form + 1] ?? 0);
    this.#before = form;
    this.#addForms(forms);
  }

  finish(): PackedKeys {
    return {
      prefixes: Int32Array.from(this.#prefixes),
      firstKeys: Int32Array.from([...this.#firstKeys, this.#flags.length]),
      smalls: Uint8Array.from(this.#smalls),
      flags: Uint8Array.from(this.#flags),
      shared: Uint8Array.from(this.#shared),
      letters: this.#letters.finish(),
      letterOffsets: Int32Array.from([...this.#letterOffsets, this.#letters.size]),
      formCounts: Uint8Array.from(this.#formCounts),
      formSteps: this.#formSteps.finish(),
      stepOffsets: Int32Array.from([...this.#stepOffsets, this.#formSteps.size]),
      capitals: Uint16Array.from(this.#capitals),
      manners: Uint8Array.from(this.#manners),
    };
  }

  #begin(prefix: number): void {
    this.#prefixes.push(prefix);
    this.#firstKeys.push(this.#flags.length);
    this.#letterOffsets.push(this.#letters.size);
    this.#stepOffsets.push(this.#formSteps.size);
    this.#smalls.push(0);
    guessLetters(prefix, this.#guessed, 0);
    this.#before = -1;
    this.#formBefore = 0;
  }

  #addForms(forms: readonly number[]): void {
    this.#formCounts.push(Math.min(forms.length, MANY));
    if (forms.length >= MANY) this.#formSteps.add(forms.length);
    for (const index of forms) {
      const form = this.#firstForm + index;
      this.#formSteps.addStep(this.#formBefore, form);
      this.#formBefore = form;
    }
  }
  /** How many units of a form the one before has as well, or the guess at the beginning of a bucket; as far as a byte tells. */
  #sharedBy(form: number): number {
    const { pool, starts } = this.#folded;
    const isFirst = this.#before < 0;
    const other = isFirst ? this.#guessed : pool;
    const from = isFirst ? 0 : (starts[this.#before] ?? 0);
    const size = isFirst ? guessedLetters : (starts[this.#before + 1] ?? 0) - from;
    const own = starts[form] ?? 0;
    const most = Math.min(size, (starts[form + 1] ?? 0) - own, 0xff);
    let shared = 0;
    while (shared < most && other[from + shared] === pool[own + shared]) shared++;
    return shared;
  }
}
