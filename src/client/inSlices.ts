import type { Steps } from "../core/steps";

/** For how long, in milliseconds, work goes on at a stretch: what is typed or asked meanwhile waits as long. */
const longest = 12;

/** Does work step by step and lets the editor's messages through in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = Date.now() + longest;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (Date.now() < end);
    await letMessagesThrough();
  }
}

/** The same for a loop that waits at each turn anyway: it waits for what this answers, too. */
export function rests(): () => Promise<void> {
  let end = Date.now() + longest;
  return async () => {
    if (Date.now() < end) return;
    await letMessagesThrough();
    end = Date.now() + longest;
  };
}

/** Resolves when messages have been heard that were waiting, and sent those that were to be sent. */
export function letMessagesThrough(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
