/** Counts listed words in a sample of a text, byte by byte: what the text is about, and in which language. */

import { classOf, UNSPACED, WORD } from "./characters";
import { codePointAt, sizeOf } from "./utf8";

const ENDS = 1;
const GOES_ON = 2;
const ANYWHERE = 4;

/** Every node of the tree has room for so many letters. */
const WIDTH = 128;

/**
 * Lists of words in small letters. A word counts in any case where no letter touches it; with `*` behind it whatever letters
 * follow; in Arabic and in scripts without spaces wherever it stands. At most 30 lists of at most 127 letters in all.
 */
export class WordLists {
  readonly #size: number;
  /** Column of a letter in the tree; 0 for letters that no word has. */
  readonly #columns = new Uint8Array(0x10000);
  /** A tree over the words: the node that follows a node by a letter, 0 for none. */
  readonly #next: Uint16Array;
  readonly #kinds: Uint8Array;
  /** The lists of the word that ends at a node, bit by bit. */
  readonly #lists: Int32Array;
  #nodes = 1;

  constructor(lists: readonly (readonly string[])[]) {
    const letters = lists.flat().join("").replaceAll("*", "");
    this.#size = lists.length;
    this.#next = new Uint16Array((letters.length + 1) * WIDTH);
    this.#kinds = new Uint8Array(letters.length + 1);
    this.#lists = new Int32Array(letters.length + 1);
    for (const [index, letter] of [...new Set(letters)].entries()) {
      this.#columns[letter.charCodeAt(0)] = index + 1;
      this.#columns[letter.toUpperCase().charCodeAt(0)] = index + 1;
    }
    for (const [index, words] of lists.entries()) for (const word of words) this.#add(word, 1 << index);
  }

  /** How many words of each list stand in the bytes up to `end`, which lies between characters. Cost: linear. */
  count(bytes: Uint8Array, end: number): readonly number[] {
    const seen = new Int32Array(this.#nodes);
    for (let at = 0; at < end; ) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80 ? isAsciiLetter[byte] === 0 : !isLetter(bytes, at))
        at += byte < 0x80 ? 1 : sizeOf(byte);
      else at = this.#word(bytes, at, end, seen);
    }
    const counts = new Array<number>(this.#size).fill(0);
    for (let node = 1; node < seen.length; node++)
      for (let i = 0; i < this.#size; i++)
        if ((((this.#lists[node] ?? 0) >>> i) & 1) !== 0) counts[i] = (counts[i] ?? 0) + (seen[node] ?? 0);
    return counts;
  }

  /** Looks up the word that begins at a place; where to go on. */
  #word(bytes: Uint8Array, from: number, end: number, seen: Int32Array): number {
    const kinds = this.#kinds;
    const columns = this.#columns;
    const next = this.#next;
    let found = 0;
    let foundEnd = from;
    for (let at = from, node = 0; at < end; ) {
      const byte = bytes[at] ?? 0;
      const column = columns[byte < 0x80 ? byte : codePointAt(bytes, at) & 0xffff] ?? 0;
      node = next[node * WIDTH + column] ?? 0;
      if (node === 0) break;
      at += byte < 0x80 ? 1 : sizeOf(byte);
      const kind = kinds[node] ?? 0;
      if (kind === 0 || (kind === ENDS && at < end && isLetter(bytes, at))) continue;
      found = node;
      foundEnd = at;
    }
    if (found !== 0) {
      seen[found] = (seen[found] ?? 0) + 1;
      if (kinds[found] !== GOES_ON) return foundEnd;
    }
    const lead = bytes[foundEnd] ?? 0;
    return lead >= 0x80 && isJoined(codePointAt(bytes, foundEnd))
      ? foundEnd + sizeOf(lead)
      : wordEnd(bytes, foundEnd, end);
  }

  #add(word: string, list: number): void {
    const letters = word.replace("*", "");
    let node = 0;
    for (const letter of letters) {
      const place = node * WIDTH + (this.#columns[letter.charCodeAt(0)] ?? 0);
      if (this.#next[place] === 0) this.#next[place] = this.#nodes++;
      node = this.#next[place] ?? 0;
    }
    const isAnywhere = isJoined(letters.charCodeAt(0));
    this.#kinds[node] = isAnywhere ? ANYWHERE : letters === word ? ENDS : GOES_ON;
    this.#lists[node] = (this.#lists[node] ?? 0) | list;
  }
}

const isAsciiLetter = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) ? 1 : 0,
);

function isLetter(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return byte < 0x80 ? isAsciiLetter[byte] === 1 : (classOf(codePointAt(bytes, at)) & WORD) !== 0;
}

/** Whether words of this letter's script are written together with others. */
function isJoined(codePoint: number): boolean {
  if (codePoint < 0x600) return false;
  return codePoint < 0x700 || (codePoint >= 0xe00 && (classOf(codePoint) & UNSPACED) !== 0);
}

function wordEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && isAsciiLetter[bytes[at] ?? 0] === 1) at++;
    if (at >= end || (bytes[at] ?? 0) < 0x80 || !isLetter(bytes, at)) return at;
    at += sizeOf(bytes[at] ?? 0);
  }
}
