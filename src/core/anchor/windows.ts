/** Stretches of a text in which much of a passage stands, found by the rare words and word sequences they share. */

import type { TextRange } from "./model";
import type { Passage } from "./passage";
import type { WordIndex } from "./wordIndex";

/** Stretches that are looked at closely. */
const mostWindows = 6;
/** A sequence of words that stands oftener than this tells nothing yet: it is made longer. */
const fewPlaces = 24;
/** A word that stands oftener is not looked up at all. */
const manyPlaces = 20_000;
const longestSequence = 5;
/** What a stretch must share with the passage: about two rare words. */
const leastWeight = 12;
/** And what it must share beside the likeliest stretch. */
const leastShare = 0.4;

/** Folded ranges, the likeliest first. Cost: linear in the passage, and in how often its words stand in the text. */
export function likelyWindows(index: WordIndex, { words }: Passage): readonly TextRange[] {
  // Places on one diagonal (index in the text less index in the passage) belong to one copy of the passage.
  const width = 12 + (words.length >> 1);
  const bands = new Map<number, Map<number, number>>();
  for (const [at, { weight }] of words.entries())
    for (const place of placesOfSequence(index, words, at)) {
      const band = Math.floor((place - at) / width);
      const weights = bands.get(band) ?? new Map<number, number>();
      weights.set(at, weight);
      bands.set(band, weights);
    }
  const weighed = [...bands.keys()]
    .flatMap((band) => [band - 1, band])
    .map((band) => ({ band, weight: joinedWeight(bands.get(band), bands.get(band + 1)) }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight || a.band - b.band);
  const chosen: number[] = [];
  const enough = (weighed[0]?.weight ?? 0) * leastShare;
  for (const { band, weight } of weighed)
    if (weight < enough) break;
    else if (chosen.length < mostWindows && chosen.every((other) => Math.abs(other - band) > 1))
      chosen.push(band);
  return chosen.map((band) => {
    const first = Math.max(0, band * width - (width >> 1));
    const last = Math.min(index.ids.length, (band + 2) * width + words.length + (width >> 1)) - 1;
    return { start: index.starts[first] ?? 0, end: index.ends[last] ?? 0 };
  });
}

/** Where the passage's words from `at` on stand, as many of them as it takes to be rare. */
function placesOfSequence(index: WordIndex, words: Passage["words"], at: number): readonly number[] {
  const all = index.placesOf(words[at]?.id ?? -1);
  if (all.length > manyPlaces) return [];
  let places: readonly number[] = [...all];
  for (let step = 1; places.length > fewPlaces && step < longestSequence; step += 1) {
    const id = words[at + step]?.id ?? -1;
    places = places.filter((place) => index.ids[place + step] === id);
  }
  return places.length > fewPlaces ? [] : places;
}

function joinedWeight(
  band: ReadonlyMap<number, number> | undefined,
  next: ReadonlyMap<number, number> | undefined,
): number {
  let weight = 0;
  for (const value of band?.values() ?? []) weight += value;
  for (const [at, value] of next ?? []) if (band?.has(at) !== true) weight += value;
  return weight;
}
