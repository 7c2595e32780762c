import type { Steps } from "../core/steps";
import type { Files } from "./files";

/** What differs between hosts; nothing else may. */
export interface Runtime {
  /** Runs `work` after `milliseconds`; the answer cancels it. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Lets waiting messages (a cancellation, say) be read before going on. */
  readonly yieldToMessages: () => Promise<void>;
  /** Takes what only this host's client sends along when it starts the server. */
  readonly takeOptions?: (options: unknown) => void;
  /** Files for editors that do not answer our file requests (`glossator lsp`); given the folders the editor opened. */
  readonly files?: (folders: () => readonly string[]) => Files;
}

/** For how long, in milliseconds, work goes on at a stretch: what is asked meanwhile waits as long. */
const longest = 12;

/** Does work step by step and answers other requests in between. */
export async function betweenMessages<T>(
  steps: Steps<T>,
  { yieldToMessages }: Pick<Runtime, "yieldToMessages">,
): Promise<T> {
  for (;;) {
    const end = Date.now() + longest;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (Date.now() < end);
    await yieldToMessages();
  }
}
