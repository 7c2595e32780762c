/** Work in small steps, between two of which a host may see to its messages, or stop. */
export type Steps<T> = Generator<undefined, T>;

/** Takes all steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** For how long, in milliseconds, a host goes on at a stretch: what is typed or asked meanwhile waits as long. */
export const longestSlice = 12;

/**
 * Takes the steps in slices; `pause` lets a host see to its messages in between. `jobs`: how many share a slice now, each an even
 * part. Rejects as a step or a pause does.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  pause: () => Promise<void>,
  jobs: () => number = () => 1,
): Promise<T> {
  for (;;) {
    const end = Date.now() + longestSlice / jobs();
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (Date.now() < end);
    await pause();
  }
}
