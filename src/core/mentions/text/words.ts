/** The words of a text: where each begins, and its first letters. Found once, for every scan that goes over the text. */

import { classOf, UPPER, WORD } from "./characters";
import {
  cyrillicLetters,
  hanLetters,
  isBeyondAscii,
  isCyrillicCapital,
  lettersOfRun,
  spacedLetters,
} from "./prefix";
import { cyrillicAt, HYPHEN, hasLongAt, isDamage, lettersAt, runFrom } from "./starts";
import { codePointAt } from "./utf8";

/** Bits of a word's place, below its first byte. */
export const placeBits = 2;
/** Its first letter is small, or of a script without case. */
export const SMALL = 1;
/** Its first letter is a capital, and the next is no small one. */
export const RAISED = 2;

/**
 * The prefix of a word whose first letters have to be read one by one: invisible characters or a line end within it, two scripts,
 * or a clitic that may stand before a name.
 */
export const UNREAD = 0;

/** Reads one text after the other. */
export class Words {
  count = 0;
  /** By word: its first byte, and `SMALL` and `RAISED` below it. For texts of less than half a gigabyte. */
  places = new Int32Array(1 << 10);
  /** By word: its first letters as in `prefixOf`, or `UNREAD`. */
  prefixes = new Int32Array(1 << 10);

  /** Finds the words of a text that is aligned to four bytes and padded (`paddedSize`). Cost: linear, 2 ns a byte. */
  read(bytes: Uint8Array): void {
    this.count = 0;
    const fours = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const blocks = bytes.length >> 5;
    let following = lettersAt(fours, 0);
    let letterBefore = 0;
    let cyrillicBefore = 0;
    for (let block = 0; block < blocks; block++) {
      const here = following;
      following = block + 1 < blocks ? lettersAt(fours, (block + 1) << 3) : 0;
      let starts = here & ~((here << 1) | letterBefore);
      letterBefore = here >>> 31;
      if (hasLongAt(fours, block << 3)) {
        // The letters of a Cyrillic word stand two bytes apart.
        const cyrillic = cyrillicAt(fours, block << 3);
        starts &= ~(cyrillic & ((cyrillic << 2) | cyrillicBefore));
        cyrillicBefore = cyrillic >>> 30;
      } else cyrillicBefore = 0;
      if (this.count + 32 > this.places.length) this.#grow();
      this.#add(bytes, data, block << 5, starts, here, following);
    }
  }

  /** Adds the words of a block, which begin at some of its bits. `here`: where its letters stand. */
  #add(
    bytes: Uint8Array,
    data: DataView,
    from: number,
    starts: number,
    here: number,
    following: number,
  ): void {
    const { places, prefixes } = this;
    let { count } = this;
    for (let left = starts; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const at = from + bit;
      const four = data.getInt32(at, true);
      if ((four & 0x80) === 0) {
        const run = runFrom(bit, here, following);
        const letters = isBeyondAscii(four, run)
          ? spacedLetters(bytes, at)
          : isCut(bytes, four, at, run)
            ? UNREAD
            : lettersOfRun(four, run);
        places[count] = (at << placeBits) | ((four >>> 5) & SMALL) | (mayBeRaised(four) ? RAISED : 0);
        prefixes[count++] = letters === -1 ? UNREAD : letters;
      } else if ((four & 0xfe) === 0xd0) {
        const letters = cyrillicLetters(bytes, data, at);
        places[count] = (at << placeBits) | cyrillicCase(four);
        prefixes[count++] = letters === -1 ? UNREAD : letters;
      } else if ((four & 0xf0) === 0xe0) {
        if (isPunctuation(four)) continue;
        const letters = hanLetters(bytes, data, at);
        places[count] = (at << placeBits) | SMALL;
        prefixes[count++] = letters === -1 ? UNREAD : letters;
      } else if ((four & 0xf0) === 0xf0) {
        // Characters beyond the basic plane are few, and no table knows them.
        places[count] = at << placeBits;
        prefixes[count++] = UNREAD;
      } else {
        // First, because most letters of Arabic do.
        if (isInArabicWord(bytes, at)) continue;
        const codePoint = codePointAt(bytes, at);
        const bits = classOf(codePoint);
        if ((bits & WORD) === 0) continue;
        const letters = mayBeClitic(codePoint) ? UNREAD : spacedLetters(bytes, at);
        places[count] = (at << placeBits) | ((bits & UPPER) === 0 ? SMALL : RAISED);
        prefixes[count++] = letters === -1 ? UNREAD : letters;
      }
    }
    this.count = count;
  }

  #grow(): void {
    this.places = doubled(this.places);
    this.prefixes = doubled(this.prefixes);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Whether a hyphen at a line end cuts a word after its first letters, which are fewer than four. */
function isCut(bytes: Uint8Array, four: number, at: number, run: number): boolean {
  // The byte after four letters or more is not among the four; then this looks at a letter.
  return ((four >>> (run << 3)) & 0xff) === HYPHEN && isDamage(bytes, at + run);
}

/** Whether the first of four bytes are a dash, a quotation mark or the like (U+2000 to U+203F), which are no letters. */
function isPunctuation(four: number): boolean {
  return (four & 0xffff) === 0x80e2;
}

/** Whether a letter may be one that Arabic writes before a name, in one word with it: wa-, fa-, bi-, li-, ka- and the article. */
function mayBeClitic(codePoint: number): boolean {
  switch (codePoint) {
    case 0x0648:
    case 0x0641:
    case 0x0628:
    case 0x0644:
    case 0x0643:
    case 0x0627:
      return true;
    default:
      return false;
  }
}

/** Whether an Arabic letter stands before a letter: of U+0620 to U+065F or U+0680 to U+06BF, where nothing else is. */
function isInArabicWord(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at - 2] ?? 0;
  if ((lead & 0xfc) !== 0xd8) return false;
  const second = bytes[at - 1] ?? 0;
  return lead === 0xd8 ? second >= 0xa0 : lead === 0xda || (lead === 0xd9 && second < 0xa0);
}

/** Whether a capital letter, and then anything but a small one, is first of four. */
function mayBeRaised(four: number): boolean {
  return (four & 0x20) === 0 && (four & 0x6000) !== 0x6000;
}

/** `SMALL`, `RAISED` or neither for a word that begins with a Cyrillic letter. */
function cyrillicCase(four: number): number {
  if (!isCyrillicCapital(four)) return SMALL;
  return isCyrillicCapital(four >>> 16) ? RAISED : 0;
}
