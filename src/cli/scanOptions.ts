/** What `scan` is asked for, and the way all kinds of it are called. */

import type { OffsetUnit } from "./offsets";

export interface ScanOptions {
  readonly format: "ndjson" | "csv" | "table" | "summary";
  readonly offsets: OffsetUnit;
  readonly glossary: readonly string[];
  /** Threads to scan with; chosen by the amount of text when it is not given. */
  readonly jobs?: number;
}

/** Prints the mentions of files, calls `done` behind each, and answers whether all of them could be read. */
export type ScanFiles = (files: readonly string[], done: () => void) => Promise<boolean>;
