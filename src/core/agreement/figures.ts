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
import { leastMultiple } from "./leastMultiple";
import { pairPlace, pairsOf } from "./pairs";
import { placesAmong, shares, type TextTally } from "./tally";

export const figureNames = ["observed", "alpha", "kappa", "exact", "half", "touching"] as const;

/** Figures by name. */
export type Figures = Readonly<Record<(typeof figureNames)[number], Coefficient>>;

/** Where a count stands: matched passages for each of `shares`, those that were marked, coincidences, then the values. */
const [markedAt, sameAt, valuesAt] = [shares.length, shares.length + 1, shares.length + 2];

/** What some coders' figures are made of. */
export interface CountedTexts {
  /** For each text that two of them read. All are whole numbers, so that their sums are exact. */
  readonly counts: readonly Counts[];
  /** Passages that each of the coders marked in them. */
  readonly passages: readonly number[];
  /** How many places the counts have. */
  readonly size: number;
  /** The figures of counts that were added up. */
  readonly figures: (sum: Float64Array) => Figures;
}

/** A text with those of its readers that count. */
interface GroupText {
  readonly tally: TextTally;
  /** Their places among the text's readers, in order. */
  readonly own: readonly number[];
}

/** How counts of texts with different numbers of readers fit together. */
interface Layout {
  readonly valuePlaces: ReadonlyMap<string, number>;
  /** Counts that each value has: two coders are told apart, which Cohen's kappa needs; more are added up. */
  readonly width: number;
  /** A coincidence counts a share of the other readers of its text. In this many parts all such shares are whole numbers. */
  readonly whole: number;
}

/** Counts each text by itself. `coders`: the places of those who count. Cost: that of the tallies' values and pairs. */
export function countTexts(tallies: readonly TextTally[], coders: readonly number[]): CountedTexts {
  const texts = tallies
    .map((tally): GroupText => ({ tally, own: placesAmong(tally.readers, coders) }))
    .filter(({ own }) => own.length > 1);
  const layout: Layout = {
    valuePlaces: valuePlacesOf(texts),
    width: coders.length === 2 ? 2 : 1,
    whole: leastMultiple(texts.map(({ own }) => own.length - 1)),
  };
  return {
    counts: texts.map((text) => countsOf(text, layout)),
    passages: coders.map((coder) =>
      sumOf(texts, ({ tally: { readers, marked } }) => marked[readers.indexOf(coder)]),
    ),
    size: valuesAt + layout.valuePlaces.size * layout.width,
    figures: figuresFor(texts, layout),
  };
}

function valuePlacesOf(texts: readonly GroupText[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { tally, own } of texts)
    for (const [value, { by }] of tally.values)
      if (!places.has(value) && own.some((reader) => by[reader] !== 0)) places.set(value, places.size);
  return places;
}

/** What a text counts; zeros are left out. */
function countsOf({ tally, own }: GroupText, { valuePlaces, width, whole }: Layout): Counts {
  const [places, amounts]: [number[], number[]] = [[], []];
  const add = (place: number, amount: number) => {
    if (amount === 0) return;
    places.push(place);
    amounts.push(amount);
  };
  const pairs = pairsOf(own).map(([first, second]) => pairPlace(first, second));
  for (const share of shares.keys())
    add(
      share,
      sumOf(pairs, (pair) => tally.matched[pair]?.[share]),
    );
  add(markedAt, sumOf(own, (reader) => tally.marked[reader]) * (own.length - 1));
  let coincidences = 0;
  for (const [value, { by, together }] of tally.values) {
    coincidences += 2 * sumOf(pairs, (pair) => together[pair]);
    const start = valuesAt + (valuePlaces.get(value) ?? 0) * width;
    const characters = own.map((reader) => by[reader] ?? 0);
    if (width === 2) for (const [coder, given] of characters.entries()) add(start + coder, given);
    else
      add(
        start,
        sumOf(characters, (given) => given),
      );
  }
  add(sameAt, coincidences * (whole / (own.length - 1)));
  return { places, amounts };
}

function sumOf<T>(list: readonly T[], amount: (one: T) => number | undefined): number {
  return list.reduce((sum, one) => sum + (amount(one) ?? 0), 0);
}

function figuresFor(texts: readonly GroupText[], layout: Layout): CountedTexts["figures"] {
  const isEven = new Set(texts.map(({ own }) => own.length)).size <= 1;
  const kappa = layout.width === 2 ? cohensKappa : fleissKappa;
  const unequal = { why: said`Not every text was read by the same number of coders.` };
  return (sum) => {
    const totals = totalsIn(sum, layout);
    return {
      observed: observedAgreement(totals),
      alpha: alpha(totals),
      kappa: isEven ? kappa(totals) : unequal,
      exact: f1(sum, 0),
      half: f1(sum, 1),
      touching: f1(sum, 2),
    };
  };
}

function f1(sum: Float64Array, share: number): Coefficient {
  const [matched = 0, marked = 0] = [sum[share], sum[markedAt]];
  return marked === 0 ? { why: said`No passage was marked.` } : (2 * matched) / marked;
}

function totalsIn(sum: Float64Array, { valuePlaces, width, whole }: Layout): Totals {
  let [all, squares, products] = [0, 0, 0];
  for (let value = 0; value < valuePlaces.size; value += 1) {
    const at = valuesAt + value * width;
    const first = sum[at] ?? 0;
    const second = width === 2 ? (sum[at + 1] ?? 0) : 0;
    const given = first + second;
    all += given;
    squares += given * given;
    products += first * second;
  }
  return { all, same: (sum[sameAt] ?? 0) / whole, squares, products };
}
