/** What every group of rows gets, and what it gives. */
export interface Given {
  /** A folder that is removed afterwards. */
  readonly folder: string;
  readonly names: readonly string[];
  /** A file with the names, one a line. */
  readonly list: string;
  readonly megabytes: number;
  readonly files: readonly number[];
  readonly rounds: number;
}

/** A table whose first row holds the heads. */
export type Rows = readonly (readonly string[])[];

export function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
