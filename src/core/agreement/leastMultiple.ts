/** The least number that all of some positive whole numbers divide; 1 for none. */
export function leastMultiple(divisors: Iterable<number>): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  return [...new Set(divisors)].reduce((multiple, one) => (multiple * one) / common(multiple, one), 1);
}
