/**
 * Sorted keys as trees whose edges are as long as they can be: what several keys share is compared once, and only where they
 * part is one looked for. After D. Morrison, "PATRICIA", Journal of the ACM 15 (1968).
 *
 * Everything that is said of a node lies side by side, and the nodes of a tree in the order in which a walk meets them, because
 * a walk waits for memory more than for anything else.
 *
 * Cells of a node: how many units it has of its own (15 bits), and whether a key ends behind them; how many branches it has;
 * the key that ends here, low half first, if one does; its units; the unit that each branch begins with, sorted; the node that
 * each branch leads to, low half first.
 */

export const ENDS_HERE = 0x8000;
export const OWN_UNITS = 0x7fff;

/** Stands for no node. */
export const NOWHERE = -1;

/** Keys to build a tree of: sorted, all in one pool of units. */
export interface SortedKeys {
  readonly count: number;
  /** The number of each key. */
  readonly numbers: Int32Array;
  readonly pool: Uint16Array;
  /** Where each key begins in the pool. */
  readonly starts: Int32Array;
  /** Where each key ends. */
  readonly ends: Int32Array;
}

/** Grows tree by tree. A node is named by its first cell. */
export class Radix {
  cells = new Uint16Array(1 << 12);
  #size = 0;

  /** A tree over keys; answers its root. Cost: about 0.1 µs a key. */
  build(keys: SortedKeys): number {
    return this.#node(keys, 0, keys.count, 0);
  }

  /** A node over keys that share all units before a depth. */
  #node(keys: SortedKeys, low: number, high: number, depth: number): number {
    const { pool, starts, numbers } = keys;
    const end = sharedBy(keys, low, high - 1);
    const isEnd = lengthOf(keys, low) === end;
    const branching = isEnd ? low + 1 : low;
    const branches = branchesOf(keys, branching, high, end);
    const node = this.#reserve(4 + end - depth + branches.length * 3);
    const { cells } = this;
    cells[node] = (end - depth) | (isEnd ? ENDS_HERE : 0);
    cells[node + 1] = branches.length;
    let at = node + 2;
    if (isEnd) at = put(cells, at, numbers[low] ?? 0);
    const start = starts[low] ?? 0;
    for (let i = depth; i < end; i++) cells[at++] = pool[start + i] ?? 0;
    for (let i = 0; i < branches.length; i++) cells[at++] = pool[(starts[branches[i] ?? 0] ?? 0) + end] ?? 0;
    this.#size = at + branches.length * 2;
    for (let i = 0; i < branches.length; i++) {
      const child = this.#node(keys, branches[i] ?? 0, branches[i + 1] ?? high, end + 1);
      // The cells may be others by now.
      at = put(this.cells, at, child);
    }
    return node;
  }

  /** Room for further cells; where they begin. */
  #reserve(more: number): number {
    if (this.#size + more > this.cells.length) {
      const larger = new Uint16Array(Math.max(this.#size + more, this.cells.length * 2));
      larger.set(this.cells);
      this.cells = larger;
    }
    return this.#size;
  }
}

/** Writes a number into two cells; where the next begins. */
function put(cells: Uint16Array, at: number, value: number): number {
  cells[at] = value & 0xffff;
  cells[at + 1] = value >>> 16;
  return at + 2;
}

function lengthOf({ starts, ends }: SortedKeys, key: number): number {
  return (ends[key] ?? 0) - (starts[key] ?? 0);
}

function sharedBy(keys: SortedKeys, first: number, last: number): number {
  const { pool, starts } = keys;
  const most = Math.min(lengthOf(keys, first), lengthOf(keys, last), OWN_UNITS);
  const a = starts[first] ?? 0;
  const b = starts[last] ?? 0;
  let depth = 0;
  while (depth < most && pool[a + depth] === pool[b + depth]) depth++;
  return depth;
}

/** First keys of the runs that are equal at a depth. */
function branchesOf(
  { pool, starts }: SortedKeys,
  low: number,
  high: number,
  depth: number,
): readonly number[] {
  const found: number[] = [];
  let last = -1;
  for (let key = low; key < high; key++) {
    const unit = pool[(starts[key] ?? 0) + depth] ?? 0;
    if (unit !== last) found.push(key);
    last = unit;
  }
  return found;
}
