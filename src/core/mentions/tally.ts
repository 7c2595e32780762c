/** Counts listed words in a sample of a text, byte by byte: what the text is about, and in which language. */

import { classOf, UNSPACED, WORD } from "./characters";
import { codePointAt, sizeOf } from "./utf8";

const ENDS = 1;
const GOES_ON = 2;
const ANYWHERE = 4;

/**
 * Lists of words in small letters. A word counts in any case where no letter touches it; with `*` behind it whatever letters
 * follow; in Arabic and in scripts without spaces wherever it stands. At most 30 lists.
 */
export class WordLists {
  readonly #size: number;
  /** Column of a letter in the table below; 0 for letters that no word has. */
  readonly #columns = new Uint8Array(0x10000);
  readonly #width: number;
  /** A tree over the words: the node that follows a node by a letter, 0 for none. */
  readonly #next: Uint16Array;
  readonly #kinds: number[] = [0];
  /** The lists of the word that ends at a node, bit by bit. */
  readonly #lists: number[] = [0];

  constructor(lists: readonly (readonly string[])[]) {
    const all = lists.flat();
    this.#size = lists.length;
    this.#width = this.#assignColumns(all);
    this.#next = new Uint16Array((all.join("").length + 1) * this.#width);
    for (const [index, words] of lists.entries()) for (const word of words) this.#add(word, 1 << index);
  }

  /** How many words of each list stand in the bytes up to `end`, which lies between characters. Cost: linear. */
  count(bytes: Uint8Array, end: number): readonly number[] {
    const counts = new Array<number>(this.#size).fill(0);
    for (let at = 0; at < end; )
      at = isLetter(codePointAt(bytes, at))
        ? this.#word(bytes, at, end, counts)
        : at + sizeOf(bytes[at] ?? 0);
    return counts;
  }

  /** Counts the word that begins at a place, if it is listed; where to go on. */
  #word(bytes: Uint8Array, from: number, end: number, counts: number[]): number {
    this.#match(bytes, from, end);
    let at = from;
    if (this.#found !== 0) {
      for (let i = 0; i < this.#size; i++) counts[i] = (counts[i] ?? 0) + ((this.#found >>> i) & 1);
      at = this.#foundEnd;
      if (!this.#goesOn) return at;
    }
    return isJoined(codePointAt(bytes, at)) ? at + sizeOf(bytes[at] ?? 0) : wordEnd(bytes, at, end);
  }

  #found = 0;
  #foundEnd = 0;
  #goesOn = false;

  /** Looks for the longest word at a place; its lists are left in `#found`. */
  #match(bytes: Uint8Array, from: number, end: number): void {
    this.#found = 0;
    for (let at = from, node = 0; at < end; ) {
      const lead = bytes[at] ?? 0;
      const column = this.#columns[lead < 0x80 ? lead : codePointAt(bytes, at) & 0xffff] ?? 0;
      node = column === 0 ? 0 : (this.#next[node * this.#width + column] ?? 0);
      if (node === 0) return;
      at += sizeOf(lead);
      const kind = this.#kinds[node] ?? 0;
      if (kind === 0 || (kind === ENDS && at < end && isLetter(codePointAt(bytes, at)))) continue;
      this.#found = this.#lists[node] ?? 0;
      this.#foundEnd = at;
      this.#goesOn = kind === GOES_ON;
    }
  }

  #assignColumns(words: readonly string[]): number {
    let width = 1;
    for (const letter of new Set(words.join("").replaceAll("*", ""))) {
      this.#columns[letter.charCodeAt(0)] = width;
      this.#columns[letter.toUpperCase().charCodeAt(0)] = width++;
    }
    return width;
  }

  #add(word: string, list: number): void {
    const letters = word.replace("*", "");
    let node = 0;
    for (const letter of letters) {
      const place = node * this.#width + (this.#columns[letter.charCodeAt(0)] ?? 0);
      if (this.#next[place] === 0) {
        this.#next[place] = this.#kinds.push(0) - 1;
        this.#lists.push(0);
      }
      node = this.#next[place] ?? 0;
    }
    const isAnywhere = isJoined(letters.charCodeAt(0));
    this.#kinds[node] = isAnywhere ? ANYWHERE : letters === word ? ENDS : GOES_ON;
    this.#lists[node] = (this.#lists[node] ?? 0) | list;
  }
}

function isLetter(codePoint: number): boolean {
  if (codePoint < 0x80) return ((codePoint | 0x20) - 0x61) >>> 0 < 26;
  return (classOf(codePoint) & WORD) !== 0;
}

/** Whether words of this letter's script are written together with others. */
function isJoined(codePoint: number): boolean {
  return (
    (codePoint >= 0x600 && codePoint < 0x700) || (codePoint >= 0xe00 && (classOf(codePoint) & UNSPACED) !== 0)
  );
}

function wordEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(codePointAt(bytes, at))) at += sizeOf(bytes[at] ?? 0);
  return at;
}
