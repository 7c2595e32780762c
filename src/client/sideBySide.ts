/** How many files are read or written side by side: a disk answers several at once, and a code may stand in hundreds. */
const atOnce = 32;

/** What was done, in the order of the items, and the first failure. */
export interface Outcome<R> {
  readonly done: readonly R[];
  readonly failure: PromiseRejectedResult | undefined;
}

/** Acts on a few items at a time, in their order; after a failure on none that has not begun. */
export async function sideBySide<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<Outcome<R>> {
  const done = new Map<number, R>();
  let failure: PromiseRejectedResult | undefined;
  let next = 0;
  const work = async () => {
    while (next < items.length && failure === undefined) {
      const index = next;
      next += 1;
      const [result] = await Promise.allSettled(items.slice(index, index + 1).map(act));
      if (result?.status === "fulfilled") done.set(index, result.value);
      else failure ??= result;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { done: [...done].sort(([a], [b]) => a - b).map(([, result]) => result), failure };
}

/** As `sideBySide`, but the last item waits for all others: what it says is then true of them. */
export async function sideBySideThenLast<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<Outcome<R>> {
  const others = await sideBySide(items.slice(0, -1), act);
  if (others.failure !== undefined) return others;
  const last = await sideBySide(items.slice(-1), act);
  return { done: [...others.done, ...last.done], failure: last.failure };
}
