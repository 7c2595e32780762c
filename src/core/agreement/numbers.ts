/** Numbers that coders gave as attributes of their annotations, and how far they agree on them. */

import { alphaOfNumbers, type Coefficient } from "./coefficients";
import type { Counts } from "./interval";
import { leastMultiple } from "./leastMultiple";
import type { CodedPassage, Measure } from "./model";
import { pairsOf } from "./pairs";
import { sweep } from "./sweep";
import { placesAmong, type ReadText } from "./tally";

/** What is asked: an attribute and how its numbers are compared. */
export interface NumberedAttribute {
  readonly name: string;
  readonly measure: Measure;
}

/** What the readers of one text gave as the numbers of one attribute. */
export interface NumberedText {
  /** Who read the text: places among the coders, in order. The lists below are in the order of these. */
  readonly readers: readonly number[];
  /** How many passages of each have a number. */
  readonly passages: readonly number[];
  /** The stretches with numbers of two readers or more. */
  readonly stretches: readonly NumberedStretch[];
}

interface NumberedStretch {
  readonly characters: number;
  /** Undefined for a reader who gave none there, or passages with several. */
  readonly numbers: readonly (number | undefined)[];
}

/** What some coders' alpha is made of. */
export interface CountedNumbers {
  /** For each text that two of them read. All are whole numbers, so that their sums are exact. */
  readonly counts: readonly Counts[];
  /** How many places the counts have. */
  readonly size: number;
  /** Passages of each of the coders in them that have a number. */
  readonly passages: readonly number[];
  /** Characters with numbers of two of them. */
  readonly characters: number;
  /** Alpha of counts that were added up. */
  readonly alpha: (sum: Float64Array) => Coefficient;
}

/** The attributes that have numbers in any of some texts, by name. */
export function attributesIn(texts: readonly ReadText[]): readonly NumberedAttribute[] {
  const found = new Map<string, NumberedAttribute>();
  for (const { readers } of texts)
    for (const own of readers)
      for (const { numbers = [] } of own ?? [])
        for (const { name, measure } of numbers) found.set(`${name}\n${measure}`, { name, measure });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, attribute]) => attribute);
}

/** Where the readers of a text gave which numbers. Cost: that of `sweep`. */
export function numberedText({ readers, length }: ReadText, attribute: NumberedAttribute): NumberedText {
  const present = readers.flatMap((own, coder) =>
    own === undefined
      ? []
      : [{ coder, passages: own.filter((one) => numberOf(one, attribute) !== undefined) }],
  );
  const stretches: NumberedStretch[] = [];
  sweep(
    present.map(({ passages }) => passages),
    length,
    (lying) => onlyOf(lying.map((passage) => numberOf(passage, attribute))),
    (characters, numbers) => {
      if (numbers.filter((one) => one !== undefined).length > 1)
        stretches.push({ characters, numbers: [...numbers] });
    },
  );
  return {
    readers: present.map(({ coder }) => coder),
    passages: present.map(({ passages }) => passages.length),
    stretches,
  };
}

function numberOf({ numbers = [] }: CodedPassage, { name, measure }: NumberedAttribute): number | undefined {
  return numbers.find((one) => one.name === name && one.measure === measure)?.number;
}

function onlyOf(numbers: readonly (number | undefined)[]): number | undefined {
  const [first, ...others] = new Set(numbers);
  return others.length === 0 ? first : undefined;
}

/** A text with what those of its readers say who count. */
interface GroupText {
  readonly text: NumberedText;
  /** Stretches with two numbers of theirs or more. */
  readonly units: readonly Unit[];
}

interface Unit {
  readonly characters: number;
  readonly numbers: readonly number[];
}

/** Where a count stands: how often each number was given, then how often two different ones were given to the same characters. */
interface Layout {
  /** Ascending. */
  readonly numbers: readonly number[];
  readonly pairs: readonly (readonly [low: number, high: number])[];
  readonly placeOf: (first: number, second?: number) => number;
  /** A pair counts a share of its unit. In this many parts all such shares are whole numbers. */
  readonly whole: number;
}

/** Counts each text by itself. `coders`: the places of those who count. Cost: linear in the stretches and their pairs. */
export function countNumbers(
  all: readonly NumberedText[],
  coders: readonly number[],
  measure: Measure,
): CountedNumbers {
  const texts = all.flatMap((text): readonly GroupText[] => {
    const own = placesAmong(text.readers, coders);
    return own.length < 2 ? [] : [{ text, units: unitsOf(text, own) }];
  });
  const layout = layoutFor(texts.flatMap(({ units }) => units));
  const { numbers, pairs, whole } = layout;
  return {
    counts: texts.map(({ units }) => countsOf(units, layout)),
    size: numbers.length + pairs.length,
    passages: coders.map((coder) =>
      texts.reduce((sum, { text }) => sum + (text.passages[text.readers.indexOf(coder)] ?? 0), 0),
    ),
    characters: texts.reduce(
      (sum, { units }) => units.reduce((inText, { characters }) => inText + characters, sum),
      0,
    ),
    alpha: (sum) => {
      const apart = sum.subarray(numbers.length).map((parts) => parts / whole);
      return alphaOfNumbers({ numbers, given: sum, pairs, apart }, measure);
    },
  };
}

function unitsOf({ stretches }: NumberedText, own: readonly number[]): readonly Unit[] {
  return stretches.flatMap(({ characters, numbers }): readonly Unit[] => {
    const given = own.flatMap((reader) => numbers[reader] ?? []);
    return given.length < 2 ? [] : [{ characters, numbers: given }];
  });
}

function layoutFor(units: readonly Unit[]): Layout {
  const numbers = [...new Set(units.flatMap((unit) => unit.numbers))].sort((a, b) => a - b);
  const order = new Map(numbers.map((number, place) => [number, place]));
  const pairs: (readonly [number, number])[] = [];
  const pairPlaces = new Map<string, number>();
  const keyOf = (pair: readonly [number, number]) => pair.join();
  const ordered = (first: number, second: number) => {
    const [a, b] = [order.get(first) ?? 0, order.get(second) ?? 0];
    return a < b ? ([a, b] as const) : ([b, a] as const);
  };
  for (const unit of units)
    for (const [first, second] of pairsOf(unit.numbers)) {
      const pair = ordered(first, second);
      if (first === second || pairPlaces.has(keyOf(pair))) continue;
      pairPlaces.set(keyOf(pair), numbers.length + pairs.length);
      pairs.push(pair);
    }
  return {
    numbers,
    pairs,
    placeOf: (first, second = first) =>
      (first === second ? order.get(first) : pairPlaces.get(keyOf(ordered(first, second)))) ?? 0,
    whole: leastMultiple(units.map((unit) => unit.numbers.length - 1)),
  };
}

function countsOf(units: readonly Unit[], { placeOf, whole }: Layout): Counts {
  const amounts = new Map<number, number>();
  const add = (place: number, amount: number) => amounts.set(place, (amounts.get(place) ?? 0) + amount);
  for (const { characters, numbers } of units) {
    for (const number of numbers) add(placeOf(number), characters);
    for (const [first, second] of pairsOf(numbers))
      if (first !== second) add(placeOf(first, second), characters * (whole / (numbers.length - 1)));
  }
  return { places: [...amounts.keys()], amounts: [...amounts.values()] };
}
