/** Whether a text that comes in parts, cut anywhere, is UTF-8. */
export class Utf8Check {
  readonly #isUtf8: (bytes: Uint8Array) => boolean;
  /** The beginning of a character whose end has not come yet: three bytes at most. */
  #begun = new Uint8Array(0);

  /** `isUtf8`: whether bytes that begin and end between characters are UTF-8. */
  constructor(isUtf8: (bytes: Uint8Array) => boolean) {
    this.#isUtf8 = isUtf8;
  }

  /** Whether the text is UTF-8 so far. */
  take(part: Uint8Array): boolean {
    if (this.#begun.length === 0) return this.#takeFrom(part, 0);
    const missing = sizeOf(this.#begun[0] ?? 0) - this.#begun.length;
    const seam = new Uint8Array([...this.#begun, ...part.subarray(0, missing)]);
    if (part.length >= missing) return this.#isUtf8(seam) && this.#takeFrom(part, missing);
    this.#begun = seam;
    return true;
  }

  #takeFrom(part: Uint8Array, from: number): boolean {
    const end = Math.max(from, wholeEnd(part));
    if (end < part.length || this.#begun.length > 0) this.#begun = Uint8Array.from(part.subarray(end));
    return this.#isUtf8(part.subarray(from, end));
  }

  /** Whether the text may end here. */
  get isWhole(): boolean {
    return this.#begun.length === 0;
  }
}

/** Where the last character begins that a part does not hold to its end; the part's end if it holds all. */
function wholeEnd(part: Uint8Array): number {
  for (let at = part.length - 1; at >= 0 && at >= part.length - 3; at -= 1) {
    const byte = part[at] ?? 0;
    if (byte >= 0xc0) return at + sizeOf(byte) > part.length ? at : part.length;
    if (byte < 0x80) break;
  }
  return part.length;
}

/** How many bytes a character has that begins with this one. */
function sizeOf(lead: number): number {
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
