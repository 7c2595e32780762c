/** Keys as a scanner looks them up: a filter for the first letters of words, and trees that are made when they are asked for. */

import { furtherOf } from "../text/folding";
import { NumberReader } from "../text/numbers";
import { addTo, emptyFilter, type Filter, furtherHash, has, prefixHash } from "./filter";
import { MANY, type PackedKeys, SMALL } from "./keys";
import { guessLetters, LetterReader } from "./letters";
import { NOWHERE, Radix } from "./radix";

export class Dictionary {
  /** Which prefixes a word may begin with. */
  readonly prefixes: Filter;
  readonly radix: Radix;
  readonly keyCount: number;
  readonly #packed: PackedKeys;
  /** Which letters five to eight may follow a prefix of four; complete for prefixes that have been opened. */
  readonly #further: Filter;
  /** By bit of the first filter: number of a bucket plus one, negative before it has been opened; 0 for none. */
  readonly #heads: Int32Array;
  /** By bucket: the next with the same bit. */
  readonly #chain: Int32Array;
  readonly #roots: Int32Array;
  readonly #letters: LetterReader;
  readonly #steps: NumberReader;
  /** By key: where the steps of its forms begin, and the form before them; filled in when its bucket is opened. */
  readonly #formsAt: Int32Array;
  readonly #formBefore: Int32Array;
  /** The keys of the bucket that is being read. */
  #pool = new Uint16Array(1 << 10);
  #starts = new Int32Array(1 << 4);
  #ends = new Int32Array(1 << 4);

  /** Cost: some nanoseconds a bucket. */
  constructor(packed: PackedKeys) {
    const { prefixes, firstKeys, smalls } = packed;
    this.#packed = packed;
    this.keyCount = firstKeys.at(-1) ?? 0;
    this.prefixes = emptyFilter(this.keyCount, 16);
    this.#further = emptyFilter(this.keyCount, 18);
    this.radix = new Radix();
    this.#heads = new Int32Array(1 << (32 - this.prefixes.shift));
    this.#chain = new Int32Array(prefixes.length);
    this.#roots = new Int32Array(prefixes.length);
    this.#letters = new LetterReader(packed.letters);
    this.#steps = new NumberReader(packed.formSteps);
    this.#formsAt = new Int32Array(this.keyCount);
    this.#formBefore = new Int32Array(this.keyCount);
    for (let bucket = 0; bucket < prefixes.length; bucket++) {
      const hash = prefixHash(prefixes[bucket] ?? 0);
      addTo(this.prefixes, hash, smalls[bucket] === 1);
      const bit = hash >>> this.prefixes.shift;
      this.#chain[bucket] = -(this.#heads[bit] ?? 0);
      this.#heads[bit] = -(bucket + 1);
    }
  }

  /** Whether a word may begin with a prefix; its keys are then open. */
  mayBegin(prefix: number, isSmall: boolean): boolean {
    const hash = prefixHash(prefix);
    if (!has(this.prefixes, hash, isSmall)) return false;
    this.open(hash);
    return true;
  }

  /** Whether letters five to eight may follow a prefix that has been opened. */
  mayGoOn(prefix: number, further: number, isSmall: boolean): boolean {
    return has(this.#further, furtherHash(prefix, further), isSmall);
  }

  /** Makes ready the keys whose prefix has a hash; cheap when they are. */
  open(hash: number): void {
    const bit = hash >>> this.prefixes.shift;
    const head = this.#heads[bit] ?? 0;
    if (head >= 0) return;
    this.#heads[bit] = -head;
    for (let next = -head; next !== 0; next = this.#chain[next - 1] ?? 0) this.#read(next - 1);
  }

  /** Root of the tree over the keys with a prefix that has been opened: a node, or `NOWHERE`. */
  rootOf(prefix: number): number {
    const { prefixes } = this.#packed;
    let next = this.#heads[prefixHash(prefix) >>> this.prefixes.shift] ?? 0;
    while (next > 0 && prefixes[next - 1] !== prefix) next = this.#chain[next - 1] ?? 0;
    return next > 0 ? (this.#roots[next - 1] ?? NOWHERE) : NOWHERE;
  }

  /** Numbers of the forms of a key whose bucket is open, lowest first. */
  formsOf(key: number): readonly number[] {
    const reader = this.#steps;
    reader.at = this.#formsAt[key] ?? 0;
    let form = this.#formBefore[key] ?? 0;
    const forms: number[] = [];
    for (let left = this.#formCount(key); left > 0; left--) {
      form = reader.stepFrom(form);
      forms.push(form);
    }
    return forms;
  }

  /** What the compiler knew of a key (`traitsOf`); 0 where it said nothing. */
  traitsOf(key: number): number {
    return (this.#packed.flags[key] ?? 0) >>> 1;
  }

  #read(bucket: number): void {
    const { firstKeys, flags, letterOffsets, prefixes, shared, stepOffsets } = this.#packed;
    const prefix = prefixes[bucket] ?? 0;
    const first = firstKeys[bucket] ?? 0;
    const count = (firstKeys[bucket + 1] ?? 0) - first;
    const keys = this.#roomFor(count);
    const letters = this.#letters;
    letters.at = letterOffsets[bucket] ?? 0;
    const lettersEnd = letterOffsets[bucket + 1] ?? 0;
    guessLetters(prefix, this.#pool);
    let start = 0;
    for (let i = 0; i < count; i++) {
      const known = start + (shared[first + i] ?? 0);
      const pool = this.#units(known + lettersEnd - letters.at);
      const before = keys.starts[i - 1] ?? 0;
      if (i > 0) pool.copyWithin(start, before, before + known - start);
      const end = letters.readInto(pool, known);
      keys.starts[i] = start;
      keys.ends[i] = end;
      const isSmall = ((flags[first + i] ?? 0) & SMALL) !== 0;
      addTo(this.#further, furtherHash(prefix, furtherOf(pool, start, end)), isSmall);
      start = end;
    }
    this.#placeForms(stepOffsets[bucket] ?? 0, first, first + count);
    this.#roots[bucket] = this.radix.build({ ...keys, first, count, pool: this.#pool });
  }

  /** Notes where the forms of keys begin. */
  #placeForms(offset: number, first: number, end: number): void {
    const reader = this.#steps;
    reader.at = offset;
    let form = 0;
    for (let key = first; key < end; key++) {
      this.#formsAt[key] = reader.at;
      this.#formBefore[key] = form;
      for (let left = this.#formCount(key); left > 0; left--) form = reader.stepFrom(form);
    }
  }

  /** How many forms a key has, at whose steps the reader stands. */
  #formCount(key: number): number {
    const count = this.#packed.formCounts[key] ?? 0;
    return count < MANY ? count : this.#steps.next();
  }

  #roomFor(count: number): { readonly starts: Int32Array; readonly ends: Int32Array } {
    if (count > this.#starts.length) {
      this.#starts = new Int32Array(count * 2);
      this.#ends = new Int32Array(count * 2);
    }
    return { starts: this.#starts, ends: this.#ends };
  }

  /** Room for the units of a bucket's keys up to a place. */
  #units(end: number): Uint16Array {
    if (end > this.#pool.length) {
      const larger = new Uint16Array(end * 2);
      larger.set(this.#pool);
      this.#pool = larger;
    }
    return this.#pool;
  }
}
