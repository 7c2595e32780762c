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
