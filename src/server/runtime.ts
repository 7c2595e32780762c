/** What differs between hosts; nothing else may. */
export interface Runtime {
  /** Runs `work` after `milliseconds`; the answer cancels it. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Lets waiting messages (a cancellation, say) be read before going on. */
  readonly yieldToMessages: () => Promise<void>;
}
