/** Numbers in as few bytes as they need: seven bits a byte, lowest first, all but the last marked. */

/** Grows as numbers are added. */
export class NumberWriter {
  #bytes = new Uint8Array(1 << 12);
  /** Bytes so far. */
  size = 0;

  /** Adds a whole number from 0 to 2³¹ - 1. */
  add(value: number): void {
    if (this.size + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.size++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.size++] = rest;
  }

  /** Adds how far a number is from another one, in either direction. */
  addStep(from: number, to: number): void {
    const step = to - from;
    this.add(step < 0 ? -step * 2 - 1 : step * 2);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.size);
  }
}

/** Reads what `NumberWriter` wrote, from any place on. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  /** Where the next number begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** The number that a step leads to from another one. */
  stepFrom(from: number): number {
    const step = this.next();
    return (step & 1) === 0 ? from + (step >>> 1) : from - ((step + 1) >>> 1);
  }
}
