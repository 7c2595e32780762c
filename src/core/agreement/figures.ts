/** What is counted in each text, so that figures over any texts come from adding up. */

import { said } from "../sentence";
import {
  alpha,
  type Coefficient,
  cohensKappa,
  fleissKappa,
  observedAgreement,
  type Totals,
} from "./coefficients";
import type { Counts } from "./interval";
import { matchPassages } from "./matching";
import { pairsOf } from "./pairs";
import { type ReadText, type Tally, tallyText } from "./tally";

export const figureNames = ["observed", "alpha", "kappa", "exact", "half", "touching"] as const;

/** Figures by name. */
export type Figures = Readonly<Record<(typeof figureNames)[number], Coefficient>>;

/** Least share of what two passages cover together that they have in common. */
const shares = [1, 0.5, 0] as const;

/** Where a count stands: matched passages for each of `shares`, those that were marked, coincidences, then the values. */
const [markedAt, sameAt, valuesAt] = [shares.length, shares.length + 1, shares.length + 2];

export interface TextCounts {
  /** For each text. All are whole numbers, so that their sums are exact. */
  readonly counts: readonly Counts[];
  /** How many different values there are. */
  readonly values: number;
  /** How many places the counts have. */
  readonly size: number;
}

/** Counts each text by itself. Cost: that of `tallyText` and `matchPassages`. */
export function countText(texts: readonly ReadText[], coders: number): TextCounts {
  const tallies = texts.map(tallyText);
  const places = new Map<string, number>();
  for (const tally of tallies)
    for (const value of tally.keys()) if (!places.has(value)) places.set(value, places.size);
  const whole = wholeOf(texts);
  const width = widthFor(coders);
  const counts = texts.map((text, at) => countsOf(text, tallies[at] ?? new Map(), places, { whole, width }));
  return { counts, values: places.size, size: valuesAt + places.size * width };
}

/** The figures of `countText`'s counts, added up. */
export function figuresOf(
  texts: readonly ReadText[],
  coders: number,
  values: number,
): (counts: Float64Array) => Figures {
  const sizes = new Set(texts.map(sizeOf));
  const kappa = coders === 2 ? cohensKappa : fleissKappa;
  const unequal = { why: said`Not every text was read by the same number of coders.` };
  const [whole, width] = [wholeOf(texts), widthFor(coders)];
  return (counts) => {
    const totals = totalsIn(counts, values, whole, width);
    return {
      observed: observedAgreement(totals),
      alpha: alpha(totals),
      kappa: sizes.size > 1 ? unequal : kappa(totals),
      exact: f1(counts, 0),
      half: f1(counts, 1),
      touching: f1(counts, 2),
    };
  };
}

function sizeOf({ readers }: ReadText): number {
  return readers.filter((own) => own !== undefined).length;
}

/** Two coders are told apart, which Cohen's kappa needs; of more it counts how often all of them gave a value. */
function widthFor(coders: number): number {
  return coders === 2 ? 2 : 1;
}

/** A coincidence counts a share of the other readers of its text. In this many parts all such shares are whole numbers. */
function wholeOf(texts: readonly ReadText[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return [...new Set(texts.map(sizeOf))]
    .filter((size) => size > 1)
    .reduce((whole, size) => (whole * (size - 1)) / divisor(whole, size - 1), 1);
}

/** What a text counts; zeros are left out. */
function countsOf(
  text: ReadText,
  tally: Tally,
  valuePlaces: ReadonlyMap<string, number>,
  { whole, width }: { readonly whole: number; readonly width: number },
): Counts {
  const [places, amounts]: [number[], number[]] = [[], []];
  const add = (place: number, amount: number) => {
    if (amount === 0) return;
    places.push(place);
    amounts.push(amount);
  };
  const { matched, marked } = matchReaders(text);
  for (const [at, amount] of matched.entries()) add(at, amount);
  add(markedAt, marked);
  let coincidences = 0;
  for (const [value, { by, together }] of tally) {
    coincidences += together;
    const start = valuesAt + (valuePlaces.get(value) ?? 0) * width;
    if (width === 2) for (const [coder, characters] of by.entries()) add(start + coder, characters);
    else
      add(
        start,
        by.reduce((sum, characters) => sum + characters, 0),
      );
  }
  add(sameAt, coincidences * (whole / Math.max(1, sizeOf(text) - 1)));
  return { places, amounts };
}

/** Matches of every pair of coders who read the text, for each of `shares`, and what they marked. */
function matchReaders({ readers }: ReadText): {
  readonly matched: readonly number[];
  readonly marked: number;
} {
  const matched = shares.map(() => 0);
  let marked = 0;
  for (const [ours, theirs] of pairsOf(readers.flatMap((own) => (own === undefined ? [] : [own])))) {
    for (const [at, count] of matchPassages(ours, theirs, shares).entries())
      matched[at] = (matched[at] ?? 0) + count;
    marked += ours.length + theirs.length;
  }
  return { matched, marked };
}

function f1(counts: Float64Array, share: number): Coefficient {
  const [matched = 0, marked = 0] = [counts[share], counts[markedAt]];
  return marked === 0 ? { why: said`No passage was marked.` } : (2 * matched) / marked;
}

function totalsIn(counts: Float64Array, values: number, whole: number, width: number): Totals {
  let [all, squares, products] = [0, 0, 0];
  for (let value = 0; value < values; value += 1) {
    const at = valuesAt + value * width;
    const first = counts[at] ?? 0;
    const second = width === 2 ? (counts[at + 1] ?? 0) : 0;
    const given = first + second;
    all += given;
    squares += given * given;
    products += first * second;
  }
  return { all, same: (counts[sameAt] ?? 0) / whole, squares, products };
}
