/**
 * The best alignment of two short sequences of words.
 *
 * Dynamic programming with affine gaps after O. Gotoh, "An improved algorithm for matching biological sequences", Journal of
 * Molecular Biology 162 (1982), with two states: in a match, or in a change. A change costs once, however many words it takes
 * out and puts in, so that chance agreements of small words inside a rewritten sentence do not pay for a change of their own.
 * The local form leaves both ends free (T. F. Smith and M. S. Waterman, ibid. 147, 1981). Cost: O(n · m) time and space.
 */

export interface Scoring {
  /** What matching word `i` of one sequence to word `j` of the other is worth; 0 or less when they do not match. */
  readonly worth: (i: number, j: number) => number;
  readonly changeCost: number;
  /** For each word that is skipped in a change. */
  readonly skipCost: number;
}

export interface Alignment {
  readonly score: number;
  /** Index pairs in rising order. */
  readonly pairs: readonly (readonly [number, number])[];
}

const none = -1e9;
// Steps in the trace of a cell: two bits for the match state, three for the change state.
const matchFromChange = 1;
const matchFromStart = 2;
const changeUpFromMatch = 4;
const changeUp = 8;
const changeLeftFromMatch = 12;
const changeLeft = 16;
const changeMask = 28;

/** Both sequences from end to end. */
export function alignWhole(n: number, m: number, scoring: Scoring): Alignment {
  return align(n, m, scoring, false);
}

/** The best pair of parts of the sequences. */
export function alignParts(n: number, m: number, scoring: Scoring): Alignment {
  return align(n, m, scoring, true);
}

function align(n: number, m: number, { worth, changeCost, skipCost }: Scoring, isLocal: boolean): Alignment {
  const width = m + 1;
  const trace = new Uint8Array((n + 1) * width);
  let matchAbove = new Float64Array(width).fill(none);
  let changeAbove = new Float64Array(width).fill(none);
  // The very start counts as a match: a change at the beginning costs like any other.
  matchAbove[0] = 0;
  let best = { score: 0, i: 0, j: 0 };
  let match = new Float64Array(width);
  let change = new Float64Array(width);
  for (let i = 0; i <= n; i += 1) {
    match.fill(none);
    change.fill(none);
    if (i === 0) match[0] = 0;
    for (let j = 0; j <= m; j += 1) {
      const cell = i * width + j;
      let step = 0;
      if (i > 0 && j > 0) {
        const value = worth(i - 1, j - 1);
        if (value > 0) {
          const straight = matchAbove[j - 1] ?? none;
          const afterChange = changeAbove[j - 1] ?? none;
          let from = straight;
          if (afterChange > from) {
            from = afterChange;
            step |= matchFromChange;
          }
          if (isLocal && from < 0) {
            from = 0;
            step = matchFromStart;
          }
          match[j] = from + value;
          if (isLocal && from + value > best.score) best = { score: from + value, i, j };
        }
      }
      let value = none;
      let changeStep = 0;
      const consider = (from: number, code: number) => {
        if (from <= value) return;
        value = from;
        changeStep = code;
      };
      if (i > 0) {
        consider((matchAbove[j] ?? none) - changeCost - skipCost, changeUpFromMatch);
        consider((changeAbove[j] ?? none) - skipCost, changeUp);
      }
      if (j > 0) {
        consider((match[j - 1] ?? none) - changeCost - skipCost, changeLeftFromMatch);
        consider((change[j - 1] ?? none) - skipCost, changeLeft);
      }
      change[j] = value;
      trace[cell] = step | changeStep;
    }
    [matchAbove, match] = [match, matchAbove];
    [changeAbove, change] = [change, changeAbove];
  }
  const inMatch = matchAbove[m] ?? none;
  const inChange = changeAbove[m] ?? none;
  if (isLocal) return { score: best.score, pairs: walk(trace, width, best.i, best.j, true) };
  return { score: Math.max(inMatch, inChange), pairs: walk(trace, width, n, m, inMatch >= inChange) };
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
      if ((step & matchFromStart) !== 0) break;
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
