/**
 * Text as the page meant it that a machine misread: "Po1and", "Gerrnany", "N A T O". Only where a text shows such damage more than
 * once, because footnotes are figures after words too; offsets lead back to the text as it is.
 */

import { countBelow } from "../../sorted";
import { foldOf, isCapital } from "./characters";
import { prefixOf } from "./folding";
import { paddedSize } from "./starts";
import { placeBits, RAISED, type Words } from "./words";

const SPACE = 0x20;
const ZERO = 0x30;
const ONE = 0x31;
const CAPITAL_I = 0x49;
const SMALL_L = 0x6c;

/** Bytes that read as they should, and where each of them stood. */
export class Mended {
  /** Padded with zeros. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Whether a machine misread it, so that more may be wrong than what has been mended. */
  readonly isMisread: boolean;
  /** Mended offsets of the characters that a byte is missing after, and where those bytes stood. */
  readonly #cuts: readonly number[];
  readonly #removed: readonly number[];

  constructor(
    bytes: Uint8Array,
    length: number,
    isMisread: boolean,
    cuts: readonly number[],
    removed: readonly number[],
  ) {
    this.bytes = bytes;
    this.length = length;
    this.isMisread = isMisread;
    this.#cuts = cuts;
    this.#removed = removed;
  }

  /** The offset in the text as it is of one in the mended text. Cost: logarithmic in what was mended. */
  from(at: number): number {
    return at + countBelow(this.#cuts, at);
  }

  /** The other way round. */
  to(at: number): number {
    return at - countBelow(this.#removed, at);
  }
}

/**
 * A text put right; undefined for one that shows no damage, which is nearly every one. `words`: its words. `isAcronym`: whether
 * letters that stand apart make an acronym together. Cost: a look at each "1" and at each word; linear where there is something to
 * mend.
 */
export function mend(
  bytes: Uint8Array,
  length: number,
  words: Words,
  isAcronym: (written: string) => boolean,
): Mended | undefined {
  const isMisread =
    standsInside(ONE, bytes, length) ||
    standsInside(CAPITAL_I, bytes, length) ||
    hasMisreadWords(bytes, words);
  if (!isMisread && !hasSpaced(bytes, words, isAcronym)) return undefined;
  return new Mender(bytes, length, isMisread, isAcronym).mend();
}

/** Whether a figure, or a capital, stands for a letter inside a word, twice: "Po1and", "SaIvador". */
function standsInside(byte: number, bytes: Uint8Array, length: number): boolean {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0 && at < length; at = bytes.indexOf(byte, at + 1))
    if (isSmall(bytes[at - 1]) && isSmall(bytes[at + 1]) && !isSon(bytes, at) && ++found > 1) return true;
  return false;
}

/** "McIntyre", "MacInnes": a name that has a capital inside. */
function isSon(bytes: Uint8Array, at: number): boolean {
  const mc = bytes[at - 2] === 0x61 ? at - 3 : at - 2;
  return bytes[at - 1] === 0x63 && bytes[mc] === 0x4d;
}

/** "Cornmittee", "Unlted", "Councll", or twice "M0SCOW": letters and figures that no word has. */
function hasMisreadWords(bytes: Uint8Array, { places, prefixes, count }: Words): boolean {
  let zeros = 0;
  for (let word = 0; word < count; word++) {
    const place = places[word] ?? 0;
    const at = place >> placeBits;
    if (prefixes[word] === corn && bytes[at + 4] === 0x6d && isOneOf(bytes[at + 5], "aiou")) return true;
    if (prefixes[word] === unlt) return true;
    if (prefixes[word] === coun && bytes[at + 4] === 0x63 && bytes[at + 5] === SMALL_L) return true;
    if ((place & RAISED) === 0 || bytes[at + 1] !== ZERO) continue;
    if (isCapital(bytes[at + 2]) && isCapital(bytes[at + 3]) && ++zeros > 1) return true;
  }
  return false;
}

/** The prefixes of "Cornmunity", "Unlted" and "Council". */
const [corn, unlt, coun] = ["corn", "unlt", "coun"].map((letters) =>
  prefixOf(
    Uint16Array.from(letters, (letter) => foldOf(letter.charCodeAt(0))),
    0,
    4,
  ),
);

function hasSpaced(bytes: Uint8Array, words: Words, isAcronym: (written: string) => boolean): boolean {
  const { places, count } = words;
  for (let word = 0; word < count; word++) {
    const place = places[word] ?? 0;
    if ((place & RAISED) === 0) continue;
    const at = place >> placeBits;
    if (bytes[at + 1] !== SPACE || !isCapital(bytes[at + 2])) continue;
    if (spacedAt(bytes, at, isAcronym) > 0) return true;
  }
  return false;
}

/** How many capitals stand apart from a byte on that make an acronym; 0 if they make none. */
function spacedAt(bytes: Uint8Array, at: number, isAcronym: (written: string) => boolean): number {
  if (
    !isCapital(bytes[at]) ||
    !isApart(bytes[at - 1]) ||
    (bytes[at - 1] === SPACE && isSingle(bytes, at - 2))
  )
    return 0;
  let written = String.fromCharCode(bytes[at] ?? 0);
  let end = at;
  while (bytes[end + 1] === SPACE && isSingle(bytes, end + 2)) {
    end += 2;
    written += String.fromCharCode(bytes[end] ?? 0);
  }
  if (written.length < 2 || written.length > 8) return 0;
  return (written.length > 2 || short.has(written)) && isAcronym(written) ? written.length : 0;
}

/** Acronyms of two letters that are read as such when they stand apart; of others "A I" may be two words. */
const short: ReadonlySet<string> = new Set(["UN", "US", "UK", "EU"]);

/** Whether a capital stands alone at a byte. */
function isSingle(bytes: Uint8Array, at: number): boolean {
  return isCapital(bytes[at]) && isApart(bytes[at - 1]) && isApart(bytes[at + 1]);
}

/** Whether a byte is no part of a word, nor of one with full stops. */
function isApart(byte: number | undefined): boolean {
  return (
    byte === undefined ||
    !(isSmall(byte) || isCapital(byte) || isFigure(byte) || byte === 0x2e || byte >= 0x80)
  );
}

/** How words with "rn" begin, and how longer ones go on before it. */
const trueWords =
  /^(?:(?:|un|re|ad|over|so)(?:ba|be|bo|bu|ca|che|co|da|e|ea|fo|fu|ha|ho|jou|ke|lea|ma|mo|no|pe|sco|spu|ste|tho|to|tu|va|ve|wa|wo|ya|ye)rn|(?:alte|atto|conce|easte|ete|exte|frate|gove|hibe|inte|lante|mate|mode|northe|pate|patte|retu|southe|weste)rn)|arnol|(?:thern|stern|odern|ntern|turn|burn|warn|cern|journ|born|horn)(?:s|ed|ing|ers?)?$/u;

class Mender {
  readonly #from: Uint8Array;
  readonly #length: number;
  readonly #isMisread: boolean;
  readonly #isAcronym: (written: string) => boolean;
  readonly #to: Uint8Array;
  #size = 0;
  readonly #cuts: number[] = [];
  readonly #removed: number[] = [];

