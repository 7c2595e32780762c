/** Looks up single terms, with what a scanner needs kept from one to the next. */

import type { Dictionary } from "./dictionary/dictionary";
import { Hits } from "./dictionary/hits";
import { type Judge, Scanner } from "./dictionary/scan";
import { paddedSize } from "./text/starts";
import { encodeUtf8 } from "./text/utf8";
import { Words } from "./text/words";

export class Spelled implements Judge {
  readonly #scanner: Scanner;
  readonly #hits = new Hits();
  readonly #words = new Words();
  #buffer = new Uint8Array(paddedSize(64));
  #length = 0;
  #found: (readonly [key: number, start: number])[] = [];

  constructor(dictionary: Dictionary) {
    this.#scanner = new Scanner(dictionary, this);
  }

  /** Keys that a term spells out to its end, in any case, each with the byte at which the key begins: after figures. */
  keysOf(term: string): readonly (readonly [key: number, start: number])[] {
    const encoded = encodeUtf8(term);
    const size = paddedSize(encoded.length);
    if (size > this.#buffer.length) this.#buffer = new Uint8Array(size);
    this.#buffer.fill(0);
    this.#buffer.set(encoded);
    this.#length = encoded.length;
    this.#found = [];
    const bytes = this.#buffer.subarray(0, size);
    this.#words.read(bytes);
    this.#scanner.scan(bytes, this.#words, this.#hits);
    return this.#found;
  }

  accept(_bytes: Uint8Array, start: number, end: number, key: number): number {
    if (end === this.#length) this.#found.push([key, start]);
    return -1;
  }

  isOpen(): boolean {
    return true;
  }
}
