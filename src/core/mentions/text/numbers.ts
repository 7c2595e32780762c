/** Numbers in as few bytes as they need: seven bits a byte, lowest first, all but the last marked. */

/** Grows as bytes are added. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  /** Bytes so far. */
  size = 0;

  push(byte: number): void {
    if (this.size === this.#bytes.length) {
      const larger = new Uint8Array(this.size * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.size++] = byte;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.size);
  }
}

export class NumberWriter extends ByteWriter {
  /** Adds a whole number from 0 to 2³² - 1. */
  add(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.push((rest & 0x7f) | 0x80);
    this.push(rest);
  }

  /** Adds how far a number is from another one, in either direction. */
  addStep(from: number, to: number): void {
    const step = to - from;
    this.add(step < 0 ? -step * 2 - 1 : step * 2);
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

/** How far each number is above the one before, the first above 0. */
export function climbs(values: Int32Array): Uint8Array {
  const writer = new NumberWriter();
  let before = 0;
  for (const value of values) {
    writer.add((value >>> 0) - before);
    before = value >>> 0;
  }
  return writer.finish();
}

/** The numbers that `climbs` was given. Cost: some nanoseconds a number. */
export function climbed(bytes: Uint8Array): Int32Array {
  const values = new Int32Array(bytes.length);
  let count = 0;
  let value = 0;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    value = (value + step) | 0;
    values[count++] = value;
  }
  return values.slice(0, count);
}
