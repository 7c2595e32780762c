/** A first look at the bytes around a trigger word, because most of them begin no pattern. */

import type { TriggerHit } from "../draft";
import type { TextView } from "../view";

/** Whether a capitalised word or a figure stands directly before, or a preposition that a title goes on with directly after. */
export function mayBeTitle(view: TextView, trigger: TriggerHit): boolean {
  return isOpener(view, trigger.end) || isAfterCapital(view, trigger);
}

/** Whether a name, or "of" and the like, may follow a title or an honorific. */
export function mayBeNamed({ bytes }: TextView, trigger: TriggerHit): boolean {
  let at = trigger.end;
  if (bytes[at] === 0x2e) at++;
  if (!isBlank(bytes[at] ?? 0)) return false;
  while (isBlank(bytes[at] ?? 0)) at++;
  const byte = bytes[at] ?? 0;
  return isCapital(byte) || byte === 0x6f || byte === 0x66 || byte === 0x64 || byte === 0x61 || byte === 0x65;
}

/** Prepositions by their first two letters: of, on, for, between, concerning, regarding, against, among, with, to. */
const openers = new Set(["of", "on", "fo", "be", "co", "re", "ag", "am", "wi", "to"]);

function isOpener({ bytes }: TextView, end: number): boolean {
  let at = end;
  if (!isBlank(bytes[at] ?? 0)) return false;
  while (isBlank(bytes[at] ?? 0)) at++;
  return openers.has(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0));
}

function isAfterCapital({ bytes }: TextView, { start, type }: TriggerHit): boolean {
  let at = start - 1;
  if (at < 0 || !isBlank(bytes[at] ?? 0)) return false;
  while (at > 0 && isBlank(bytes[at] ?? 0)) at--;
  // "ninth session", "78th session": written-out ordinals begin with a small letter.
  if (type === "eventHead" && ordinalEnds.has(String.fromCharCode(bytes[at - 1] ?? 0, bytes[at] ?? 0)))
    return true;
  let first = bytes[at] ?? 0;
  for (let size = 0; at >= 0 && size < 40; size++, at--) {
    const byte = bytes[at] ?? 0;
    if (isBlank(byte)) break;
    first = byte;
  }
  return isCapital(first) || (first >= 0x30 && first <= 0x39);
}

const ordinalEnds = new Set(["th", "st", "nd", "rd"]);

function isCapital(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || byte >= 0xc3;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0xc2 || byte === 0xa0;
}
