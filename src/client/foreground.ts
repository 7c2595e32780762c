/**
 * Work that somebody waits for. What runs in the background, such as looking into hundreds of closed texts, stands back while
 * any is under way: both would ask the same server and the same disk.
 */
export class ForegroundWork {
  readonly #under = new Set<Promise<unknown>>();

  /** Runs an act as work that somebody waits for. */
  async run<T>(act: () => PromiseLike<T>): Promise<T> {
    const work = Promise.resolve(act());
    this.#under.add(work);
    try {
      return await work;
    } finally {
      this.#under.delete(work);
    }
  }

  /** Resolves when none is under way; at once when there is none. */
  async untilOver(): Promise<void> {
    while (this.#under.size > 0) await Promise.allSettled(this.#under);
  }
}
