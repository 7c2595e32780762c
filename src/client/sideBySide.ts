/** How many files are read or written side by side: a disk answers several at once, and a code may stand in hundreds. */
const atOnce = 16;

/** Acts on a few items at a time, in their order; after a failure on none that has not begun. */
export async function inBatches<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<{ readonly done: readonly R[]; readonly failure: PromiseRejectedResult | undefined }> {
  const done: R[] = [];
  for (let first = 0; first < items.length; first += atOnce) {
    const results = await Promise.allSettled(items.slice(first, first + atOnce).map(act));
    for (const result of results) if (result.status === "fulfilled") done.push(result.value);
    const failure = results.find((result) => result.status === "rejected");
    if (failure !== undefined) return { done, failure };
  }
  return { done, failure: undefined };
}
