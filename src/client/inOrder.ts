/** Acts that wait for each other: keys are pressed faster than files are written. */
export class InOrder {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs an act when all earlier ones are over, whether or not they succeeded. */
  run<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#last.then(act);
    // A failure is the caller's; who waits behind it only wants to know that it is over.
    this.#last = result.catch(() => undefined);
    return result;
  }
}
