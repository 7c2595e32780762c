/**
 * Finds where names may stand: the fast pass over all bytes of a text.
 *
 * The first letters of a word, folded, are looked up in a bit set, with small and capital first letters apart. So most words
 * cost a few instructions in any case and script, and case is verified only on what the dictionary spells out.
 */

import { classOf, isCapital, UNSPACED, UPPER, WORD } from "../text/characters";
import { firstTwo } from "../text/folding";
import {
  cyrillicLetters,
  furtherArabic,
  hasFourCyrillic,
  isArabicLead,
  isBeyondAscii,
  lettersOfRun,
  ReadPrefix,
} from "../text/prefix";
import type { ShoutedLines } from "../text/shout";
import { isDamage, isLetterByte, lettersAmong } from "../text/starts";
import { codePointAt, codePointBefore } from "../text/utf8";
import { placeBits, RAISED, SMALL, UNREAD, Words } from "../text/words";
import type { Dictionary } from "./dictionary";
import { type Filter, prefixHash } from "./filter";
import { type Hits, INITIAL, SHAPE } from "./hits";
import { isCapitalOrDigit, isForeignShape, shapeEnd, wordEnd } from "./shape";
import { isByteEnd, Walk } from "./walk";

/** Decides on candidates. */
export interface Judge {
  /** Start of the mention if a form of this key fits the text in case; -1 if none does. */
  accept(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number;
  /** Whether names inside such a hit count as well, because the hit may still turn out to be nothing. */
  isOpen(key: number): boolean;
}

export class Scanner {
  readonly #dictionary: Dictionary;
  readonly #prefixes: Filter;
  readonly #judge: Judge;
  readonly #walk: Walk;
  readonly #prefix = new ReadPrefix();
  #shouted: ShoutedLines | undefined;
  #bytes = new Uint8Array(0);
  #data: DataView = new DataView(new ArrayBuffer(0));
  #words = new Words();

  constructor(dictionary: Dictionary, judge: Judge) {
    this.#dictionary = dictionary;
    this.#prefixes = dictionary.prefixes;
    this.#judge = judge;
    this.#walk = new Walk(dictionary);
  }

  /**
   * Appends what is found in `bytes`, which must be aligned to four bytes and padded (`paddedSize`), and whose words are given.
   * Words in capitals that nothing knows are hits too where `shouted` tells lines in capitals. `isBroken`: blanks may stand inside
   * words. Cost: linear.
   */
  scan(bytes: Uint8Array, words: Words, hits: Hits, shouted?: ShoutedLines, isBroken = false): void {
    this.#shouted = shouted;
    this.#walk.isBroken = isBroken;
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#words = words;
    const { bits, shift, small } = this.#prefixes;
    const { places, prefixes, count } = words;
    const shapes = shouted === undefined ? 0 : RAISED;
    let resume = 0;
    for (let word = 0; word < count; word++) {
      const prefix = prefixes[word] ?? UNREAD;
      const place = places[word] ?? 0;
      const hash = prefixHash(prefix) >>> shift;
      const known = ((bits[(hash >>> 5) + ((place & SMALL) === 0 ? 0 : small)] ?? 0) >>> (hash & 31)) & 1;
      if (known === 0 && (place & shapes) === 0 && prefix !== UNREAD) continue;
      const at = place >> placeBits;
      if (at < resume) continue;
      if (prefix === UNREAD) resume = this.#unclear(at, hits);
      else if ((bytes[at] ?? 0) < 0x80)
        resume = known === 0 ? this.#shape(at, hits) : this.#likely(at, prefix, word, hits);
      else resume = this.#beyond(at, prefix, word, hits);
    }
  }

  /** A word that begins in ASCII and whose prefix is in the dictionary: what follows has to be as well. */
  #likely(at: number, prefix: number, word: number, hits: Hits): number {
    const four = this.#data.getInt32(at, true);
    const isSmall = (four & 0x20) !== 0;
    const dictionary = this.#dictionary;
    dictionary.open(prefixHash(prefix));
    // With accents the letters are not where they are counted.
    const isPlain = (four & 0x80808080) === 0 || !isBeyondAscii(four, lettersAmong(four));
    const further = !isPlain ? UNCLEAR : prefix >>> 24 === 0 ? 0 : this.#further(at + 4);
    const isPossible =
      further === UNCLEAR ||
      this.#walk.isBroken ||
      dictionary.mayGoOn(prefix, further, this.#second(word), isSmall);
    const known = isPlain ? sizeOfPrefix(prefix) : 0;
    const found =
      isPossible && !this.#isInside(at) ? this.#search(at, prefix, known, this.#isAfterDigit(at), hits) : 0;
    return found === 0 && !isSmall ? this.#shape(at, hits) : found;
  }

