/** How urgent a problem is. `error` makes `check` fail; `warning` does too; `information` never does. */
export type Severity = "error" | "warning" | "information";

/**
 * Something wrong or noteworthy in the user's content. Problems are data: content never throws.
 * `start` and `end` are UTF-16 offsets into the text the problem was found in (end excluded).
 */
export interface Problem {
  /** Dotted and closed, e.g. `sidecar.duplicate-id`. A code once shipped keeps its meaning. */
  readonly code: string;
  /** One sentence that names the thing and the remedy. */
  readonly message: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
}

/** A value that is always usable, with what was wrong on the way to it. */
export interface Result<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
