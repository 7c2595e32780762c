import type { Steps } from "../core/steps";

/** For how long, in milliseconds, work goes on at a stretch: what is asked meanwhile waits as long. */
const longest = 12;

/** Does work step by step; `pause` lets the editor's messages through in between. */
export async function inSlices<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const end = Date.now() + longest;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (Date.now() < end);
    await pause();
  }
}
