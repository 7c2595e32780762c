import { countBelow } from "../sorted";
import { wordsAndSignsOf } from "./words";

/** The words and signs of a folded text as numbers, and where each of them stands. Letter case does not count. */
export class WordIndex {
  /** Number of each word, in text order. */
  readonly ids: Int32Array;
  /** Folded offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly #numbers = new Map<string, number>();
  /** Places of word `id` are `#places[#firsts[id]]` to before `#places[#firsts[id + 1]]`. */
  readonly #firsts: Int32Array;
  readonly #places: Int32Array;
  readonly #folded: string;

  /** Cost: linear; about 0.2 s a megabyte. */
  constructor(folded: string) {
    this.#folded = folded;
    const { words, starts, ends } = wordsAndSignsOf(folded);
    this.ids = Int32Array.from(words, (word) => this.#add(word.toLowerCase()));
    this.starts = Int32Array.from(starts);
    this.ends = Int32Array.from(ends);
    this.#firsts = new Int32Array(this.#numbers.size + 1);
    for (const id of this.ids) this.#firsts[id + 1] = (this.#firsts[id + 1] ?? 0) + 1;
    for (let id = 0; id < this.#numbers.size; id += 1)
      this.#firsts[id + 1] = (this.#firsts[id + 1] ?? 0) + (this.#firsts[id] ?? 0);
    const next = this.#firsts.slice();
    this.#places = new Int32Array(this.ids.length);
    for (const [at, id] of this.ids.entries()) {
      const place = next[id] ?? 0;
      this.#places[place] = at;
      next[id] = place + 1;
    }
  }

  /** Number of a word; -1 when the text does not have it. */
  idOf(word: string): number {
    return this.#numbers.get(word.toLowerCase()) ?? -1;
  }

  /** Indexes into `ids` at which a word stands, in order. */
  placesOf(id: number): Int32Array {
    return id < 0
      ? new Int32Array(0)
      : this.#places.subarray(this.#firsts[id] ?? 0, this.#firsts[id + 1] ?? 0);
  }

  /** The word at an index; empty outside the text. */
  wordAt(index: number): string {
    return this.#folded.slice(this.starts[index] ?? 0, this.ends[index] ?? 0);
  }

  /** Index of the first word that begins at or behind a folded offset. */
  firstFrom(offset: number): number {
    return countBelow(this.starts, offset);
  }

  #add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
