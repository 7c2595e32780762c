/** The first letters of a word as the dictionary's filters know them, read from bytes. */

import {
  byteFold,
  classOf,
  foldOf,
  HYPHEN,
  IGNORED,
  isLetterUnit,
  SPACE,
  UNSPACED,
  UPPER,
  WORD,
} from "./characters";
import { isDamage } from "./starts";
import { codePointAt, sizeOf } from "./utf8";

/** Masks of four bytes by how many of them count. */
const masks = Int32Array.from({ length: 33 }, (_, count) => (count > 3 ? -1 : (1 << (count * 8)) - 1));

/** The bytes of a run of letters among four that begin with it. Branchless: word lengths are what no processor foretells. */
export function lettersOfRun(four: number, run: number): number {
  return (four | 0x20202020) & (masks[run] ?? 0);
}

/** Whether any byte of a run among four is beyond ASCII. */
export function isBeyondAscii(four: number, run: number): boolean {
  return (four & 0x80808080 & (masks[run] ?? 0)) !== 0;
}

/** Folded letters from U+0400 to U+047F, and whether each is a capital, by the low bits of their two bytes. */
const cyrillicFold = Uint16Array.from({ length: 128 }, (_, index) => foldOf(0x400 + index));
const cyrillicUpper = Uint8Array.from({ length: 128 }, (_, index) => classOf(0x400 + index) & UPPER);

/** Whether bytes 0 and 2 of four begin Cyrillic letters. */
function isPairOfCyrillic(four: number): boolean {
  return (four & 0x00fe00fe) === 0x00d000d0;
}

/** Place in the tables above of the letter that two bytes make, the first lowest. */
function cyrillicIndex(two: number): number {
  return ((two & 1) << 6) | ((two >>> 8) & 0x3f);
}

function foldedPair(four: number): number {
  return (cyrillicFold[cyrillicIndex(four)] ?? 0) ^ ((cyrillicFold[cyrillicIndex(four >>> 16)] ?? 0) << 8);
}

/**
 * Up to four letters of a Cyrillic word, packed like a prefix, from a byte on. -1 where something other than Cyrillic letters
 * makes the word, so that it has to be read character by character.
 */
export function cyrillicLetters(bytes: Uint8Array, data: DataView, from: number): number {
  const first = data.getInt32(from, true);
  const second = data.getInt32(from + 4, true);
  if (isPairOfCyrillic(first) && isPairOfCyrillic(second))
    return foldedPair(first) ^ (foldedPair(second) << 16);
  let letters = 0;
  for (let at = from, shift = 0; ; shift += 8, at += 2) {
    const lead = bytes[at] ?? 0;
    if ((lead & 0xfe) !== 0xd0)
      return lead < 0x80 && !isLetterUnit(lead) && !isDamage(bytes, at) ? letters : -1;
    letters ^= cyrillicFoldAt(lead, bytes[at + 1] ?? 0) << shift;
  }
}

/** Whether a Cyrillic word has at least four letters. */
export function hasFourCyrillic(data: DataView, at: number): boolean {
  return isPairOfCyrillic(data.getInt32(at, true)) && isPairOfCyrillic(data.getInt32(at + 4, true));
}

/** Folded unit of a Cyrillic letter of two bytes. */
export function cyrillicFoldAt(lead: number, second: number): number {
  return cyrillicFold[((lead & 1) << 6) | (second & 0x3f)] ?? 0;
}

/** Whether the first two bytes of four are a Cyrillic capital. */
export function isCyrillicCapital(four: number): boolean {
  return (four & 0xfe) === 0xd0 && cyrillicUpper[cyrillicIndex(four)] !== 0;
}

/** A Han character at the beginning of four bytes, as it is compared; 0 for anything else. */
function hanAt(four: number): number {
  const codePoint = ((four & 0x0f) << 12) | ((four >>> 2) & 0x0fc0) | ((four >>> 16) & 0x3f);
  return (four & 0xf0) === 0xe0 && codePoint >= 0x4e00 && codePoint < 0xa000 ? foldOf(codePoint) : 0;
}

