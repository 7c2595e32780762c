import { type CodePair, coOccurrences } from "../../core/statistics/coOccurrence";
import { type Crosstab, crosstab } from "../../core/statistics/crosstab";
import { type Dimension, dimensionOf } from "../../core/statistics/dimensions";
import { countedIn } from "../../core/statistics/fromSidecars";
import type { CountedAnnotation } from "../../core/statistics/model";
import { alignedLines } from "../../core/table/aligned";
import { csvLine } from "../../core/table/csv";
import { readCoded } from "../coded";
import type { ExitCode, Io } from "../io";

export interface StatsOptions {
  readonly rows: Dimension;
  readonly columns: Dimension;
  /** Which codes stand on the same words, instead. */
  readonly together?: boolean;
  /** How many levels of a code count; all when left out. */
  readonly level?: number;
  readonly format: "table" | "csv" | "json";
  readonly base: boolean;
}

type Cell = string | number;

/** Prints how often codes are given, by whom, when, on what. Exit code 1 when there are no annotations. */
export async function stats(io: Io, paths: readonly string[], options: StatsOptions): Promise<ExitCode> {
  const annotations: CountedAnnotation[] = [];
  const { isComplete, isSound } = await readCoded(io, paths, options.base, async ({ sidecars }) => {
    annotations.push(...countedIn(sidecars));
  });
  const code = dimensionOf("code", options.level);
  if (options.together === true) {
    const pairs = coOccurrences(annotations, (one) => code?.valuesOf(one)[0]);
    await io.out(options.format === "json" ? json(pairs) : lines(pairCells(pairs), options.format));
  } else {
    const atLevel = (dimension: Dimension) => (dimension.name === "code" && code) || dimension;
    const table = crosstab(annotations, atLevel(options.rows), atLevel(options.columns));
    await io.out(options.format === "json" ? json(table) : lines(tableCells(table), options.format));
  }
  if (!isComplete) return 2;
  return annotations.length === 0 || !isSound ? 1 : 0;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function tableCells(table: Crosstab): readonly (readonly Cell[])[] {
  const { rows, rowLabels, columnLabels, counts, rowTotals, columnTotals, total } = table;
  return [
    [rows, ...columnLabels, "total"],
    ...rowLabels.map((label, row) => [label, ...(counts[row] ?? []), rowTotals[row] ?? 0]),
    ["total", ...columnTotals, total],
  ];
}

function pairCells(pairs: readonly CodePair[]): readonly (readonly Cell[])[] {
  return [
    ["code", "other code", "together", "passages", "of the other"],
    ...pairs.map(({ codes, together, passages }) => [...codes, together, ...passages]),
  ];
}

function lines(cells: readonly (readonly Cell[])[], format: "table" | "csv"): string {
  if (format === "csv") return cells.map(csvLine).join("");
  return `${alignedLines(cells).join("\n")}\n`;
}