  constructor(
    bytes: Uint8Array,
    length: number,
    isMisread: boolean,
    isAcronym: (written: string) => boolean,
  ) {
    this.#from = bytes;
    this.#length = length;
    this.#isMisread = isMisread;
    this.#isAcronym = isAcronym;
    this.#to = new Uint8Array(paddedSize(length));
  }

  mend(): Mended {
    for (let at = 0; at < this.#length; at++) {
      const byte = this.#from[at] ?? 0;
      const spaced = isCapital(byte) ? spacedAt(this.#from, at, this.#isAcronym) : 0;
      if (spaced > 0) at = this.#join(at, spaced);
      else if (this.#isMisread && byte === 0x72 && this.#isBrokenM(at)) {
        this.#to[this.#size] = 0x6d;
        this.#cut(++at);
      } else {
        this.#to[this.#size] = this.#isMisread ? this.#letterAt(at) : byte;
        this.#size++;
      }
    }
    return new Mended(this.#to, this.#size, this.#isMisread, this.#cuts, this.#removed);
  }

  /** Writes capitals that stand apart as one word; returns the last byte that was read. */
  #join(from: number, count: number): number {
    for (let i = 0; i < count; i++) {
      this.#to[this.#size] = this.#from[from + i * 2] ?? 0;
      if (i === count - 1) this.#size++;
      else this.#cut(from + i * 2 + 1);
    }
    return from + count * 2 - 2;
  }

  /** Notes that a byte is missing after the one written last. */
  #cut(removed: number): void {
    this.#cuts.push(this.#size++);
    this.#removed.push(removed);
  }