  /** Letters five to eight of a word, packed like a prefix; `UNCLEAR` where they have to be read one by one. */
  #further(at: number): number {
    const four = this.#data.getInt32(at, true);
    const run = lettersAmong(four);
    const isClear = !isBeyondAscii(four, run) && (run === 4 || !isDamage(this.#bytes, at + run));
    return isClear ? lettersOfRun(four, run) : UNCLEAR;
  }

  /** First letters of the word behind one, if nothing but a blank parts them; 0 where they are not clear. */
  #second(word: number): number {
    const { places, prefixes, count } = this.#words;
    const bytes = this.#bytes;
    const at = (places[word + 1] ?? 0) >> placeBits;
    if (word + 1 >= count || bytes[at - 1] !== SPACE) return 0;
    const isBehindLetter = isLetterByte(bytes[at - 2] ?? 0) || ((bytes[at - 3] ?? 0) & 0xfe) === 0xd0;
    return isBehindLetter ? firstTwo(prefixes[word + 1] ?? UNREAD) : 0;
  }

  /** A word with accents, invisible characters or a line end in its first letters, or in another script. */
  #unclear(at: number, hits: Hits): number {
    const first = this.#bytes[at] ?? 0;
    if (first >= 0x80) return this.#foreign(at, hits);
    const isSmall = (first & 0x20) !== 0;
    const found = this.#isInside(at) ? 0 : this.#anyway(at, isSmall, this.#isAfterDigit(at), hits);
    return found === 0 && !isSmall ? this.#shape(at, hits) : found;
  }

  /** Reads the first letters one by one; those that a line end parts as one word, then as two. */
  #anyway(at: number, isSmall: boolean, isAfterDigit: boolean, hits: Hits): number {
    const read = this.#prefix;
    read.read(this.#bytes, at);
    const { whole, first } = read;
    const dictionary = this.#dictionary;
    const isPossible = dictionary.mayBegin(whole, isSmall) && this.#mayGoOnInArabic(at, whole, isSmall);
    const found = isPossible ? this.#search(at, whole, 0, isAfterDigit, hits) : 0;
    if (found !== 0 || first === whole) return found;
    return dictionary.mayBegin(first, isSmall) ? this.#search(at, first, 0, isAfterDigit, hits) : 0;
  }

