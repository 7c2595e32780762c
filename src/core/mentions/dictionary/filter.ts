/** Sets of hashes that hold what was added and a little more, small enough for the nearest cache. */

/** Bits for capital first letters, then as many for small ones. */
export interface Filter {
  readonly bits: Int32Array;
  /** A hash has its bit at `hash >>> shift`. */
  readonly shift: number;
  /** Where in `bits` those for small first letters begin. */
  readonly small: number;
}

/** An empty filter for a number of hashes; `most`: binary logarithm of its greatest size. */
export function emptyFilter(count: number, most: number): Filter {
  const size = 1 << Math.min(most, Math.max(10, 36 - Math.clz32(count)));
  const words = size >>> 5;
  return { bits: new Int32Array(words * 2), shift: Math.clz32(size) + 1, small: words };
}

/** Adds a hash for capital first letters, and for small ones where they may begin it too. */
export function addTo({ bits, shift, small }: Filter, hash: number, isSmall: boolean): void {
  const bit = hash >>> shift;
  const word = bit >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (bit & 31));
  if (isSmall) bits[word + small] = (bits[word + small] ?? 0) | (1 << (bit & 31));
}

/** Whether a hash may have been added. */
export function has({ bits, shift, small }: Filter, hash: number, isSmall: boolean): boolean {
  const bit = hash >>> shift;
  return (((bits[(bit >>> 5) + (isSmall ? small : 0)] ?? 0) >>> (bit & 31)) & 1) !== 0;
}

/** Hash of a prefix. */
export function prefixHash(prefix: number): number {
  return Math.imul(prefix, 0x9e3779b1);
}

/** Hash of the letters five to eight of a word, given its prefix. */
export function furtherHash(prefix: number, further: number): number {
  return Math.imul(Math.imul(prefix, 0x9e3779b1) ^ further, 0x85ebca6b);
}

/** Hash of the first letters of the word behind one with a hash; 0 for none. */
export function secondHash(further: number, second: number): number {
  return Math.imul((further ^ (further >>> 15)) + second, 0x2c1b3c6d);
}
