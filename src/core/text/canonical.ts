import { clusters } from "./fold";
import { OffsetMap } from "./offsetMap";

/**
 * A text as every checkout of it has it: without byte-order mark, with `\n` at the end of lines, letters composed (NFC). With
 * the ways between its UTF-16 offsets and those of the text itself.
 */
export interface CanonicalText {
  readonly text: string;
  readonly toRaw: (offset: number) => number;
  /** For ends of ranges: the end of what stands before an offset. */
  readonly toRawEnd: (offset: number) => number;
  readonly fromRaw: (offset: number) => number;
}

const same = (offset: number) => offset;

/** Cost: linear; next to nothing for a text that is canonical already. */
export function canonicalText(raw: string): CanonicalText {
  const isComposed = raw.normalize("NFC") === raw;
  if (isComposed && !raw.includes("\r") && !raw.startsWith("\uFEFF"))
    return { text: raw, toRaw: same, toRawEnd: same, fromRaw: same };
  const map = new OffsetMap(raw.length);
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  for (const { 0: found, index } of raw.matchAll(isComposed ? lineEnds : lineEndsAndClusters)) {
    const sign = canonicalSign(found);
    parts.push(raw.slice(from, index), sign);
    length += index - from;
    if (sign.length !== found.length) map.add(length, sign.length, index, found.length);
    length += sign.length;
    from = index + found.length;
  }
  parts.push(raw.slice(from));
  return {
    text: parts.join(""),
    toRaw: (offset) => map.toRaw(offset),
    toRawEnd: (offset) => map.toRawEnd(offset),
    fromRaw: (offset) => map.fromRaw(offset),
  };
}

const lineEnds = /^\uFEFF|\r\n?/g;
const lineEndsAndClusters = new RegExp(`^\\uFEFF|\\r\\n?|${clusters}`, "gu");

function canonicalSign(found: string): string {
  if (found === "\uFEFF") return "";
  return found.startsWith("\r") ? "\n" : found.normalize("NFC");
}
