/** UTF-8 in and out of the finder. */

/** Both exist in every host (Node, browsers, workers), though not in the language's own library. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
};

declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Up to this many bytes a loop is as fast as a call of the host's decoder. */
const smallDecode = 11;

/** The bytes of a text; lone surrogates become U+FFFD, which keeps offsets countable. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Writes as many whole characters of a text as there is room for; answers how many UTF-16 units and bytes that were. */
export function encodeInto(
  text: string,
  bytes: Uint8Array,
): { readonly read: number; readonly written: number } {
  return encoder.encodeInto(text, bytes);
}

/** Code point that begins at a byte; bytes that are no UTF-8 give U+FFFD. */
export function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return lead;
  const second = (bytes[at + 1] ?? 0) & 0x3f;
  if (lead < 0xe0) return lead < 0xc0 ? 0xfffd : ((lead & 0x1f) << 6) | second;
  const third = (bytes[at + 2] ?? 0) & 0x3f;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | third;
  const codePoint = ((lead & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 0x3f);
  return codePoint > 0x10ffff ? 0xfffd : codePoint;
}

/** Number of bytes of the character that begins with this byte; 1 for a stray continuation byte. */
export function sizeOf(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Start of the character before a byte offset that lies between characters. */
export function previousStart(bytes: Uint8Array, at: number): number {
  let start = at - 1;
  while (start > 0 && start > at - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}

/** Code point that ends at a byte offset; 0 at the beginning. */
export function codePointBefore(bytes: Uint8Array, at: number): number {
  return at <= 0 ? 0 : codePointAt(bytes, previousStart(bytes, at));
}

/** Text of a byte range that begins and ends between characters. Cost: linear. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > smallDecode) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let at = start; at < end; ) {
    const lead = bytes[at] ?? 0;
    text += lead < 0x80 ? String.fromCharCode(lead) : String.fromCodePoint(codePointAt(bytes, at));
    at += sizeOf(lead);
  }
  return text;
}

/** Number of UTF-8 bytes of a text. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // A surrogate pair is two units and four bytes.
    length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}
