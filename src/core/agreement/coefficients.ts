/** Coefficients of agreement from tallies that were added up. */

import { type Sentence, said } from "../sentence";

/** A coefficient, or why it has no value. */
export type Coefficient = number | { readonly why: Sentence };

/** What coefficients are made of: how often values were given, and how often two coders gave the same one. */
export interface Totals {
  /** Values given in all: characters, each as often as coders read it. */
  readonly all: number;
  /** Values that coincide (the sum of Krippendorff's o_cc). */
  readonly same: number;
  /** The sum of squares of how often each value was given. */
  readonly squares: number;
  /** Of two coders: the sum, over the values, of how often one gave it times how often the other did. */
  readonly products: number;
}

const nothingRead = { why: said`No text was read by two of these coders.` };
const nothingNumbered = { why: said`No two of these coders gave a number to the same characters.` };
const nothingVaries = { why: said`Every character got the same value, so chance agreement is certain.` };

/** Share of pairs of coders that gave a character the same value. */
export function observedAgreement({ all, same }: Totals): Coefficient {
  return all === 0 ? nothingRead : same / all;
}

/**
 * Krippendorff's alpha for nominal data (K. Krippendorff, Content Analysis, chapter on reliability): 1 is agreement, 0 what chance
 * gives. Coders may have read different texts.
 */
export function alpha({ all, same, squares }: Totals): Coefficient {
  if (all === 0) return nothingRead;
  const expected = all * all - squares;
  return expected === 0 ? nothingVaries : 1 - ((all - 1) * (all - same)) / expected;
}

/** Cohen's kappa (1960) of two coders. */
export function cohensKappa({ all, same, products }: Totals): Coefficient {
  const units = all / 2;
  return all === 0 ? nothingRead : beyondChance(same / all, products / (units * units));
}

/** Fleiss' kappa (1971); every character has to have the same number of coders. */
export function fleissKappa({ all, same, squares }: Totals): Coefficient {
  return all === 0 ? nothingRead : beyondChance(same / all, squares / (all * all));
}

function beyondChance(observed: number, byChance: number): Coefficient {
  return byChance === 1 ? nothingVaries : (observed - byChance) / (1 - byChance);
}

/** What alpha of numbers is made of. Units with one number are left out. */
export interface NumberTotals {
  /** The different numbers that were given, ascending. */
  readonly numbers: readonly number[];
  /** How often each of them was given. */
  readonly given: ArrayLike<number>;
  /** Which two were given to one unit, as places in `numbers`, the lower first. */
  readonly pairs: readonly (readonly [low: number, high: number])[];
  /** How often each pair was, a unit with m numbers counting 1 / (m - 1). */
  readonly apart: ArrayLike<number>;
}

/**
 * Krippendorff's alpha for numbers of which only the order counts, or for which distances do (K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011). Coders may have left units out. Cost: linear.
 */
export function alphaOfNumbers(totals: NumberTotals, measure: "ordinal" | "interval"): Coefficient {
  const { numbers, given, pairs, apart } = totals;
  const all = numbers.reduce((sum, _, place) => sum + (given[place] ?? 0), 0);
  if (all === 0) return nothingNumbered;
  if (numbers.every((_, place) => given[place] === 0 || given[place] === all)) return nothingVaries;
  // What counts between two values of ordinal data, all values between them and half of themselves, is how far their mean ranks are apart.
  const scores = measure === "ordinal" ? meanRanks(given, numbers.length) : numbers;
  const mean = scores.reduce((sum, score, place) => sum + score * (given[place] ?? 0), 0) / all;
  const expected = scores.reduce((sum, score, place) => sum + (score - mean) ** 2 * (given[place] ?? 0), 0);
  const observed = pairs.reduce(
    (sum, [low, high], place) => sum + ((scores[high] ?? 0) - (scores[low] ?? 0)) ** 2 * (apart[place] ?? 0),
    0,
  );
  return 1 - ((all - 1) * observed) / (all * expected);
}

function meanRanks(given: ArrayLike<number>, values: number): readonly number[] {
  let before = 0;
  return Array.from({ length: values }, (_, place) => {
    const own = given[place] ?? 0;
    before += own;
    return before - own / 2;
  });
}
