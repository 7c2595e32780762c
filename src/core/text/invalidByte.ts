/** Where a text stops being UTF-8, so that a person can look at the place. */

/** 1-based; the column counts code points, and a line ends at `\n`, `\r\n` or `\r`. */
export interface BytePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Looks for the first character that is not UTF-8 in a text that comes in parts, cut anywhere. The rule is the Unicode Standard's
 * table of well-formed byte sequences (3-7): no overlong forms, no surrogates, nothing above U+10FFFF. Cost: linear.
 */
export class InvalidByteSearch {
  #line = 1;
  #column = 1;
  #isAfterReturn = false;
  /** Bytes that the character begun still lacks, and what the next of them may be. */
  #missing = 0;
  #low = 0x80;
  #high = 0xbf;

  /** The place of the first character in this part that is broken; undefined if there is none so far. */
  take(part: Uint8Array): BytePlace | undefined {
    for (const byte of part) {
      if (this.#missing > 0) {
        if (byte < this.#low || byte > this.#high) return this.#place;
        this.#missing -= 1;
        this.#low = 0x80;
        this.#high = 0xbf;
        if (this.#missing === 0) this.#column += 1;
      } else if (byte < 0x80) this.#count(byte);
      else if (!this.#begin(byte)) return this.#place;
    }
    return undefined;
  }

  /** The place of a character that is cut off by the end of the text; undefined if there is none. */
  end(): BytePlace | undefined {
    return this.#missing > 0 ? this.#place : undefined;
  }

  get #place(): BytePlace {
    return { line: this.#line, column: this.#column };
  }

  #count(byte: number): void {
    const isEnd = byte === 0x0d || (byte === 0x0a && !this.#isAfterReturn);
    if (isEnd) this.#line += 1;
    if (isEnd || byte === 0x0a) this.#column = 1;
    else this.#column += 1;
    this.#isAfterReturn = byte === 0x0d;
  }

  #begin(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.#isAfterReturn = false;
    this.#missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.#low = 0xa0;
    if (byte === 0xed) this.#high = 0x9f;
    if (byte === 0xf0) this.#low = 0x90;
    if (byte === 0xf4) this.#high = 0x8f;
    return true;
  }
}
