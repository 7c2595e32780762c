/**
 * The sorted keys of a dictionary as a tree whose edges are as long as they can be: what several keys share is compared once,
 * and only where they part is one looked for. After D. Morrison, "PATRICIA", Journal of the ACM 15 (1968), with keys in a pool.
 */

/** Keys in sorted order, each once, one after the other in a pool of units. */
export interface KeyPool {
  readonly pool: Uint16Array;
  /** Key `k` is `pool[keyStart[k]] … pool[keyStart[k + 1] - 1]`. */
  readonly keyStart: Int32Array;
}

/** What a node or a branch says lies side by side, because a walk waits for memory more than for anything else. */
export interface Radix {
  /** Of each node: where its first key begins in the pool; how deep it lies (`ENDS_HERE`); its first key; its first branch. One more at the end. */
  readonly nodes: Int32Array;
  /** Of each branch, those of a node together: its unit, and the node that it leads to, or `~key` where only one key is left. */
  readonly branches: Int32Array;
  /** Node or `~key` of each given range. */
  readonly roots: Int32Array;
}

export const NODE_SIZE = 4;
/** Set in a node's second field where one of the keys ends at the node; the rest is how many units all keys below it share. */
export const ENDS_HERE = 1 << 16;

/** Trees over ranges of keys, `from[i]` to `from[i + 1]`, whose keys have a beginning in common. Cost: about 0.1 µs a key. */
export function buildRadix(keys: KeyPool, from: readonly number[]): Radix {
  return new Builder(keys).build(from);
}

class Builder {
  readonly #keys: KeyPool;
  readonly #nodes: Int32Array;
  /** End of the keys below each node. */
  readonly #high: Int32Array;
  #count = 0;

  constructor(keys: KeyPool) {
    const most = keys.keyStart.length;
    this.#keys = keys;
    this.#nodes = new Int32Array((most + 1) * NODE_SIZE);
    this.#high = new Int32Array(most);
  }

  build(from: readonly number[]): Radix {
    const roots = new Int32Array(Math.max(from.length - 1, 0));
    for (let i = 0; i < roots.length; i++) roots[i] = this.#node(from[i] ?? 0, from[i + 1] ?? 0);
    const branches = new Int32Array(this.#high.length * 4);
    let end = 0;
    // Nodes are added while this runs.
    for (let node = 0; node < this.#count; node++) {
      this.#nodes[node * NODE_SIZE + 3] = end;
      end = this.#branchesOf(node, branches, end);
    }
    this.#nodes[this.#count * NODE_SIZE + 3] = end;
    return {
      nodes: this.#nodes.slice(0, (this.#count + 1) * NODE_SIZE),
      branches: branches.slice(0, end * 2),
      roots,
    };
  }

  #branchesOf(node: number, branches: Int32Array, from: number): number {
    const first = this.#nodes[node * NODE_SIZE + 2] ?? 0;
    const depth = this.#nodes[node * NODE_SIZE + 1] ?? 0;
    const end = this.#high[node] ?? 0;
    const shared = depth & (ENDS_HERE - 1);
    let count = from;
    for (let low = depth >= ENDS_HERE ? first + 1 : first; low < end; count++) {
      const unit = this.#unit(low, shared);
      let high = low + 1;
      while (high < end && this.#unit(high, shared) === unit) high++;
      branches[count * 2] = unit;
      branches[count * 2 + 1] = this.#node(low, high);
      low = high;
    }
    return count;
  }

  #node(low: number, high: number): number {
    if (high - low === 1) return ~low;
    const node = this.#count++;
    const shared = this.#shared(low, high - 1);
    this.#nodes[node * NODE_SIZE] = this.#keys.keyStart[low] ?? 0;
    this.#nodes[node * NODE_SIZE + 1] = shared | (this.#length(low) === shared ? ENDS_HERE : 0);
    this.#nodes[node * NODE_SIZE + 2] = low;
    this.#high[node] = high;
    return node;
  }

  #shared(first: number, last: number): number {
    const most = Math.min(this.#length(first), this.#length(last));
    let depth = 0;
    while (depth < most && this.#unit(first, depth) === this.#unit(last, depth)) depth++;
    return depth;
  }

  #length(key: number): number {
    return (this.#keys.keyStart[key + 1] ?? 0) - (this.#keys.keyStart[key] ?? 0);
  }

  #unit(key: number, depth: number): number {
    return this.#keys.pool[(this.#keys.keyStart[key] ?? 0) + depth] ?? 0;
  }
}
