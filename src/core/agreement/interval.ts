const resamples = 1000;
/** So many samples are added up side by side: a processor adds to four sums in the time that it takes to add to one. */
const abreast = 4;
/** Samples in which a figure has no value say nothing of it; with more of them than this the interval would not either. */
const fewestWithValue = 900;

/** Low and high end. */
export type Interval = readonly [low: number, high: number];

/** Counts of one text that are not zero, with their places among all. */
export interface Counts {
  readonly places: readonly number[];
  readonly amounts: readonly number[];
}

/** The counts of all texts, place by place: those of a place stand from its start to the next one's. */
interface Columns {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly amounts: Float64Array;
}

/** Numbers made of counts that were added up; undefined where they give none. */
export type FigureNumbers = (counts: Float64Array) => readonly (number | undefined)[];

/** Counts of several texts in one. `size`: how many places there are. */
export function addedUp(texts: readonly Counts[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const { places, amounts } of texts)
    for (const [index, place] of places.entries()) sum[place] = (sum[place] ?? 0) + (amounts[index] ?? 0);
  return sum;
}

/**
 * 95 % percentile intervals of figures over texts (B. Efron's bootstrap): texts are drawn again with replacement, always the same
 * ones for the same number of texts, so that a figure can be recomputed.
 */
export class Resampling {
  /** For each number of texts: how often each text is drawn, for so many samples `abreast`, the numbers of one text side by side. */
  readonly #drawn = new Map<number, readonly Uint16Array[]>();

  /**
   * An interval for each figure; undefined for fewer than two texts, and where the figure often has no value. Cost: a thousand times
   * the counts that are not zero.
   */
  intervals(
    texts: readonly Counts[],
    size: number,
    figures: FigureNumbers,
  ): readonly (Interval | undefined)[] {
    if (texts.length < 2) return [];
    const values: number[][] = [];
    const sums = Array.from({ length: abreast }, () => new Float64Array(size));
    const columns = columnsOf(texts, size);
    for (const times of this.#drawsOf(texts.length)) {
      addUp(sums, columns, times);
      for (const sum of sums)
        for (const [place, value] of figures(sum).entries()) {
          const own = values[place] ?? [];
          values[place] = own;
          if (value !== undefined) own.push(value);
        }
    }
    return values.map(middleOf);
  }

  #drawsOf(texts: number): readonly Uint16Array[] {
    const known = this.#drawn.get(texts);
    if (known !== undefined) return known;
    const random = generator(texts);
    const drawn = Array.from({ length: resamples / abreast }, () => {
      const times = new Uint16Array(texts * abreast);
      for (let sample = 0; sample < abreast; sample += 1)
        for (let draw = 0; draw < texts; draw += 1) {
          const at = Math.floor(random() * texts) * abreast + sample;
          times[at] = (times[at] ?? 0) + 1;
        }
      return times;
    });
    this.#drawn.set(texts, drawn);
    return drawn;
  }
}

function columnsOf(texts: readonly Counts[], size: number): Columns {
  const starts = new Uint32Array(size + 1);
  for (const { places } of texts)
    for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < size; place += 1)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const all = starts[size] ?? 0;
  const columns = { starts, texts: new Uint32Array(all), amounts: new Float64Array(all) };
  const next = starts.slice();
  for (const [text, { places, amounts }] of texts.entries())
    for (const [index, place] of places.entries()) {
      const at = next[place] ?? 0;
      columns.texts[at] = text;
      columns.amounts[at] = amounts[index] ?? 0;
      next[place] = at + 1;
    }
  return columns;
}

/**
 * Puts the sums of all places into `sums`, one for each sample of `times`, which says how often each text counts. The innermost loop of
 * all: no checks, no calls, and nothing that waits for the addition before it.
 */
function addUp(
  [a, b, c, d]: readonly Float64Array[],
  { starts, texts, amounts }: Columns,
  times: Uint16Array,
): void {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return;
  let at = 0;
  for (let place = 0; place < a.length; place += 1) {
    const end = starts[place + 1] as number;
    let [inA, inB, inC, inD] = [0, 0, 0, 0];
    for (; at < end; at += 1) {
      const drawn = (texts[at] as number) * abreast;
      const amount = amounts[at] as number;
      inA += (times[drawn] as number) * amount;
      inB += (times[drawn + 1] as number) * amount;
      inC += (times[drawn + 2] as number) * amount;
      inD += (times[drawn + 3] as number) * amount;
    }
    a[place] = inA;
    b[place] = inB;
    c[place] = inC;
    d[place] = inD;
  }
}

function middleOf(values: readonly number[]): Interval | undefined {
  if (values.length < fewestWithValue) return undefined;
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** Numbers from 0 to 1 in an order that looks like none (“mulberry32”, T. Ettinger, public domain). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
