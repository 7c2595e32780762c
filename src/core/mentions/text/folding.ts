/** Names as they are compared: folded units, and the first letters by which a word is looked up. */

import { classOf, foldOf, isLetterUnit, UNSPACED } from "./characters";

/** Figures at the beginning of a name ("1540 Committee"), which are left out of its key and checked backwards. */
export function leadOf(text: string): string {
  return text.charCodeAt(0) < 0x3a ? (/^\d[\d+]*[ -]?(?=\p{L})/u.exec(text)?.[0] ?? "") : "";
}

/** Appends the folded units of a text from an offset on; returns the new end. The pool has room for the text. */
export function foldInto(pool: Uint16Array, at: number, text: string, from: number): number {
  let end = at;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A comma before a space counts for nothing: texts differ in serial commas.
    if (unit === 0x2c && text.charCodeAt(i + 1) === 0x20) continue;
    const fold = foldOf(unit);
    if (fold === 0 || (fold === 0x20 && (end === at || pool[end - 1] === 0x20))) continue;
    pool[end++] = fold;
  }
  if (end > at && pool[end - 1] === 0x20) end--;
  return end;
}

/**
 * The first letters of a key, packed: four of a word (fewer in a shorter one, or before a figure), two in scripts without
 * spaces, because there the rest of the text follows without a boundary. 0 where a key begins with no letter.
 */
export function prefixOf(pool: Uint16Array, start: number, end: number): number {
  return lettersFrom(pool, start, end, 0);
}

/** Letters five to eight, packed like the prefix; 0 where the word is shorter. */
export function furtherOf(pool: Uint16Array, start: number, end: number): number {
  for (let i = 0; i < 4; i++) if (start + i >= end || !isLetterUnit(pool[start + i] ?? 0)) return 0;
  return lettersFrom(pool, start, end, 4);
}

/** The first two letters of the second word of a key, packed like the prefix; 0 where there is none, or one of one letter. */
export function secondOf(pool: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && pool[at] !== SPACE) at++;
  return firstTwo(prefixOf(pool, at + 1, end));
}

/** The first two letters of a prefix; 0 where it has but one. */
export function firstTwo(prefix: number): number {
  return prefix >>> 0 < oneLetter ? 0 : prefix & 0xffff;
}

/** More than any letter of a script with spaces is, and less than any two. */
const oneLetter = 0x1000;
const SPACE = 0x20;

function lettersFrom(pool: Uint16Array, start: number, end: number, offset: number): number {
  const first = pool[start] ?? 0;
  if (!isLetterUnit(first)) return 0;
  const longest = (classOf(first) & UNSPACED) !== 0 ? 2 : 4;
  let prefix = 0;
  for (let i = 0; i < longest && start + offset + i < end; i++) {
    const unit = pool[start + offset + i] ?? 0;
    if (!isLetterUnit(unit)) break;
    prefix ^= unit << (i * 8);
  }
  return prefix;
}
