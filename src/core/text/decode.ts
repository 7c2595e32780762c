/** Bytes of a file to text, strictly: what is not certain is refused, because a guess would be written back one day. */

import { type BytePlace, InvalidByteSearch } from "./invalidByte";

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
  /** Where UTF-8 ends to be valid; undefined for UTF-16. */
  readonly place?: BytePlace;
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
    const place = encoding === "utf-8" ? invalidPlace(bytes) : undefined;
    return {
      encoding: undefined,
      hasMark,
      problem: notValid(encoding),
      ...(place === undefined ? {} : { place }),
    };
  }
}

/** What is said of a file whose bytes are not what they should be, with the remedy. */
export function notValid(encoding: "utf-8" | "utf-16le" | "utf-16be"): string {
  return `This file is not valid ${encoding.toUpperCase()}; save it as UTF-8 and try again.`;
}

function invalidPlace(bytes: Uint8Array): BytePlace | undefined {
  const search = new InvalidByteSearch();
  return search.take(bytes) ?? search.end();
}
