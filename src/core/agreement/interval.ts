const resamples = 1000;
/** Samples in which a figure has no value say nothing of it; with more of them than this the interval would not either. */
const fewestWithValue = 900;

/** Low and high end. */
export type Interval = readonly [low: number, high: number];

/** A number made of counts that were added up; undefined where they give none. */
export type Figure = (counts: Float64Array) => number | undefined;

/** Counts of several texts in one, which all have the same places. Zero texts have no counts. */
export function addedUp(texts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(texts[0]?.length ?? 0);
  for (const counts of texts) addTo(sum, counts);
  return sum;
}

/**
 * 95 % percentile intervals of figures over texts (B. Efron's bootstrap): texts are drawn again with replacement, always the same
 * ones for the same number of texts, so that a figure can be recomputed. An interval is undefined for fewer than two texts, and
 * where its figure often has no value. Cost: a thousand times the counts.
 */
export function resampledIntervals(
  texts: readonly Float64Array[],
  figures: readonly Figure[],
): readonly (Interval | undefined)[] {
  if (texts.length < 2) return figures.map(() => undefined);
  const random = generator(texts.length);
  const values = figures.map((): number[] => []);
  const sum = new Float64Array(texts[0]?.length ?? 0);
  for (let round = 0; round < resamples; round += 1) {
    sum.fill(0);
    for (let draw = 0; draw < texts.length; draw += 1) {
      const counts = texts[Math.floor(random() * texts.length)];
      if (counts !== undefined) addTo(sum, counts);
    }
    for (const [place, figure] of figures.entries()) {
      const value = figure(sum);
      if (value !== undefined) values[place]?.push(value);
    }
  }
  return values.map(middleOf);
}

function addTo(sum: Float64Array, counts: Float64Array): void {
  for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + (counts[place] ?? 0);
}

function middleOf(values: number[]): Interval | undefined {
  if (values.length < fewestWithValue) return undefined;
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
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
