/**
 * Names compiled for matching: folded keys, sorted, in one flat pool, reached through a hash of their first letters.
 *
 * A range of the sorted keys that agree with the text so far is narrowed unit by unit, as in a suffix array, so that no trie
 * has to be built: 25,000 names take some 30 ms, all in typed arrays.
 */

import { classOf, foldOf, IGNORED, UNSPACED, UPPER, WORD } from "./characters";

/** What the dictionary needs to know of a written form. */
export interface Key {
  readonly text: string;
}

export interface Dictionary {
  /** Folded units of all distinct keys, in sorted order. */
  readonly pool: Uint16Array;
  /** Key `k` is `pool[keyStart[k]] … pool[keyStart[k + 1] - 1]`. */
  readonly keyStart: Int32Array;
  /** The written forms of key `k` are `forms[formStart[k]] … forms[formStart[k + 1] - 1]`, indices into the compiled list. */
  readonly forms: Int32Array;
  readonly formStart: Int32Array;
  /** For names that begin with figures ("1540 Committee"): that beginning, left out of the key and checked backwards. */
  readonly leads: ReadonlyMap<number, string>;
  /** Bits of hashed prefixes that text may begin with: capital (or caseless) first letter, small first letter. */
  readonly upperFilter: Int32Array;
  readonly lowerFilter: Int32Array;
  /** The same for eight letters, where a word has more than four. */
  readonly upperSecond: Int32Array;
  readonly lowerSecond: Int32Array;
  /** Open-addressed: prefix, first key, end of keys (0 where empty). */
  readonly table: Int32Array;
  readonly tableMask: number;
}

export const FILTER_SHIFT = 16;
const filterWords = 1 << (32 - FILTER_SHIFT - 5);

/** Position of a prefix in the filters. */
export function filterBit(prefix: number): number {
  return Math.imul(prefix, 0x9e3779b1) >>> FILTER_SHIFT;
}

/** Position of the letters five to eight of a word, given the prefix, in the second filters. */
export function secondBit(prefix: number, next: number): number {
  return Math.imul(Math.imul(prefix, 0x9e3779b1) ^ next, 0x85ebca6b) >>> SECOND_SHIFT;
}

const SECOND_SHIFT = 14;
const secondWords = 1 << (32 - SECOND_SHIFT - 5);

/**
 * Compiles written forms. Forms that begin with no letter or digit are left out. `mayBeLowered`: whether a form may stand in
 * text with a small first letter although it is listed with a capital one. Cost: n log n; about 1 µs a form.
 */
export function compileDictionary<K extends Key>(
  keys: readonly K[],
  mayBeLowered: (key: K) => boolean,
): Dictionary {
  const folded = foldKeys(keys);
  const order = sortKeys(folded);
  return layOut(keys, folded, order, mayBeLowered);
}

interface FoldedKeys {
  readonly pool: Uint16Array;
  /** Start of each form's key; one more than there are forms. */
  readonly start: Int32Array;
  readonly prefix: Int32Array;
  readonly leads: Map<number, string>;
}

function foldKeys(keys: readonly Key[]): FoldedKeys {
  let size = 0;
  for (const { text } of keys) size += text.length;
  const pool = new Uint16Array(size);
  const start = new Int32Array(keys.length + 1);
  const prefix = new Int32Array(keys.length);
  const leads = new Map<number, string>();
  let at = 0;
  for (const [index, { text }] of keys.entries()) {
    const lead = text.charCodeAt(0) < 0x3a ? (/^\d[\d+]*[ -]?(?=\p{L})/u.exec(text)?.[0] ?? "") : "";
    if (lead !== "") leads.set(index, lead);
    start[index] = at;
    at = foldInto(pool, at, text, lead.length);
    prefix[index] = prefixOf(pool, start[index] ?? 0, at);
  }
  start[keys.length] = at;
  return { pool, start, prefix, leads };
}

/** Appends the folded units of a text from an offset on; returns the new end. */
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
 * The first letters, packed: four of a word (fewer in a shorter one), two in scripts without spaces, because there the rest
 * of the text follows without a boundary.
 */
function prefixOf(pool: Uint16Array, start: number, end: number): number {
  return lettersFrom(pool, start, end, 0);
}

/** Letters five to eight, packed like the prefix; 0 where the word is shorter. */
function nextOf(pool: Uint16Array, start: number, end: number): number {
  for (let i = 0; i < 4; i++) if (start + i >= end || (classOf(pool[start + i] ?? 0) & WORD) === 0) return 0;
  return lettersFrom(pool, start, end, 4);
}

function lettersFrom(pool: Uint16Array, start: number, end: number, offset: number): number {
  const first = pool[start] ?? 0;
  if ((classOf(first) & WORD) === 0) return 0;
  const longest = (classOf(first) & UNSPACED) !== 0 ? 2 : 4;
  let prefix = 0;
  for (let i = 0; i < longest && start + offset + i < end; i++) {
    const unit = pool[start + offset + i] ?? 0;
    if ((classOf(unit) & WORD) === 0) break;
    prefix ^= unit << (i * 8);
  }
  return prefix;
}

