/** What is counted in each text, so that figures over any texts come from adding up. */

import { said } from "../sentence";
import { alpha, type Coefficient, cohensKappa, fleissKappa, observedAgreement } from "./coefficients";
import { matchPassages } from "./matching";
import { pairsOf } from "./pairs";
import { type ReadText, tallyText, type ValueTally } from "./tally";

type FigureName = "observed" | "alpha" | "kappa" | "exact" | "half" | "touching";

/** Figures by name, as functions of counts that were added up. */
export type Figures = Readonly<Record<FigureName, (counts: Float64Array) => Coefficient>>;

/** Least share of what two passages cover together that they have in common. */
const shares = [1, 0.5, 0] as const;

export interface TextCounts {
  /**
   * For each text: matched and marked passages for each of `shares`, then for each value the characters of each coder and the
   * coincidences.
   */
  readonly counts: readonly Float64Array[];
  /** How many different values there are. */
  readonly values: number;
}

/** Counts each text by itself. Cost: that of `tallyText` and `matchPassages`. */
export function countText(texts: readonly ReadText[]): TextCounts {
  const tallies = texts.map(tallyText);
  const values = [...new Set(tallies.flatMap((tally) => [...tally.keys()]))];
  const counts = texts.map((text, at) => {
    const none = text.readers.map(() => 0);
    const tally = tallies[at];
    return Float64Array.from([
      ...shares.flatMap((share) => matchReaders(text, share)),
      ...values.flatMap((value) => {
        const { by, same } = tally?.get(value) ?? { by: none, same: 0 };
        return [...by, same];
      }),
    ]);
  });
  return { counts, values: values.length };
}

/** The figures of `countText`'s counts. */
export function figuresOf(texts: readonly ReadText[], coders: number, values: number): Figures {
  const sizes = new Set(texts.map(({ readers }) => readers.filter((own) => own !== undefined).length));
  const kappa = coders === 2 ? cohensKappa : fleissKappa;
  const tallied = (coefficient: (tallies: readonly ValueTally[]) => Coefficient) => (counts: Float64Array) =>
    coefficient(talliesIn(counts, coders, values));
  return {
    observed: tallied(observedAgreement),
    alpha: tallied(alpha),
    kappa:
      sizes.size > 1
        ? () => ({ why: said`Not every text was read by the same number of coders.` })
        : tallied(kappa),
    exact: (counts) => f1(counts, 0),
    half: (counts) => f1(counts, 1),
    touching: (counts) => f1(counts, 2),
  };
}

/** Matches of every pair of coders who read the text, and what they marked. */
function matchReaders({ readers }: ReadText, share: number): readonly [matched: number, marked: number] {
  let [matched, marked] = [0, 0];
  for (const [ours, theirs] of pairsOf(readers.flatMap((own) => (own === undefined ? [] : [own])))) {
    matched += matchPassages(ours, theirs, share);
    marked += ours.length + theirs.length;
  }
  return [matched, marked];
}

function f1(counts: Float64Array, share: number): Coefficient {
  const [matched = 0, marked = 0] = counts.subarray(2 * share);
  return marked === 0 ? { why: said`No passage was marked.` } : (2 * matched) / marked;
}

function talliesIn(counts: Float64Array, coders: number, values: number): readonly ValueTally[] {
  return Array.from({ length: values }, (_, value) => {
    const start = 2 * shares.length + value * (coders + 1);
    return { by: counts.subarray(start, start + coders), same: counts[start + coders] ?? 0 };
  });
}
