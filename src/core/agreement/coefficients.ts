/** Coefficients of agreement from tallies that were added up. */

import { type Sentence, said } from "../sentence";
import type { ValueTally } from "./tally";

/** A coefficient, or why it has no value. */
export type Coefficient = number | { readonly why: Sentence };

const nothingRead = { why: said`No text was read by two of these coders.` };
const nothingVaries = { why: said`Every character got the same value, so chance agreement is certain.` };

/** Share of pairs of coders that gave a character the same value. */
export function observedAgreement(tallies: readonly ValueTally[]): Coefficient {
  const { all, same } = totals(tallies);
  return all === 0 ? nothingRead : same / all;
}

/**
 * Krippendorff's alpha for nominal data (K. Krippendorff, Content Analysis, chapter on reliability): 1 is agreement, 0 what chance
 * gives. Coders may have read different texts.
 */
export function alpha(tallies: readonly ValueTally[]): Coefficient {
  const { all, same, squares } = totals(tallies);
  if (all === 0) return nothingRead;
  const expected = all * all - squares;
  return expected === 0 ? nothingVaries : 1 - ((all - 1) * (all - same)) / expected;
}

/** Cohen's kappa (1960) of two coders, whose tallies hold two places. */
export function cohensKappa(tallies: readonly ValueTally[]): Coefficient {
  const { all, same } = totals(tallies);
  const units = all / 2;
  const byChance = tallies.reduce((sum, { by: [a = 0, b = 0] }) => sum + a * b, 0) / (units * units);
  return all === 0 ? nothingRead : beyondChance(same / all, byChance);
}

/** Fleiss' kappa (1971); every character has to have the same number of coders. */
export function fleissKappa(tallies: readonly ValueTally[]): Coefficient {
  const { all, same, squares } = totals(tallies);
  return all === 0 ? nothingRead : beyondChance(same / all, squares / (all * all));
}

function beyondChance(observed: number, byChance: number): Coefficient {
  return byChance === 1 ? nothingVaries : (observed - byChance) / (1 - byChance);
}

/** Values given in all, values that coincide, and the sum of squares of how often each value was given. */
function totals(tallies: readonly ValueTally[]): { all: number; same: number; squares: number } {
  let [all, same, squares] = [0, 0, 0];
  for (const tally of tallies) {
    let given = 0;
    for (const characters of tally.by) given += characters;
    all += given;
    same += tally.same;
    squares += given * given;
  }
  return { all, same, squares };
}
