import type { Thread, ThreadListener } from "./jobs/messages";
import type { Progress } from "./progress";
import type { ScanOptions } from "./scanOptions";

/** What a command needs from the outside world: so that tests can run it in memory, and nothing but `main.ts` knows Node. */
export interface Io {
  /** Bytes of a file, or of standard input for `-`. Rejects with a readable message, with `NoSuchFile` where there is none. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The same bytes a part at a time, so that a file of any size needs little memory. A part is only good until the next. */
  readonly parts: (path: string) => AsyncIterable<Uint8Array>;
  /** Replaces a file in one step. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /**
   * The same, provided the file still holds `expected` (`undefined`: provided there is none); answers false, and does nothing, when
   * it does not.
   */
  readonly replace: (path: string, bytes: Uint8Array, expected: Uint8Array | undefined) => Promise<boolean>;
  /**
   * What a path, folder or glob stands for; undefined where there is no such file or folder. `isFrugal`: what is done with the files
   * needs next to no memory, and where they are many, their list shall not take it either.
   */
  readonly expand: (path: string, isFrugal?: boolean) => Promise<Expansion | undefined>;
  /** Whether bytes are well-formed UTF-8. Cost: some nanoseconds for a hundred bytes. */
  readonly isUtf8: (bytes: Uint8Array) => boolean;
  /**
   * Names of the folders above the current one, itself included, from the top down; the top, which is that of the repository or
   * else of the disk, is left out.
   */
  readonly above: () => readonly string[];
  /** Names in a folder. Empty when there is no such folder; rejects with `UsageError` when it may not be looked into. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Text of a git blob by id (prefix), from the repository that holds `path`. */
  readonly blob: (path: string, id: string) => Promise<string | undefined>;
  /** The blob id under which git would keep a file's bytes; undefined where it cannot be asked. */
  readonly blobName: (path: string, bytes: Uint8Array) => Promise<string | undefined>;
  /** Runs git in a folder. Rejects with `UsageError` when there is no git. */
  readonly git: (folder: string, args: readonly string[]) => Promise<GitOutcome>;
  /** Writes results, text or UTF-8; resolves when the reader has taken them, rejects with `ClosedPipe` when it has gone. */
  readonly out: (text: string | Uint8Array) => Promise<void>;
  /** Writes a message for the person at the terminal. */
  readonly err: (text: string) => void;
  /** Shows how far a command has come with so many files. */
  readonly progress: (total: number) => Progress;
  /** Starts a thread that scans what it is sent. */
  readonly thread: (options: ScanOptions, listener: ThreadListener) => Thread;
  /** How many threads can run at the same time. */
  readonly processors: number;
  /** A file's size in bytes; 0 if there is none. */
  readonly size: (path: string) => number;
  readonly now: () => Date;
  readonly random: () => number;
}

/** What git answered: its exit code, what it printed, and what it said was wrong. */
export interface GitOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Files that a path, folder or glob stands for. */
export interface Expansion {
  /** Their paths, sorted. */
  readonly files: readonly string[];
  /** Folders that cannot be looked into, with the reasons. */
  readonly closed: readonly { readonly path: string; readonly failure: string }[];
}

/** What git, too, calls a file that is not there, on every system. */
export const noFile = "/dev/null";

/** The reader of our output has gone (`| head`): not an error, the command just ends. */
export class ClosedPipe extends Error {}

/** What reading a file rejects with where there is none. */
export class NoSuchFile extends Error {}

/** A wrong use or unreadable input: one line on stderr, exit code 2. */
export class UsageError extends Error {}

/** Fine, problems found, wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** The same, for work that only reads: each folder is listed once, however many of its texts are looked at. */
export function listingOnce(io: Io): Io {
  const listed = new Map<string, Promise<readonly string[]>>();
  return {
    ...io,
    list: (folder) => {
      const names = listed.get(folder) ?? io.list(folder);
      listed.set(folder, names);
      return names;
    },
  };
}
