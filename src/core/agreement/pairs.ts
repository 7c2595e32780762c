/** Every two of a list, each once, in order. */
export function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, place) => list.slice(place + 1).map((other) => [one, other] as const));
}

/**
 * Where the pair of the `first` and the `second` of some things, the first before the second, stands in a list of all pairs; the same however
 * many things there are. Of 0 and n it is also how many pairs n things make.
 */
export function pairPlace(first: number, second: number): number {
  return (second * (second - 1)) / 2 + first;
}