  /** Whether an ASCII letter stands inside a word, after a character beyond ASCII. */
  #isInside(at: number): boolean {
    const bytes = this.#bytes;
    const before = at === 0 ? 0 : (bytes[at - 1] ?? 0);
    return before >= 0x80 && !isByteEnd(bytes, at) && (classOf(codePointBefore(bytes, at)) & WORD) !== 0;
  }

  #isAfterDigit(at: number): boolean {
    return at > 0 && isDigit(this.#bytes[at - 1] ?? 0);
  }

  #search(at: number, prefix: number, known: number, isAfterDigit: boolean, hits: Hits): number {
    const bytes = this.#bytes;
    const walk = this.#walk;
    walk.run(bytes, at, prefix, known);
    let end = 0;
    for (let i = walk.count - 1; i >= 0; i--) {
      const key = walk.keys[i] ?? 0;
      const keyEnd = walk.ends[i] ?? 0;
      const start = this.#judge.accept(bytes, at, keyEnd, key, isAfterDigit);
      if (start < 0) continue;
      hits.push(start, keyEnd, key);
      if (!this.#judge.isOpen(key)) return end === 0 ? keyEnd : end;
      // An open hit leaves room for what stands inside it, from the next word on.
      end = at + 1;
    }
    return end;
  }

  /** An unknown word in capitals. Returns its end, 0 if it is none. Notes initials. */
  #shape(at: number, hits: Hits): number {
    const bytes = this.#bytes;
    const second = bytes[at + 1] ?? 0;
    if (second === STOP && this.#shouted !== undefined) {
      const next = bytes[at + 2] ?? 0;
      if (isCapital(next) || (next === SPACE && isCapital(bytes[at + 3]))) hits.push(at, at + 1, INITIAL);
      return 0;
    }
    if (!isCapitalOrDigit(second) && second !== 0x26) return 0;
    if (this.#shouted === undefined || this.#shouted.isShouted(at)) return 0;
    const before = at === 0 ? 0 : (bytes[at - 1] ?? 0);
    if (isDigit(before) || (before >= 0x80 && !isByteEnd(bytes, at))) return 0;
    const end = shapeEnd(bytes, at);
    if (end === 0) return 0;
    hits.push(at, end, SHAPE);
    return end;
  }

  /** A word that begins with a character beyond ASCII. Returns where to go on. */
  #foreign(at: number, hits: Hits): number {
    const bytes = this.#bytes;
    const codePoint = codePointAt(bytes, at);
    const bits = classOf(codePoint);
    if ((bits & WORD) === 0) return 0;
    const isUnspaced = (bits & UNSPACED) !== 0;
    if (!isUnspaced && isInWord(bytes, at)) return 0;
    const isSmall = (bits & UPPER) === 0;
    const found = this.#anyway(at, isSmall, false, hits);
    if (found > at + 1 || isUnspaced) return found;
    if (codePoint >= 0x600 && codePoint < 0x700) {
      const inner = this.#afterClitic(bytes, at, hits);
      if (inner !== 0) return inner;
    }
    const end = wordEnd(bytes, at);
    if (found === 0 && !isSmall) this.#foreignShape(at, end, hits);
    return end;
  }

  /** A word that begins with a character beyond ASCII and whose first letters are known. Returns where to go on. */
  #beyond(at: number, prefix: number, word: number, hits: Hits): number {
    const bytes = this.#bytes;
    const lead = bytes[at] ?? 0;
    // Han needs no boundary.
    if (lead < 0xe0 && isInWord(bytes, at)) return 0;
    const place = this.#words.places[word] ?? 0;
    const found = this.#mayGoOn(at, prefix, word, (place & SMALL) !== 0)
      ? this.#search(at, prefix, 0, false, hits)
      : 0;
    if (found === 0 && (place & RAISED) !== 0) this.#foreignShape(at, wordEnd(bytes, at), hits);
    return found;
  }

  /** Whether a word with a prefix may be in the dictionary; of Arabic and Cyrillic ones by the first eight letters. */
  #mayGoOn(at: number, prefix: number, word: number, isSmall: boolean): boolean {
    if (!this.#dictionary.mayBegin(prefix, isSmall)) return false;
    if (((this.#bytes[at] ?? 0) & 0xfe) !== 0xd0) return this.#mayGoOnInArabic(at, prefix, isSmall);
    const further = hasFourCyrillic(this.#data, at) ? cyrillicLetters(this.#bytes, this.#data, at + 8) : 0;
    return further === -1 || this.#dictionary.mayGoOn(prefix, further, this.#second(word), isSmall);
  }

  /** Whether an Arabic word with a prefix that has been opened may be in the dictionary, by its first eight letters; true for any other word. */
  #mayGoOnInArabic(at: number, prefix: number, isSmall: boolean): boolean {
    if (!isArabicLead(this.#bytes[at] ?? 0)) return true;
    const further = furtherArabic(this.#bytes, at);
    return further === UNCLEAR || this.#dictionary.mayGoOn(prefix, further, 0, isSmall);
  }

  #foreignShape(at: number, end: number, hits: Hits): void {
    if (this.#shouted === undefined || !isForeignShape(this.#bytes, at, end)) return;
    if (!this.#shouted.isShouted(at)) hits.push(at, end, SHAPE);
  }

  /** Arabic writes "and", "in", "to", "like" and the article in one word with the name; a stroke may part them ("لـ"). */
  #afterClitic(bytes: Uint8Array, at: number, hits: Hits): number {
    let next = at;
    let letter = codePointAt(bytes, next);
    if (letter === 0x0648 || letter === 0x0641) {
      next += 2;
      // Arabic knows no capitals, which counts as small.
      const found = this.#anyway(next, true, false, hits);
      if (found !== 0) return found;
      letter = codePointAt(bytes, next);
    }
    if (letter === 0x0628 || letter === 0x0644 || letter === 0x0643) {
      next += codePointAt(bytes, next + 2) === 0x0640 ? 4 : 2;
      const found = this.#anyway(next, true, false, hits);
      // "بال|معاهدة": a longer name may begin behind the article.
      if (found !== 0) return Math.max(found, this.#afterArticle(bytes, next, hits));
    }
    return this.#afterArticle(bytes, next, hits);
  }

  #afterArticle(bytes: Uint8Array, at: number, hits: Hits): number {
    const letter = codePointAt(bytes, at);
    if (letter === 0x0627 && codePointAt(bytes, at + 2) === 0x0644)
      return this.#anyway(at + 4, true, false, hits);
    // "لل": after "to" the article loses its first letter.
    const isShort = letter === 0x0644 && codePointAt(bytes, at - 2) === 0x0644;
    return isShort ? this.#anyway(at + 2, true, false, hits) : 0;
  }
}

const SPACE = 0x20;
const STOP = 0x2e;

/** Stands for letters that have to be read one by one. */
const UNCLEAR = -1;

/** How many letters a prefix has. */
function sizeOfPrefix(prefix: number): number {
  return (39 - Math.clz32(prefix)) >> 3;
}

/** Whether the word that a character beyond ASCII is part of begins before it. */
function isInWord(bytes: Uint8Array, at: number): boolean {
  return !isByteEnd(bytes, at) && (classOf(codePointBefore(bytes, at)) & WORD) !== 0;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
