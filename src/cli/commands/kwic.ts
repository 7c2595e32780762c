import { type ConcordanceRow, type ContextSize, concordanceOf } from "../../core/concordance/concordance";
import { type KeywordQuery, readKeyword } from "../../core/concordance/query";
import { type ConcordanceOrder, sortedRows } from "../../core/concordance/sort";
import { csvLine } from "../../core/table/csv";
import { columnsOf, padLeft, padRight } from "../../core/text/width";
import { type ExitCode, type Io, UsageError } from "../io";
import { type OffsetUnit, offsetsIn, placesIn } from "../offsets";
import { readAll } from "../texts";

export interface KwicOptions {
  readonly regex?: boolean;
  readonly word?: boolean;
  readonly case?: boolean;
  readonly context: ContextSize;
  readonly sort: ConcordanceOrder;
  readonly format: "table" | "csv" | "ndjson";
  readonly offsets: OffsetUnit;
}

/** A place as it is printed; line and column 1-based, columns in the unit of the offsets. */
interface KwicRow extends ConcordanceRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Prints every place of the texts where something is said, with its context. Exit code 1 when there is none. */
export async function kwic(
  io: Io,
  words: string,
  paths: readonly string[],
  options: KwicOptions,
): Promise<ExitCode> {
  const query: KeywordQuery = {
    words,
    isRegex: options.regex === true,
    isWholeWord: options.word === true,
    isCaseSensitive: options.case === true,
  };
  const { value: keyword, problems } = readKeyword(query);
  if (keyword === undefined) throw new UsageError(problems.map(({ message }) => message).join(" "));
  const rows: KwicRow[] = [];
  let failed = false;
  const isComplete = await readAll(io, paths, async ({ path, text }) => {
    const { rows: found, isCut } = concordanceOf(text, keyword, options.context);
    if (isCut) {
      io.err(`${path}: not searched to its end, the search is too wide. Look for less at a time.\n`);
      failed = true;
    }
    if (found.length > 0) rows.push(...located(path, text, found, options.offsets));
  });
  await print(io, sortedRows(rows, options.sort), options.format);
  if (failed || !isComplete) return 2;
  return rows.length === 0 ? 1 : 0;
}

function located(
  file: string,
  text: string,
  rows: readonly ConcordanceRow[],
  unit: OffsetUnit,
): readonly KwicRow[] {
  const offset = offsetsIn(unit, text);
  const place = placesIn(unit, text);
  return rows.map(({ start, end, ...words }) => ({
    file,
    start: offset(start),
    end: offset(end),
    ...place(start),
    ...words,
  }));
}

const columns = ["file", "line", "column", "start", "end", "left", "key", "right"] as const;

async function print(io: Io, rows: readonly KwicRow[], format: KwicOptions["format"]): Promise<void> {
  switch (format) {
    case "ndjson":
      return io.out(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    case "csv":
      return io.out(csvLine(columns) + rows.map((row) => csvLine(columns.map((name) => row[name]))).join(""));
    case "table":
      return io.out(table(rows));
  }
}

/** The keywords stand below each other. */
function table(rows: readonly KwicRow[]): string {
  const place = ({ file, line, column }: KwicRow) => `${file}:${line}:${column}`;
  const width = (texts: readonly string[]) => texts.reduce((most, one) => Math.max(most, columnsOf(one)), 0);
  const placeWidth = width(rows.map(place));
  const leftWidth = width(rows.map(({ left }) => left));
  return rows
    .map((row) => {
      const start = `${padRight(place(row), placeWidth)}  ${padLeft(row.left, leftWidth)}`;
      return `${start}  ${row.key}  ${row.right}`.trimEnd().concat("\n");
    })
    .join("");
}
