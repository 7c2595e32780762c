/** Bytes of a file to text, strictly: what is not certain is refused, because a guess would be written back one day. */

/** Part of every JavaScript host (Node, browsers, workers), though not of the language itself. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

export interface Decoded {
  /** Without byte-order mark; undefined when the bytes are not text in a known encoding. */
  readonly text?: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | undefined;
  readonly hasMark: boolean;
  /** One sentence with the remedy, when there is no text. */
  readonly problem?: string;
}

/** UTF-8, or UTF-16 with its byte-order mark. Cost: linear. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le", true);
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be", true);
  return decode(bytes, "utf-8", first === 0xef && second === 0xbb && third === 0xbf);
}

function decode(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be", hasMark: boolean): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, hasMark };
  } catch {
    const place = encoding === "utf-8" ? ` (first invalid byte at position ${firstInvalid(bytes)})` : "";
    const problem = `This file is not valid ${encoding.toUpperCase()}${place}; save it as UTF-8 and try again.`;
    return { encoding: undefined, hasMark, problem };
  }
}

/** Position of the first byte that cannot be part of UTF-8: the end of the longest beginning that decodes, by halving. */
function firstInvalid(bytes: Uint8Array): number {
  // Up to three bytes of a character that is cut off by `end` are not its fault.
  const longest = (end: number) =>
    [0, 1, 2, 3].map((cut) => end - cut).find((at) => at >= 0 && isValid(bytes, at));
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (longest(middle) === undefined) high = middle;
    else low = middle;
  }
  return longest(low) ?? 0;
}

function isValid(bytes: Uint8Array, end: number): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end));
    return true;
  } catch {
    return false;
  }
}
