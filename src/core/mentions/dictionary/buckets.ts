/** Reads the keys of a bucket, and lays those of a bucket over those of another with the same first letters. */

import type { PackedKeys } from "./keys";
import { guessedLetters, guessLetters, LetterReader } from "./letters";
import type { SortedKeys } from "./radix";

export class Buckets {
  readonly #packed: PackedKeys;
  readonly #letters: LetterReader;
  #pool = new Uint16Array(1 << 10);
  #starts = new Int32Array(1 << 4);
  #ends = new Int32Array(1 << 4);
  #numbers = new Int32Array(1 << 4);
  #count = 0;

  constructor(packed: PackedKeys) {
    this.#packed = packed;
    this.#letters = new LetterReader(packed.letters);
  }

  /** The keys of a bucket. Holds until another one is read. Cost: some nanoseconds a unit. */
  read(bucket: number): SortedKeys {
    this.#count = 0;
    this.#add(bucket);
    return this.#sorted();
  }

  /**
   * The keys of several buckets with the same first letters, the lowest first. Of keys that are the same the highest is kept, and
   * `covers` is told of each two, the lowest first.
   */
  readAll(buckets: readonly number[], covers: (key: number, covered: number) => void): SortedKeys {
    this.#count = 0;
    for (const bucket of buckets) this.#add(bucket);
    const all = this.#sorted();
    const places = Array.from({ length: all.count }, (_, place) => place);
    const kept: number[] = [];
    for (const place of places.sort((a, b) => compare(all, a, b) || a - b)) {
      const last = kept.at(-1);
      if (last !== undefined && compare(all, last, place) === 0) {
        covers(all.numbers[place] ?? 0, all.numbers[last] ?? 0);
        kept.pop();
      }
      kept.push(place);
    }
    const inOrder = (values: Int32Array) => Int32Array.from(kept, (place) => values[place] ?? 0);
    return {
      pool: all.pool,
      count: kept.length,
      starts: inOrder(all.starts),
      ends: inOrder(all.ends),
      numbers: inOrder(all.numbers),
    };
  }

  #sorted(): SortedKeys {
    const [pool, starts, ends, numbers] = [this.#pool, this.#starts, this.#ends, this.#numbers];
    return { count: this.#count, pool, starts, ends, numbers };
  }

  /** Adds the keys of a bucket to those that have been read. */
  #add(bucket: number): void {
    const { firstKeys, letterOffsets, prefixes, shared } = this.#packed;
    const first = firstKeys[bucket] ?? 0;
    const count = (firstKeys[bucket + 1] ?? 0) - first;
    this.#makeRoom(this.#count + count);
    const [starts, ends, numbers] = [this.#starts, this.#ends, this.#numbers];
    const letters = this.#letters;
    letters.at = letterOffsets[bucket] ?? 0;
    const lettersEnd = letterOffsets[bucket + 1] ?? 0;
    let start = this.#count === 0 ? 0 : (ends[this.#count - 1] ?? 0);
    let before = start;
    for (let i = 0; i < count; i++) {
      const known = start + (shared[first + i] ?? 0);
      const pool = this.#units(known + lettersEnd - letters.at);
      if (i === 0) guessLetters(prefixes[bucket] ?? 0, pool, start);
      else pool.copyWithin(start, before, before + known - start);
      before = start;
      starts[this.#count] = start;
      start = letters.readInto(pool, known);
      ends[this.#count] = start;
      numbers[this.#count++] = first + i;
    }
  }

  #makeRoom(count: number): void {
    if (count <= this.#starts.length) return;
    const larger = (values: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(count * 2);
      copy.set(values);
      return copy;
    };
    this.#starts = larger(this.#starts);
    this.#ends = larger(this.#ends);
    this.#numbers = larger(this.#numbers);
  }

  /** The pool, with room for units up to a place, and for a guess. */
  #units(end: number): Uint16Array {
    if (end + guessedLetters > this.#pool.length) {
      const larger = new Uint16Array((end + guessedLetters) * 2);
      larger.set(this.#pool);
      this.#pool = larger;
    }
    return this.#pool;
  }
}

function compare({ pool, starts, ends }: SortedKeys, a: number, b: number): number {
  let i = starts[a] ?? 0;
  let j = starts[b] ?? 0;
  const [endA, endB] = [ends[a] ?? 0, ends[b] ?? 0];
  for (; i < endA && j < endB; i++, j++) {
    const difference = (pool[i] ?? 0) - (pool[j] ?? 0);
    if (difference !== 0) return difference;
  }
  return endA - i - (endB - j);
}