  /** "Po1and", "Counci1", "th0ught": the letter that a figure inside a word, or at the end of one, stands for. */
  #letterAt(at: number): number {
    const byte = this.#from[at] ?? 0;
    if (byte === CAPITAL_I || byte === SMALL_L) return this.#strokeAt(at, byte);
    if (byte !== ONE && byte !== ZERO) return byte;
    const before = this.#to[this.#size - 1];
    const next = this.#from[at + 1];
    // "M0SCOW", "UN1TED", but not "H1N1".
    const isAmongCapitals = isCapital(this.#to[this.#size - 2]) || isCapital(this.#from[at + 2]);
    if (isCapital(before) && isCapital(next) && isAmongCapitals) return byte === ZERO ? 0x4f : 0x49;
    // "0rganization"
    if (byte === ZERO && !isFigure(before) && isApart(before) && isSmall(next)) return 0x4f;
    // "A1liance": after a capital only between letters.
    if (!isSmall(before) && !(isCapital(before) && isSmall(next))) return byte;
    let end = at + 1;
    while (this.#from[end] === byte) end++;
    const isInside = isSmall(this.#from[end]);
    if (byte === ZERO) return isInside && end === at + 1 ? 0x6f : byte;
    const isLast =
      !isFigure(this.#from[end]) &&
      (end > at + 1 || before === 0x6c || isOneOf(before, "aiou") || this.#isWithoutL(before));
    return isInside || isLast ? 0x6c : byte;
  }

  /** "Israe|1", "personne|1": an "e" that hardly a word ends with in such letters. */
  #isWithoutL(last: number | undefined): boolean {
    const [first, second] = [this.#to[this.#size - 3], this.#to[this.#size - 2]];
    return last === 0x65 && (second === 0x61 || (first === 0x6e && second === 0x6e));
  }

  /** "SaIvador", "EI Salvador", "lsrael", "Unlted": which of its letters a single stroke stands for. */
  #strokeAt(at: number, byte: number): number {
    const before = this.#from[at - 1];
    const next = this.#from[at + 1];
    if (byte === CAPITAL_I) {
      const isArticle =
        before === 0x45 && isApart(this.#from[at - 2]) && next === SPACE && isCapital(this.#from[at + 2]);
      const isInside = isSmall(before) && isSmall(next) && !isSon(this.#from, at);
      return isInside || isArticle ? SMALL_L : byte;
    }
    // No word begins with such letters.
    if (isApart(before) && isOneOf(next, "bcdfgkmnrstvz")) return CAPITAL_I;
    const isBroken =
      (before === 0x6e && next === 0x74) ||
      (before === 0x74 && next === 0x6f && this.#from[at + 2] === 0x6e) ||
      (before === 0x63 && next === SMALL_L && this.#from[at - 2] === 0x6e);
    return isBroken ? 0x69 : byte;
  }

  /** Whether "rn" at a byte stands for "m": in "Gerrnany" it does, in "government" it does not. */
  #isBrokenM(at: number): boolean {
    const bytes = this.#from;
    if (bytes[at + 1] !== 0x6e) return false;
    let from = at;
    while (isSmall(bytes[from - 1]) || isCapital(bytes[from - 1])) from--;
    let end = at + 2;
    while (isSmall(bytes[end])) end++;
    let word = "";
    for (let i = from; i < end; i++) word += String.fromCharCode(bytes[i] ?? 0).toLowerCase();
    const offset = at - from;
    if (offset === 0) return end - from > 3;
    return !isVowel(word.charCodeAt(offset - 1)) || word.startsWith("cornm") || !trueWords.test(word);
  }
}

function isVowel(byte: number | undefined): boolean {
  return isOneOf(byte, "aeiouy");
}

function isOneOf(byte: number | undefined, letters: string): boolean {
  return byte !== undefined && letters.includes(String.fromCharCode(byte));
}

function isSmall(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

function isFigure(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
