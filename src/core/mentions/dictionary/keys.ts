/**
 * Names compiled into keys: folded, sorted, each once, in buckets of equal first letters. The keys of a bucket are written one
 * after the other, each as what it does not share with the one before, so that a bucket is read only when a text asks for it.
 * Numbers of one sort lie together, because they are packed smaller so.
 */

import { classOf, IGNORED, UPPER, WORD } from "../text/characters";
import { foldInto, leadOf, prefixOf } from "../text/folding";
import { NumberWriter } from "../text/numbers";
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

export interface Compilation<W extends Written> {
  /** Whether a form may stand in text with a small first letter although it is listed with a capital one. */
  readonly mayBeLowered: (form: W) => boolean;
  /** Up to six bits about the forms of a key, found out beforehand; 0 without. */
  readonly traitsOf?: (forms: readonly number[]) => number;
  /** The plain name of a key with these forms, found out beforehand. */
  readonly plainNameOf?: (forms: readonly number[]) => Plain;
}

/** Two numbers about a key, of two bytes and of one; 0 where nothing is known. */
interface Plain {
  readonly capitals: number;
  readonly manner: number;
}

/** Compiles written forms. Forms that begin with no letter or digit are left out. Cost: n log n; about 1 µs a form. */
export function packKeys<W extends Written>(forms: readonly W[], compilation: Compilation<W>): PackedKeys {
  const folded = foldForms(forms);
  const packer = new Packer(folded.pool);
  const sorted = sortForms(folded);
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && isSameKey(folded, first, sorted[to] ?? 0)) to++;
    const same = [...sorted.subarray(from, to)];
    const isSmall = same.some((form) => mayBeSmall(forms[form], compilation.mayBeLowered));
    const traits = compilation.traitsOf?.(same) ?? 0;
    const [start, end] = [folded.start[first] ?? 0, folded.start[first + 1] ?? 0];
    packer.add(folded.prefix[first] ?? 0, start, end, (traits << 1) | (isSmall ? SMALL : 0), same);
    packer.addPlain(compilation.plainNameOf?.(same));
    from = to;
  }
  return packer.finish();
}

function mayBeSmall<W extends Written>(form: W | undefined, mayBeLowered: (form: W) => boolean): boolean {
  return form !== undefined && (!isCapital(form.text) || mayBeLowered(form));
}

/** Whether the first letter of a name, after figures, is a capital one. */
function isCapital(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((classOf(unit) & (WORD | IGNORED)) === WORD && !(unit >= 0x30 && unit <= 0x39))
      return (classOf(unit) & UPPER) !== 0;
  }
  return false;
}

interface FoldedForms {
  readonly pool: Uint16Array;
  /** Start of each form's key; one more than there are forms. */
  readonly start: Int32Array;
  readonly prefix: Int32Array;
}

function foldForms(forms: readonly Written[]): FoldedForms {
  let size = 0;
  for (const { text } of forms) size += text.length;
  const pool = new Uint16Array(size);
  const start = new Int32Array(forms.length + 1);
  const prefix = new Int32Array(forms.length);
  let at = 0;
  for (const [index, { text }] of forms.entries()) {
    start[index] = at;
    at = foldInto(pool, at, text, leadOf(text).length);
    prefix[index] = prefixOf(pool, start[index] ?? 0, at);
  }
  start[forms.length] = at;
  return { pool, start, prefix };
}

/** Forms with a prefix, sorted by it, then by key, then by number. */
function sortForms({ pool, start, prefix }: FoldedForms): Int32Array {
  const count = prefix.length;
  const ranked = new Float64Array(count);
  for (let i = 0; i < count; i++) ranked[i] = ((prefix[i] ?? 0) >>> 0) * 0x100000 + i;
  ranked.sort();
  const order = Int32Array.from(ranked, (rank) => rank % 0x100000);
  const compare = (a: number, b: number): number => {
    let i = start[a] ?? 0;
    let j = start[b] ?? 0;
    const endA = start[a + 1] ?? 0;
    const endB = start[b + 1] ?? 0;
    for (; i < endA && j < endB; i++, j++) {
      const difference = (pool[i] ?? 0) - (pool[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j) || a - b;
  };
  let none = 0;
  for (let from = 0, to = 0; from < count; from = to) {
    const shared = prefix[order[from] ?? 0];
    while (to < count && prefix[order[to] ?? 0] === shared) to++;
    if (shared === 0) none = to;
    else if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order.subarray(none);
}

function isSameKey({ pool, start }: FoldedForms, a: number, b: number): boolean {
  let i = start[a] ?? 0;
  let j = start[b] ?? 0;
  const end = start[a + 1] ?? 0;
  if (end - i !== (start[b + 1] ?? 0) - j) return false;
  for (; i < end; i++, j++) if (pool[i] !== pool[j]) return false;
  return true;
}

class Packer {
  readonly #pool: Uint16Array;
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
  #previous: Uint16Array = this.#guessed;
  #formBefore = 0;

  constructor(pool: Uint16Array) {
    this.#pool = pool;
  }

  add(prefix: number, start: number, end: number, flags: number, forms: readonly number[]): void {
    if (this.#prefixes.at(-1) !== prefix) this.#begin(prefix);
    this.#smalls.push((this.#smalls.pop() ?? 0) | (flags & SMALL));
    this.#flags.push(flags);
    const key = this.#pool.subarray(start, end);
    const shared = sharedUnits(this.#previous, key);
    this.#shared.push(shared);
    this.#letters.addKey(key, shared, key.length);
    this.#previous = key;
    this.#addForms(forms);
  }

  /** Adds the plain name of the key that has been added last. */
  addPlain(plain: Plain | undefined): void {
    this.#capitals.push(plain?.capitals ?? 0);
    this.#manners.push(plain?.manner ?? 0);
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
    guessLetters(prefix, this.#guessed);
    this.#previous = this.#guessed;
    this.#formBefore = 0;
  }

  #addForms(forms: readonly number[]): void {
    this.#formCounts.push(Math.min(forms.length, MANY));
    if (forms.length >= MANY) this.#formSteps.add(forms.length);
    for (const form of forms) {
      this.#formSteps.addStep(this.#formBefore, form);
      this.#formBefore = form;
    }
  }
}

/** How many units two keys begin with alike, as far as a byte tells. */
function sharedUnits(one: Uint16Array, other: Uint16Array): number {
  const most = Math.min(one.length, other.length, 0xff);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}
