/** Keys as a scanner looks them up: a filter for the first letters of words, and trees that are made when they are asked for. */

import { furtherOf, secondOf } from "../text/folding";
import { NumberReader } from "../text/numbers";
import { Buckets } from "./buckets";
import { addTo, emptyFilter, type Filter, furtherHash, has, prefixHash, secondHash } from "./filter";
import { MANY, type PackedKeys, SMALL } from "./keys";
import { NOWHERE, Radix, type SortedKeys } from "./radix";

/** Stands for the root of a tree that has not been built. */
const UNREAD = -2;

export class Dictionary {
  /** Which prefixes a word may begin with. */
  readonly prefixes: Filter;
  readonly radix: Radix;
  readonly keyCount: number;
  readonly #packed: PackedKeys;
  /** Which letters five to eight may follow a prefix of four; complete for prefixes that have been opened. */
  readonly #further: Filter;
  /** Which words may stand behind those letters, and which need none behind them; complete for the same. */
  readonly #seconds: Filter;
  /** By bit of the first filter: number of a bucket plus one, negative before it has been opened; 0 for none. */
  readonly #heads: Int32Array;
  /** By bucket: the next with the same bit. */
  readonly #chain: Int32Array;
  readonly #roots: Int32Array;
  readonly #buckets: Buckets;
  /** Keys that lie over others with the same letters (`layeredKeys`), by number: which they cover. */
  readonly #covered = new Map<number, number>();
  readonly #steps: NumberReader;
  /** By key: where the steps of its forms begin, and the form before them; filled in when its bucket is opened. */
  readonly #formsAt: Int32Array;
  readonly #formBefore: Int32Array;

  /** Cost: some nanoseconds a bucket. */
  constructor(packed: PackedKeys) {
    const { prefixes, firstKeys, smalls } = packed;
    this.#packed = packed;
    this.keyCount = firstKeys.at(-1) ?? 0;
    this.prefixes = emptyFilter(this.keyCount, 16);
    this.#further = emptyFilter(this.keyCount, 18);
    this.#seconds = emptyFilter(this.keyCount, 19);
    this.radix = new Radix();
    this.#heads = new Int32Array(1 << (32 - this.prefixes.shift));
    this.#chain = new Int32Array(prefixes.length);
    this.#roots = new Int32Array(prefixes.length).fill(UNREAD);
    this.#buckets = new Buckets(packed);
    this.#steps = new NumberReader(packed.formSteps);
    this.#formsAt = new Int32Array(this.keyCount);
    this.#formBefore = new Int32Array(this.keyCount);
    this.#noteBuckets(prefixes, smalls);
  }

  /** Fills the filter and the lists of buckets. Runs cold, once: so everything it needs is at hand. */
  #noteBuckets(prefixes: Int32Array, smalls: Uint8Array): void {
    const { bits, shift, small } = this.prefixes;
    const heads = this.#heads;
    const chain = this.#chain;
    for (let bucket = 0; bucket < prefixes.length; bucket++) {
      const bit = prefixHash(prefixes[bucket] ?? 0) >>> shift;
      const word = bit >>> 5;
      const mask = 1 << (bit & 31);
      bits[word] = (bits[word] ?? 0) | mask;
      if (smalls[bucket] !== 0) bits[word + small] = (bits[word + small] ?? 0) | mask;
      chain[bucket] = -(heads[bit] ?? 0);
      heads[bit] = -(bucket + 1);
    }
  }

  /** Whether a word may begin with a prefix; its keys are then open. */
  mayBegin(prefix: number, isSmall: boolean): boolean {
    const hash = prefixHash(prefix);
    if (!has(this.prefixes, hash, isSmall)) return false;
    this.open(hash);
    return true;
  }

  /**
   * Whether letters five to eight may follow a prefix that has been opened, and then a word with the letters `second` (`firstTwo`; 0
   * where they are not known).
   */
  mayGoOn(prefix: number, further: number, second: number, isSmall: boolean): boolean {
    const hash = furtherHash(prefix, further);
    if (!has(this.#further, hash, isSmall)) return false;
    if (second === 0 || has(this.#seconds, secondHash(hash, 0), isSmall)) return true;
    return has(this.#seconds, secondHash(hash, second), isSmall);
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

  /** Number of the first form of a key whose bucket is open. */
  firstFormOf(key: number): number {
    const covered = this.#covered.get(key);
    if (covered !== undefined) return this.firstFormOf(covered);
    const reader = this.#steps;
    reader.at = this.#formsAt[key] ?? 0;
    // How many there are stands before it.
    this.#formCount(key);
    return reader.stepFrom(this.#formBefore[key] ?? 0);
  }

  /** Numbers of the forms of a key whose bucket is open, lowest first. */
  formsOf(key: number): readonly number[] {
    const covered = this.#covered.get(key);
    const forms: number[] = covered === undefined ? [] : [...this.formsOf(covered)];
    const reader = this.#steps;
    reader.at = this.#formsAt[key] ?? 0;
    let form = this.#formBefore[key] ?? 0;
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
    if (this.#roots[bucket] !== UNREAD) return;
    const prefix = this.#packed.prefixes[bucket] ?? 0;
    const alike = this.#alike(bucket);
    for (const one of alike) this.#placeForms(one);
    const keys =
      alike.length === 1
        ? this.#buckets.read(bucket)
        : this.#buckets.readAll(alike, (key, covered) => this.#covered.set(key, covered));
    this.#noteFurther(prefix, keys);
    const root = this.radix.build(keys);
    for (const one of alike) this.#roots[one] = root;
  }

  /** Buckets with the prefix of one that has the highest number of them, lowest first. */
  #alike(bucket: number): readonly number[] {
    const { prefixes } = this.#packed;
    const found = [bucket];
    for (let next = this.#chain[bucket] ?? 0; next !== 0; next = this.#chain[next - 1] ?? 0)
      if (prefixes[next - 1] === prefixes[bucket]) found.unshift(next - 1);
    return found;
  }

  #noteFurther(prefix: number, { count, pool, starts, ends, numbers }: SortedKeys): void {
    for (let i = 0; i < count; i++) {
      const [start, end] = [starts[i] ?? 0, ends[i] ?? 0];
      const isSmall = this.#mayBeSmall(numbers[i] ?? 0);
      const hash = furtherHash(prefix, furtherOf(pool, start, end));
      addTo(this.#further, hash, isSmall);
      addTo(this.#seconds, secondHash(hash, secondOf(pool, start, end)), isSmall);
    }
  }

  #mayBeSmall(key: number): boolean {
    if (((this.#packed.flags[key] ?? 0) & SMALL) !== 0) return true;
    const covered = this.#covered.get(key);
    return covered !== undefined && this.#mayBeSmall(covered);
  }

  /** Notes where the forms of a bucket's keys begin. */
  #placeForms(bucket: number): void {
    const { firstKeys, stepOffsets } = this.#packed;
    const end = firstKeys[bucket + 1] ?? 0;
    const reader = this.#steps;
    reader.at = stepOffsets[bucket] ?? 0;
    let form = 0;
    for (let key = firstKeys[bucket] ?? 0; key < end; key++) {
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
}
