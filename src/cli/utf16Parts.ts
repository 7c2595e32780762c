/**
 * Turns a text in UTF-16 that comes in parts, cut anywhere, into UTF-8. Undefined when the first part does not begin with the
 * byte-order mark of UTF-16: without it nobody can tell.
 */
export function utf16Parts(first: Uint8Array): Utf16Parts | undefined {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return new Utf16Parts("utf-16le");
  return a === 0xfe && b === 0xff ? new Utf16Parts("utf-16be") : undefined;
}

export class Utf16Parts {
  readonly encoding: "utf-16le" | "utf-16be";
  readonly #decoder: TextDecoder;
  readonly #encoder = new TextEncoder();

  constructor(encoding: "utf-16le" | "utf-16be") {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  /** The part as UTF-8, without a byte-order mark; undefined when it is not valid. */
  take(part: Uint8Array): Uint8Array | undefined {
    try {
      return this.#encoder.encode(this.#decoder.decode(part, { stream: true }));
    } catch {
      return undefined;
    }
  }

  /** Whether the text may end here. */
  get isWhole(): boolean {
    try {
      this.#decoder.decode();
      return true;
    } catch {
      return false;
    }
  }
}
