const lineFeed = 10;
const carriageReturn = 13;

/**
 * Turns `\r\n` and lone `\r` of a text that comes in parts into `\n`, because positions count a line end as one whatever it
 * is. Parts without `\r` pass unchanged and uncopied.
 */
export class LineEnds {
  /** The last part ended in `\r`, and its line end has been given; a `\n` that follows belongs to it. */
  #afterReturn = false;

  /** The next part. UTF-8; the answer is only good as long as the part. */
  take(part: Uint8Array): Uint8Array {
    if (!this.#afterReturn && part.indexOf(carriageReturn) === -1) return part;
    const plain = new Uint8Array(part.length);
    let length = 0;
    for (const byte of part) {
      const isSecond = byte === lineFeed && this.#afterReturn;
      this.#afterReturn = byte === carriageReturn;
      if (isSecond) continue;
      plain[length] = byte === carriageReturn ? lineFeed : byte;
      length += 1;
    }
    return plain.subarray(0, length);
  }
}
