/** Lines in capitals throughout: headings and old telegrams, where capitals say nothing about a word. */

const window = 320;

/** Answers for one text after the other, and remembers the last stretch looked at, because questions come in text order. */
export class ShoutedLines {
  #bytes = new Uint8Array(0);
  #from = 0;
  #to = 0;
  #verdict = false;

  reset(bytes: Uint8Array): void {
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#from = 0;
    this.#to = 0;
  }

  /** Whether the line around a byte is written in capitals. Amortised cost: linear in the text. */
  isShouted(at: number): boolean {
    if (at >= this.#from && at < this.#to) return this.#verdict;
    const bytes = this.#bytes;
    let from = at;
    while (from > 0 && at - from < window && bytes[from - 1] !== 0x0a) from--;
    let to = at;
    while (to < bytes.length && to - at < window && bytes[to] !== 0x0a && bytes[to] !== 0) to++;
    this.#verdict = isInCapitals(bytes, from, to);
    this.#from = at;
    this.#to = to;
    return this.#verdict;
  }
}

function isInCapitals(bytes: Uint8Array, from: number, to: number): boolean {
  let upper = 0;
  let lower = 0;
  let run = 0;
  let longest = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const isUpper = isUpperAt(bytes, at, byte);
    if (isUpper) {
      upper++;
      run++;
      if (run > longest) longest = run;
    } else if ((byte >= 0x61 && byte <= 0x7a) || isCyrillicLower(bytes, at, byte)) {
      lower++;
      run = 0;
      if (lower > 60 && lower > upper) return false;
    } else if (byte < 0x80) run = 0;
  }
  return lower * 4 < upper && longest >= 5 && upper >= 9;
}

function isUpperAt(bytes: Uint8Array, at: number, byte: number): boolean {
  if (byte >= 0x41 && byte <= 0x5a) return true;
  const next = bytes[at + 1] ?? 0;
  return byte === 0xd0 && next >= 0x81 && next < 0xb0;
}

function isCyrillicLower(bytes: Uint8Array, at: number, byte: number): boolean {
  return byte === 0xd1 || (byte === 0xd0 && (bytes[at + 1] ?? 0) >= 0xb0);
}
