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
