/** How many annotations have one thing and another: codes by coder, by year, by the values of an attribute. */

import type { Dimension } from "./dimensions";
import type { CountedAnnotation } from "./model";

/** Label of annotations that have no value in a dimension. */
export const noValue = "–";

export interface Crosstab {
  readonly rows: string;
  readonly columns: string;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** By row, then by column. */
  readonly counts: readonly (readonly number[])[];
  /** An annotation with several values counts once in a total, so totals can be less than their sums. */
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/**
 * Counts annotations by two dimensions. Labels: in their own order where they have one, else the most frequent first; `noValue`
 * last, if any annotation has none. Cost: linear in the annotations, and sorting the labels.
 */
export function crosstab(
  annotations: readonly CountedAnnotation[],
  rows: Dimension,
  columns: Dimension,
): Crosstab {
  const rowTotals = new Map<string, number>();
  const columnTotals = new Map<string, number>();
  const cells = new Map<string, Map<string, number>>();
  for (const one of annotations) {
    const across = labelsOf(columns, one);
    for (const column of across) add(columnTotals, column);
    for (const row of labelsOf(rows, one)) {
      add(rowTotals, row);
      const inRow = cells.get(row) ?? new Map<string, number>();
      cells.set(row, inRow);
      for (const column of across) add(inRow, column);
    }
  }
  const rowLabels = sorted(rowTotals, rows.isOrdered);
  const columnLabels = sorted(columnTotals, columns.isOrdered);
  return {
    rows: rows.name,
    columns: columns.name,
    rowLabels,
    columnLabels,
    counts: rowLabels.map((row) => columnLabels.map((column) => cells.get(row)?.get(column) ?? 0)),
    rowTotals: rowLabels.map((row) => rowTotals.get(row) ?? 0),
    columnTotals: columnLabels.map((column) => columnTotals.get(column) ?? 0),
    total: annotations.length,
  };
}

function labelsOf({ valuesOf }: Dimension, one: CountedAnnotation): ReadonlySet<string> {
  const values = valuesOf(one);
  return new Set(values.length === 0 ? [noValue] : values);
}

function add(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

function sorted(totals: ReadonlyMap<string, number>, isOrdered: boolean): readonly string[] {
  const byName = (a: string, b: string) => (a < b ? -1 : 1);
  const byCount = (a: string, b: string) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0);
  return [...totals.keys()].sort(
    (a, b) =>
      Number(a === noValue) - Number(b === noValue) || (isOrdered ? 0 : byCount(a, b)) || byName(a, b),
  );
}
