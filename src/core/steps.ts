/** Work in small steps, between two of which a host may see to its messages, or stop. */
export type Steps<T> = Generator<undefined, T>;

/** Takes all steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
