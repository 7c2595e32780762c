/**
 * What two sequences have in common, found from items that stand once in each of them (patience diff, Bram Cohen, 2003): such
 * items cannot be mistaken for one another. Of those that cross, the heaviest set that does not cross is kept (a longest
 * increasing subsequence with weights, by a Fenwick tree), and what lies between two of them is searched again.
 *
 * Items without a counterpart that is unique at any level stay unmatched: the caller has a finer comparison for them.
 * Cost: O(n log n) for each level of uniqueness; in practice two or three levels.
 */

/** Equal items `a … a+length` and `b … b+length`. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Runs of equal items in order, never crossing. Weights are by item number. */
export function commonRuns(a: Int32Array, b: Int32Array, weight: (item: number) => number): readonly Run[] {
  const runs: Run[] = [];
  const open: Stretch[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const inner = trim(a, b, stretch, runs);
    if (inner.fromA === inner.toA || inner.fromB === inner.toB) continue;
    let { fromA, fromB } = inner;
    const chain = heaviestChain(uniquePairs(a, b, inner), (at) => weight(a[at] ?? -1));
    if (chain.length === 0) continue;
    for (const [atA, atB] of chain) {
      open.push({ fromA, toA: atA, fromB, toB: atB });
      runs.push({ a: atA, b: atB, length: 1 });
      fromA = atA + 1;
      fromB = atB + 1;
    }
    open.push({ fromA, toA: inner.toA, fromB, toB: inner.toB });
  }
  return joined(runs.sort((one, other) => one.a - other.a));
}

/** Takes equal heads and tails off a stretch. */
function trim(a: Int32Array, b: Int32Array, { fromA, toA, fromB, toB }: Stretch, runs: Run[]): Stretch {
  let head = 0;
  const most = Math.min(toA - fromA, toB - fromB);
  while (head < most && a[fromA + head] === b[fromB + head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[toA - 1 - tail] === b[toB - 1 - tail]) tail += 1;
  if (head > 0) runs.push({ a: fromA, b: fromB, length: head });
  if (tail > 0) runs.push({ a: toA - tail, b: toB - tail, length: tail });
  return { fromA: fromA + head, toA: toA - tail, fromB: fromB + head, toB: toB - tail };
}

/** Pairs of positions of items that stand once in each part of a stretch, by position in `a`. */
function uniquePairs(a: Int32Array, b: Int32Array, stretch: Stretch): readonly (readonly [number, number])[] {
  const { fromA, toA, fromB, toB } = stretch;
  const inB = new Map<number, number>();
  for (let at = fromB; at < toB; at += 1) {
    const item = b[at] ?? -1;
    inB.set(item, inB.has(item) ? -1 : at);
  }
  const inA = new Map<number, number>();
  for (let at = fromA; at < toA; at += 1) {
    const item = a[at] ?? -1;
    inA.set(item, inA.has(item) ? -1 : at);
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [item, atA] of inA) {
    const atB = inB.get(item) ?? -1;
    if (atA >= 0 && atB >= 0) pairs.push([atA, atB]);
  }
  return pairs.sort(([x], [y]) => x - y);
}

/** Of pairs sorted by their first position the heaviest set whose second positions rise too. */
function heaviestChain(
  pairs: readonly (readonly [number, number])[],
  weightAt: (first: number) => number,
): readonly (readonly [number, number])[] {
  const ranks = pairs.map((_, index) => index).sort((x, y) => (pairs[x]?.[1] ?? 0) - (pairs[y]?.[1] ?? 0));
  const rankOf = new Int32Array(pairs.length);
  for (const [rank, index] of ranks.entries()) rankOf[index] = rank;
  // The tree answers: the best chain that ends at a rank of at most so much.
  const bestAt = new Int32Array(pairs.length + 1).fill(-1);
  const total = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  let best = -1;
  for (const [index, [first]] of pairs.entries()) {
    const rank = (rankOf[index] ?? 0) + 1;
    let previous = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const candidate = bestAt[node] ?? -1;
      if (candidate >= 0 && (previous < 0 || (total[candidate] ?? 0) > (total[previous] ?? 0)))
        previous = candidate;
    }
    before[index] = previous;
    total[index] = weightAt(first) + (previous < 0 ? 0 : (total[previous] ?? 0));
    for (let node = rank; node <= pairs.length; node += node & -node) {
      const known = bestAt[node] ?? -1;
      if (known < 0 || (total[index] ?? 0) > (total[known] ?? 0)) bestAt[node] = index;
    }
    if (best < 0 || (total[index] ?? 0) > (total[best] ?? 0)) best = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

function joined(runs: readonly Run[]): readonly Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b)
      made[made.length - 1] = { a: last.a, b: last.b, length: last.length + run.length };
    else made.push(run);
  }
  return made;
}
