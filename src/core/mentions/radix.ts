/**
 * Sorted keys as trees whose edges are as long as they can be: what several keys share is compared once, and only where they
 * part is one looked for. After D. Morrison, "PATRICIA", Journal of the ACM 15 (1968), with the keys in a pool of units.
 *
 * What a node or a branch says lies side by side, because a walk waits for memory more than for anything else.
 */

/** Fields of a node: where its first key begins in the pool; its depth; its first key; its first branch. */
export const NODE_SIZE = 4;
/** A node's depth: how many units all keys below share (16 bits), whether one ends here, and how many branches it has. */
export const DEPTH = 0xffff;
export const ENDS_HERE = 1 << 16;
export const BRANCH_SHIFT = 17;

/** Stands for no node and no key. */
export const NOWHERE = 0x7fffffff;

/** Grows bucket by bucket. Nodes have numbers from 0; a key that nothing is shared with stands as `~key`. */
export class Radix {
  nodes = new Int32Array(1 << 8);
  /** Of each branch: its unit, and the node or `~key` that it leads to. */
  branches = new Int32Array(1 << 9);
  /** Units of all keys that have been added. */
  pool = new Uint16Array(1 << 12);
  /** Of each key: where it begins in the pool, and where it ends. */
  readonly places: Int32Array;
  #nodeCount = 0;
  #branchCount = 0;
  #poolSize = 0;
  /** Ends of the keys below nodes that have no branches yet. */
  readonly #waiting: number[] = [];

  constructor(keys: number) {
    this.places = new Int32Array(keys * 2);
  }

  /** Room for a further key; where its units go. */
  reserve(units: number): number {
    if (this.#poolSize + units > this.pool.length) this.pool = grown(this.pool, this.#poolSize + units);
    return this.#poolSize;
  }

  /** Ends the key whose units have been written from where `reserve` said on. */
  place(key: number, units: number): void {
    this.places[key * 2] = this.#poolSize;
    this.#poolSize += units;
    this.places[key * 2 + 1] = this.#poolSize;
  }

  /** A tree over keys that have been placed, in sorted order; answers its root. Cost: about 0.1 µs a key. */
  build(low: number, high: number): number {
    let next = this.#nodeCount;
    const root = this.#node(low, high);
    // Nodes are added while this runs.
    for (; next < this.#nodeCount; next++) this.#branch(next, this.#waiting.shift() ?? 0);
    return root;
  }

  #node(low: number, high: number): number {
    if (high - low === 1) return ~low;
    const node = this.#nodeCount++;
    const at = node * NODE_SIZE;
    if (at + NODE_SIZE > this.nodes.length) this.nodes = grown(this.nodes, at + NODE_SIZE);
    const shared = this.#shared(low, high - 1);
    this.nodes[at] = this.places[low * 2] ?? 0;
    this.nodes[at + 1] = shared | (this.#length(low) === shared ? ENDS_HERE : 0);
    this.nodes[at + 2] = low;
    this.#waiting.push(high);
    return node;
  }

  #branch(node: number, end: number): void {
    const at = node * NODE_SIZE;
    const level = this.nodes[at + 1] ?? 0;
    const depth = level & DEPTH;
    const first = this.#branchCount;
    let low = this.nodes[at + 2] ?? 0;
    if (level >= ENDS_HERE) low++;
    while (low < end) {
      const unit = this.#unit(low, depth);
      let high = low + 1;
      while (high < end && this.#unit(high, depth) === unit) high++;
      const place = this.#branchCount++ * 2;
      if (place + 2 > this.branches.length) this.branches = grown(this.branches, place + 2);
      this.branches[place] = unit;
      this.branches[place + 1] = this.#node(low, high);
      low = high;
    }
    this.nodes[at + 1] = level | ((this.#branchCount - first) << BRANCH_SHIFT);
    this.nodes[at + 3] = first;
  }

  #shared(first: number, last: number): number {
    const most = Math.min(this.#length(first), this.#length(last), DEPTH);
    let depth = 0;
    while (depth < most && this.#unit(first, depth) === this.#unit(last, depth)) depth++;
    return depth;
  }

  #length(key: number): number {
    return (this.places[key * 2 + 1] ?? 0) - (this.places[key * 2] ?? 0);
  }

  #unit(key: number, depth: number): number {
    return this.pool[(this.places[key * 2] ?? 0) + depth] ?? 0;
  }
}

function grown<T extends Int32Array | Uint16Array>(array: T, size: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
}
