/** What the thread that prints and the threads that scan say to each other. */

export type ToThread =
  | { readonly batch: number; readonly files: readonly string[] }
  /** So many bytes of output have been printed. */
  | { readonly printed: number };

export type FromThread =
  | { readonly batch: number; readonly out: Uint8Array }
  | { readonly batch: number; readonly err: string }
  /** The batch is at its end; all that belongs to it has been said. */
  | { readonly batch: number; readonly isComplete: boolean };

/** Another thread of this program that scans the files it is sent, batch after batch. */
export interface Thread {
  readonly send: (message: ToThread) => void;
  readonly stop: () => Promise<void>;
}

/** What to do with what a thread says, and when it fails. */
export interface ThreadListener {
  readonly said: (message: FromThread) => void;
  readonly failed: (error: Error) => void;
}
