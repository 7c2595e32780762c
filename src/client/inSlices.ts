/** Work that goes on for long, and lets the editor's messages through in between: what is typed or asked meanwhile waits for no more than a slice. */

import { longestSlice, type Steps, inSlices as takenInSlices } from "../core/steps";

/** The stretch of work in this turn of the host's loop. All loops share it: many small slices, one behind the other, are a long one. */
interface Stretch {
  /** In the time of `Date.now()`. */
  readonly end: number;
  /** When messages have been let through. */
  readonly over: Promise<void>;
}

let stretch: Stretch | undefined;

/** Jobs under way that share a turn. */
let jobs = 0;

/** Does work step by step. Jobs share each turn evenly: a text that is opened does not wait for a folder that is being read. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  jobs += 1;
  try {
    return await takenInSlices(steps, letMessagesThrough, () => jobs);
  } finally {
    jobs -= 1;
  }
}

/** For a loop that waits at each turn anyway: it waits for this, too. */
export async function rest(): Promise<void> {
  const { end, over } = thisStretch();
  if (Date.now() >= end) await over;
}

/** Resolves when messages have been heard that were waiting, and sent those that were to be sent. */
export async function letMessagesThrough(): Promise<void> {
  await nextTurn();
  // In a turn Node's loop comes to timers before it comes to messages.
  await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}

function thisStretch(): Stretch {
  if (stretch !== undefined) return stretch;
  const over = nextTurn().then(() => {
    stretch = undefined;
  });
  stretch = { end: Date.now() + longestSlice, over };
  return stretch;
}
