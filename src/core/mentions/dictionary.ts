/**
 * Names compiled for matching: folded keys, sorted, in one flat pool, reached through a hash of their first letters.
 *
 * Everything is in typed arrays, and the tree over the keys has a node only where keys part.
 */

import { classOf, foldOf, IGNORED, isLetterUnit, UNSPACED, UPPER, WORD } from "./characters";
import { buildRadix, type KeyPool, type Radix } from "./radix";

/** What the dictionary needs to know of a written form. */
export interface Key {
  readonly text: string;
}

/** The pool holds the folded units of all distinct keys. */
export interface Dictionary extends KeyPool {
  readonly radix: Radix;
  /** The written forms of key `k` are `forms[formStart[k]] … forms[formStart[k + 1] - 1]`, indices into the compiled list. */
  readonly forms: Int32Array;
  readonly formStart: Int32Array;
  /** For names that begin with figures ("1540 Committee"): that beginning, left out of the key and checked backwards. */
  readonly leads: ReadonlyMap<number, string>;
  /** Which prefixes a word may begin with. */
  readonly prefixes: Filter;
  /** Which letters five to eight may follow a prefix of four. */
  readonly further: Filter;
  /** Open-addressed: prefix, and the root of its keys' tree (`NOWHERE` where empty). */
  readonly table: Int32Array;
  readonly tableMask: number;
}

/** A set of hashes that holds what was added and a little more: bits for capital first letters, then as many for small ones. */
export interface Filter {
  readonly bits: Int32Array;
  /** A hash has its bit at `hash >>> shift`. */
  readonly shift: number;
  /** Where in `bits` those for small first letters begin. */
  readonly small: number;
}

function emptyFilter(size: number): Filter {
  const words = size >>> 5;
  return { bits: new Int32Array(words * 2), shift: Math.clz32(size) + 1, small: words };
}

/** Hash of a prefix in the first filter. */
export function prefixHash(prefix: number): number {
  return Math.imul(prefix, 0x9e3779b1);
}

/** Hash of the letters five to eight of a word, given its prefix, in the second filter. */
export function furtherHash(prefix: number, further: number): number {
  return Math.imul(Math.imul(prefix, 0x9e3779b1) ^ further, 0x85ebca6b);
}

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
 * The first letters, packed: four of a word (fewer in a shorter one, or before a figure), two in scripts without spaces, because there the rest
 * of the text follows without a boundary.
 */
function prefixOf(pool: Uint16Array, start: number, end: number): number {
  return lettersFrom(pool, start, end, 0);
}

/** Letters five to eight, packed like the prefix; 0 where the word is shorter. */
function nextOf(pool: Uint16Array, start: number, end: number): number {
  for (let i = 0; i < 4; i++) if (start + i >= end || !isLetterUnit(pool[start + i] ?? 0)) return 0;
  return lettersFrom(pool, start, end, 4);
}

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
  const prefixes = emptyFilter(filterSize(keys.length, 16));
  const further = emptyFilter(filterSize(keys.length, 18));
  const roots: number[] = [];
  const rootPrefixes: number[] = [];
  let end = 0;
  let previous = -1;
  for (const form of order) {
    const p = prefix[form] ?? 0;
    if (p === 0) continue;
    if (previous === -1 || !sameKey(folded, previous, form)) {
      if (previous === -1 || prefix[previous] !== p) {
        roots.push(formStart.length);
        rootPrefixes.push(p);
      }
      formStart.push(forms.length);
      const units = folded.pool.subarray(folded.start[form], folded.start[form + 1]);
      pool.set(units, end);
      end += units.length;
      keyStart.push(end);
    }
    forms.push(form);
    const key = keys[form];
    const isLow = key !== undefined && (!isCapital(key.text) || mayBeLowered(key));
    const next = nextOf(folded.pool, folded.start[form] ?? 0, folded.start[form + 1] ?? 0);
    addTo(prefixes, prefixHash(p), isLow);
    addTo(further, furtherHash(p, next), isLow);
    previous = form;
  }
  roots.push(formStart.length);
  formStart.push(forms.length);
  const keyPool = { pool: pool.slice(0, end), keyStart: Int32Array.from(keyStart) };
  const radix = buildRadix(keyPool, roots);
  return {
    ...keyPool,
    radix,
    forms: Int32Array.from(forms),
    formStart: Int32Array.from(formStart),
    leads,
    prefixes,
    further,
    ...hashTable(rootPrefixes, radix.roots),
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

/** Bits for a number of keys: few enough set, few enough to stay in the nearest cache. */
function filterSize(keys: number, most: number): number {
  return 1 << Math.min(most, Math.max(10, 36 - Math.clz32(keys)));
}

function addTo({ bits, shift, small }: Filter, hash: number, isLow: boolean): void {
  const bit = hash >>> shift;
  const word = bit >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (bit & 31));
  if (isLow) bits[word + small] = (bits[word + small] ?? 0) | (1 << (bit & 31));
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

/** Stands for no node and no key. */
export const NOWHERE = 0x7fffffff;

function hashTable(prefixes: readonly number[], roots: Int32Array): Pick<Dictionary, "table" | "tableMask"> {
  let size = 64;
  while (size < prefixes.length * 2) size *= 2;
  const table = new Int32Array(size * 2).fill(NOWHERE);
  const tableMask = size - 1;
  for (const [index, prefix] of prefixes.entries()) {
    let slot = tableSlot(prefix, tableMask);
    while (table[slot * 2 + 1] !== NOWHERE) slot = (slot + 1) & tableMask;
    table[slot * 2] = prefix;
    table[slot * 2 + 1] = roots[index] ?? NOWHERE;
  }
  return { table, tableMask };
}

/** Where the search for a prefix begins in the table. */
export function tableSlot(prefix: number, mask: number): number {
  return (Math.imul(prefix, 0x85ebca6b) >>> 7) & mask;
}