/** Two Han characters, or one before a mark or a blank, packed like a prefix, from a byte on; -1 where others stand there. */
export function hanLetters(bytes: Uint8Array, data: DataView, from: number): number {
  const first = hanAt(data.getInt32(from, true));
  if (first === 0) return -1;
  const second = hanAt(data.getInt32(from + 3, true));
  if (second !== 0) return first ^ (second << 8);
  const next = classOf(codePointAt(bytes, from + 3));
  return (next & (WORD | IGNORED | HYPHEN)) === 0 ? first : -1;
}

/**
 * Up to four letters of a word of a script with spaces, packed like a prefix, from a byte on. -1 where ignored characters, a line
 * end or another script stand among them, so that `ReadPrefix` has to tell.
 */
export function spacedLetters(bytes: Uint8Array, from: number): number {
  let letters = 0;
  for (let at = from, shift = 0; shift < 32; shift += 8) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      if (!isLetterUnit(lead)) return isDamage(bytes, at) ? -1 : letters;
      letters ^= (byteFold[lead] ?? 0) << shift;
      at++;
      continue;
    }
    const codePoint = codePointAt(bytes, at);
    const bits = classOf(codePoint);
    if ((bits & (IGNORED | UNSPACED)) !== 0) return -1;
    if ((bits & WORD) === 0) return letters;
    letters ^= foldOf(codePoint) << shift;
    at += sizeOf(lead);
  }
  return letters;
}

/** Whether a byte begins a character from U+0600 to U+06FF, which has two bytes. */
export function isArabicLead(byte: number): boolean {
  return (byte & 0xfc) === 0xd8;
}

/** Letters five to eight of an Arabic word that begins at a byte, packed like a prefix; -1 where they have to be read one by one. */
export function furtherArabic(bytes: Uint8Array, from: number): number {
  const end = from + 8;
  for (let at = from; at < end; at += 2) {
    const lead = bytes[at] ?? 0;
    if (!isArabicLead(lead)) return lead < 0x80 && !isLetterUnit(lead) && !isDamage(bytes, at) ? 0 : -1;
    const bits = classOf(codePointAt(bytes, at));
    if ((bits & IGNORED) !== 0) return -1;
    if ((bits & WORD) === 0) return 0;
  }
  return spacedLetters(bytes, end);
}

/** The first letters of a word of any text, read one by one. */
export class ReadPrefix {
  /** Where a hyphen at a line end stands among them: as if it stood within the word. */
  whole = 0;
  /** The same as if the word ended with the line. */
  first = 0;

  /** Reads the word that begins at a byte. */
  read(bytes: Uint8Array, from: number): void {
    const letters = spacedLetters(bytes, from);
    if (letters === -1) this.#readSlowly(bytes, from);
    else {
      this.whole = letters;
      this.first = letters;
    }
  }

  #readSlowly(bytes: Uint8Array, from: number): void {
    this.first = 0;
    let isCut = false;
    let prefix = 0;
    let length = 0;
    let longest = 4;
    for (let at = from; length < longest && at < bytes.length; ) {
      const codePoint = codePointAt(bytes, at);
      const bits = classOf(codePoint);
      at += sizeOf(bytes[at] ?? 0);
      if ((bits & IGNORED) !== 0) continue;
      if ((bits & HYPHEN) !== 0 && length > 0 && isDamage(bytes, at - 1)) {
        if (!isCut) this.first = prefix;
        isCut = true;
        while ((classOf(bytes[at] ?? 0) & SPACE) !== 0) at++;
        continue;
      }
      if ((bits & WORD) === 0 || (codePoint < 0x80 && !isLetterUnit(codePoint))) break;
      if ((bits & UNSPACED) !== 0) {
        if (length === 0) longest = 2;
        else if (longest === 4) break;
      }
      prefix ^= foldOf(codePoint) << (length * 8);
      length++;
    }
    this.whole = prefix;
    if (!isCut) this.first = prefix;
  }
}
