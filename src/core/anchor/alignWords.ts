/**
 * The best alignment of two short sequences of words.
 *
 * Dynamic programming with affine gaps after O. Gotoh, "An improved algorithm for matching biological sequences", Journal of
 * Molecular Biology 162 (1982), with two states: in a match, or in a change. A change costs once, however many words it takes
 * out and puts in, so that chance agreements of small words inside a rewritten sentence do not pay for a change of their own.
 */

export interface Scoring {
  /** What matching word `i` of one sequence to word `j` of the other is worth; 0 or less when they do not match. */
  readonly worth: (i: number, j: number) => number;
  readonly changeCost: number;
  /** For each word that is skipped in a change. */
  readonly skipCost: number;
}

const none = -1e9;
// Steps in the trace of a cell: one bit for the match state, the next two and a half for the change state.
const matchFromChange = 1;
const changeUpFromMatch = 2;
const changeUp = 4;
const changeLeftFromMatch = 6;
const changeLeft = 8;
const changeMask = 14;

/** Best scores of one row of the table, in either state. */
interface Row {
  readonly match: Float64Array;
  readonly change: Float64Array;
}

/** Index pairs of words that match, in rising order, both sequences taken from end to end. Cost: O(n · m) time and space. */
export function alignWhole(n: number, m: number, scoring: Scoring): readonly (readonly [number, number])[] {
  const width = m + 1;
  const trace = new Uint8Array((n + 1) * width);
  const newRow = (): Row => ({ match: new Float64Array(width), change: new Float64Array(width) });
  let above: Row | undefined;
  let row = newRow();
  for (let i = 0; i <= n; i += 1) {
    fillRow(i, row, above, scoring, trace.subarray(i * width, (i + 1) * width));
    const next: Row = above ?? newRow();
    above = row;
    row = next;
  }
  const isMatch = (above?.match[m] ?? none) >= (above?.change[m] ?? none);
  return walk(trace, width, n, m, isMatch);
}

/** One row from the row above it; the first row has none. */
function fillRow(
  i: number,
  { match, change }: Row,
  above: Row | undefined,
  { worth, changeCost, skipCost }: Scoring,
  trace: Uint8Array,
): void {
  match.fill(none);
  // The very start counts as a match: a change at the beginning costs like any other.
  if (above === undefined) match[0] = 0;
  const begin = changeCost + skipCost;
  for (let j = 0; j < match.length; j += 1) {
    let step = 0;
    const value = above !== undefined && j > 0 ? worth(i - 1, j - 1) : 0;
    if (value > 0) {
      const straight = above?.match[j - 1] ?? none;
      const afterChange = above?.change[j - 1] ?? none;
      match[j] = value + Math.max(straight, afterChange);
      if (afterChange > straight) step = matchFromChange;
    }
    // Earlier ways win over equal later ones, so the answer does not depend on rounding.
    let best = (above?.match[j] ?? none) - begin;
    let way = changeUpFromMatch;
    const up = (above?.change[j] ?? none) - skipCost;
    if (up > best) [best, way] = [up, changeUp];
    const leftMatch = (j > 0 ? (match[j - 1] ?? none) : none) - begin;
    if (leftMatch > best) [best, way] = [leftMatch, changeLeftFromMatch];
    const left = (j > 0 ? (change[j - 1] ?? none) : none) - skipCost;
    if (left > best) [best, way] = [left, changeLeft];
    change[j] = best;
    trace[j] = step | (best > none / 2 ? way : 0);
  }
}

function walk(
  trace: Uint8Array,
  width: number,
  fromI: number,
  fromJ: number,
  endsInMatch: boolean,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [i, j, isMatch] = [fromI, fromJ, endsInMatch];
  while (i > 0 || j > 0) {
    const step = trace[i * width + j] ?? 0;
    if (isMatch) {
      if (i === 0 || j === 0) break;
      pairs.push([i - 1, j - 1]);
      isMatch = (step & matchFromChange) === 0;
      i -= 1;
      j -= 1;
      continue;
    }
    const code = step & changeMask;
    if (code === 0) break;
    isMatch = code === changeUpFromMatch || code === changeLeftFromMatch;
    if (code === changeUp || code === changeUpFromMatch) i -= 1;
    else j -= 1;
  }
  return pairs.reverse();
}
