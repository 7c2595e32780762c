/**
 * Which words of one text are still there in another.
 *
 * Long texts are cut at anchors first: runs of eight tokens that stand exactly once in both texts, kept where their order
 * agrees (patience diff, Bram Cohen). What lies between two anchors is compared by the greedy algorithm of E. W. Myers, "An
 * O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986). Its cost grows with the square of the differences, so
 * it is bounded: two stretches with more than `mostDifferences` between them count as replaced. In practice linear.
 */

const shingle = 8;
const mostDifferences = 1500;

/** For each token of `a` the index of its counterpart in `b`, or -1. Monotone: never crosses. */
export function alignTokens(a: Int32Array, b: Int32Array): Int32Array {
  const map = new Int32Array(a.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    map[head] = head;
    head += 1;
  }
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    map[a.length - 1 - tail] = b.length - 1 - tail;
    tail += 1;
  }
  let fromA = head;
  let fromB = head;
  for (const [atA, atB] of [
    ...commonShingles(a, b, head, tail),
    [a.length - tail, b.length - tail] as const,
  ]) {
    if (atA < fromA || atB < fromB) continue;
    alignBetween(a, b, fromA, atA, fromB, atB, map);
    fromA = atA;
    fromB = atB;
    while (fromA < a.length - tail && fromB < b.length - tail && a[fromA] === b[fromB]) {
      map[fromA] = fromB;
      fromA += 1;
      fromB += 1;
    }
  }
  return map;
}

/** Starts of runs that stand once in each text, longest chain in common order. */
function commonShingles(
  a: Int32Array,
  b: Int32Array,
  head: number,
  tail: number,
): readonly (readonly [number, number])[] {
  const once = positionsOnce(a, head, a.length - tail);
  const inB = positionsOnce(b, head, b.length - tail);
  const pairs: (readonly [number, number])[] = [];
  for (const [hash, atA] of once) {
    const atB = inB.get(hash);
    if (atA >= 0 && atB !== undefined && atB >= 0 && isSameRun(a, atA, b, atB)) pairs.push([atA, atB]);
  }
  return longestChain(pairs.sort(([x], [y]) => x - y));
}

/** Position of each run by its hash; -1 where it stands more than once. */
function positionsOnce(ids: Int32Array, from: number, to: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at + shingle <= to; at += 1) {
    let hash = 17;
    for (let index = at; index < at + shingle; index += 1)
      hash = (Math.imul(hash, 1_000_003) ^ (ids[index] ?? 0)) | 0;
    found.set(hash, found.has(hash) ? -1 : at);
  }
  return found;
}

function isSameRun(a: Int32Array, atA: number, b: Int32Array, atB: number): boolean {
  for (let index = 0; index < shingle; index += 1) if (a[atA + index] !== b[atB + index]) return false;
  return true;
}

/** Longest increasing subsequence of the second positions (patience sorting, O(n log n)). */
function longestChain(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, atB]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < atB) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** Myers' greedy algorithm on one stretch, with the trace kept to walk back. */
function alignBetween(
  a: Int32Array,
  b: Int32Array,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  map: Int32Array,
): void {
  const n = toA - fromA;
  const m = toB - fromB;
  if (n === 0 || m === 0) return;
  const most = Math.min(n + m, mostDifferences);
  const trace: Int32Array[] = [];
  const furthest = new Int32Array(2 * most + 3);
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice(most - d, most + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, most + k) < at(furthest, most + k + 2));
      let x = down ? at(furthest, most + k + 2) : at(furthest, most + k) + 1;
      let y = x - k;
      while (x < n && y < m && a[fromA + x] === b[fromB + y]) {
        x += 1;
        y += 1;
      }
      furthest[most + k + 1] = x;
      if (x >= n && y >= m) {
        walkBack(trace, d, k, x, fromA, fromB, map);
        return;
      }
    }
  }
}

/** Follows the trace from the end to the start and writes down the diagonal steps: the tokens both texts have. */
function walkBack(
  trace: readonly Int32Array[],
  lastD: number,
  lastK: number,
  endX: number,
  fromA: number,
  fromB: number,
  map: Int32Array,
): void {
  let x = endX;
  let k = lastK;
  for (let d = lastD; d > 0; d -= 1) {
    const row = trace[d];
    if (row === undefined) return;
    // Row d holds the diagonals -d-1 … d+1 as they were before step d, the first of them at index 0.
    const down = k === -d || (k !== d && at(row, k + d) < at(row, k + d + 2));
    const beforeX = down ? at(row, k + d + 2) : at(row, k + d);
    const startX = down ? beforeX : beforeX + 1;
    for (let step = startX; step < x; step += 1) map[fromA + step] = fromB + step - k;
    x = beforeX;
    k = down ? k + 1 : k - 1;
  }
  for (let step = 0; step < x; step += 1) map[fromA + step] = fromB + step;
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}