function sortKeys({ pool, start, prefix }: FoldedKeys): Int32Array {
  const count = prefix.length;
  const ranked = new Float64Array(count);
  for (let i = 0; i < count; i++) ranked[i] = ((prefix[i] ?? 0) >>> 0) * 0x100000 + i;
  ranked.sort();
  const order = Int32Array.from(ranked, (rank) => rank % 0x100000);
  const compare = (a: number, b: number): number => {
    let i = start[a] ?? 0;
    let j = start[b] ?? 0;
    const endA = start[a + 1] ?? 0;
    const endB = start[b + 1] ?? 0;
    for (; i < endA && j < endB; i++, j++) {
      const difference = (pool[i] ?? 0) - (pool[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j) || a - b;
  };
  for (let from = 0, to = 0; from < count; from = to) {
    while (to < count && prefix[order[to] ?? 0] === prefix[order[from] ?? 0]) to++;
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}

function layOut<K extends Key>(
  keys: readonly K[],
  folded: FoldedKeys,
  order: Int32Array,
  mayBeLowered: (key: K) => boolean,
): Dictionary {
  const { prefix, leads } = folded;
  const pool = new Uint16Array(folded.pool.length);
  const keyStart = [0];
  const formStart: number[] = [];
  const forms: number[] = [];
  const filters = {
    upper: new Int32Array(filterWords),
    lower: new Int32Array(filterWords),
    upperSecond: new Int32Array(secondWords),
    lowerSecond: new Int32Array(secondWords),
  };
  const buckets: number[] = [];
  let end = 0;
  let previous = -1;
  for (const form of order) {
    const p = prefix[form] ?? 0;
    if (p === 0) continue;
    if (previous === -1 || !sameKey(folded, previous, form)) {
      if (previous === -1 || prefix[previous] !== p) buckets.push(p, formStart.length);
      formStart.push(forms.length);
      const units = folded.pool.subarray(folded.start[form], folded.start[form + 1]);
      pool.set(units, end);
      end += units.length;
      keyStart.push(end);
    }
    forms.push(form);
    const next = nextOf(folded.pool, folded.start[form] ?? 0, folded.start[form + 1] ?? 0);
    const key = keys[form];
    addToFilters(filters, p, next, key !== undefined && (!isCapital(key.text) || mayBeLowered(key)));
    previous = form;
  }
  buckets.push(0, formStart.length);
  formStart.push(forms.length);
  return {
    pool: pool.slice(0, end),
    keyStart: Int32Array.from(keyStart),
    forms: Int32Array.from(forms),
    formStart: Int32Array.from(formStart),
    leads,
    upperFilter: filters.upper,
    lowerFilter: filters.lower,
    upperSecond: filters.upperSecond,
    lowerSecond: filters.lowerSecond,
    ...hashTable(buckets),
  };
}

function sameKey({ pool, start }: FoldedKeys, a: number, b: number): boolean {
  let i = start[a] ?? 0;
  let j = start[b] ?? 0;
  const end = start[a + 1] ?? 0;
  if (end - i !== (start[b + 1] ?? 0) - j) return false;
  for (; i < end; i++, j++) if (pool[i] !== pool[j]) return false;
  return true;
}

interface Filters {
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly upperSecond: Int32Array;
  readonly lowerSecond: Int32Array;
}

function addToFilters(filters: Filters, prefix: number, next: number, isLow: boolean): void {
  setBit(filters.upper, filterBit(prefix));
  setBit(filters.upperSecond, secondBit(prefix, next));
  if (!isLow) return;
  setBit(filters.lower, filterBit(prefix));
  setBit(filters.lowerSecond, secondBit(prefix, next));
}

function setBit(filter: Int32Array, bit: number): void {
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Whether the first letter of a name, after figures, is a capital one. */
function isCapital(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((classOf(unit) & (WORD | IGNORED)) === WORD && !(unit >= 0x30 && unit <= 0x39))
      return (classOf(unit) & UPPER) !== 0;
  }
  return false;
}

function hashTable(buckets: readonly number[]): { table: Int32Array; tableMask: number } {
  let size = 1024;
  while (size < buckets.length) size *= 2;
  const table = new Int32Array(size * 3);
  const tableMask = size - 1;
  for (let i = 0; i + 3 < buckets.length; i += 2) {
    const prefix = buckets[i] ?? 0;
    let slot = tableSlot(prefix, tableMask);
    while (table[slot * 3 + 2] !== 0) slot = (slot + 1) & tableMask;
    table[slot * 3] = prefix;
    table[slot * 3 + 1] = buckets[i + 1] ?? 0;
    table[slot * 3 + 2] = buckets[i + 3] ?? 0;
  }
  return { table, tableMask };
}

/** Where the search for a prefix begins in the table. */
export function tableSlot(prefix: number, mask: number): number {
  return (Math.imul(prefix, 0x85ebca6b) >>> 7) & mask;
}
