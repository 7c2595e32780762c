/** Searches in lists that are in order. */

/**
 * How many of `count` things in order come first: `isBefore` is asked for indexes, holds for the first of them and for none after
 * one for which it does not. Cost: logarithmic.
 */
export function countFirst(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many numbers in ascending order are below a value. Cost: logarithmic. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  return countFirst(sorted.length, (index) => (sorted[index] ?? 0) < value);
}
