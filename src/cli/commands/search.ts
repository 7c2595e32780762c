import type { Anchor, AnchorState } from "../../core/anchor/model";
import { SearchableText } from "../../core/anchor/searchableText";
import { matchesQuery } from "../../core/search/match";
import type { SearchQuery, SearchSubject } from "../../core/search/model";
import { parseQuery } from "../../core/search/parse";
import { coderOf } from "../../core/sidecar/coder";
import { csvLine } from "../../core/table/csv";
import { annotatedTexts } from "../annotatedTexts";
import { type ExitCode, type Io, UsageError } from "../io";
import { type OffsetUnit, offsetsIn, placesIn } from "../offsets";
import { reportErrors, reportUnread, type SidecarText, sidecarsOf } from "../sidecars";
import { readEach } from "../texts";
import { anchorsOf } from "./resolve";

export interface SearchOptions {
  readonly format: "table" | "csv" | "ndjson";
  readonly offsets: OffsetUnit;
  readonly base: boolean;
}

/** An annotation as it is printed; places are null where it is not found in its text with certainty. */
interface SearchRow {
  readonly file: string;
  /** 1-based; columns in the unit of the offsets. */
  readonly line: number | null;
  readonly column: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly state: AnchorState;
  readonly sidecar: string;
  readonly id: string;
  readonly code: string | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly quote: string;
  readonly note: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly mentions: readonly string[];
}

/**
 * Prints the annotations that a query finds, text after text. Exit code 1 when there is none, and when a sidecar has errors or no
 * text, so that something of it may be missing.
 */
export async function search(
  io: Io,
  line: string,
  paths: readonly string[],
  options: SearchOptions,
): Promise<ExitCode> {
  const { value: query, problems } = parseQuery(line);
  if (problems.length > 0) throw new UsageError(problems.map(({ message }) => message).join(" "));
  if (options.format === "csv") await io.out(csvLine(columns));
  let count = 0;
  let areSidecarsRead = true;
  let areSound = true;
  const texts = await annotatedTexts(io, paths);
  const areRead = await readEach(io, texts.paths, async ({ path, text }) => {
    const today = new SearchableText(text);
    const found = await sidecarsOf(io, path);
    if (reportUnread(io, found)) areSidecarsRead = false;
    for (const sidecar of found.sidecars) {
      if (reportErrors(io, sidecar, options.offsets)) areSound = false;
      const anchors = await anchorsOf(io, path, today, sidecar.sidecar.annotations, options.base);
      const rows = rowsOf(query, path, text, sidecar, anchors, options.offsets);
      count += rows.length;
      await io.out(rows.map((row) => formatted(row, options.format)).join(""));
    }
  });
  if (!areRead || !areSidecarsRead || !texts.isComplete) return 2;
  return count === 0 || !areSound || texts.hasOrphans ? 1 : 0;
}

function rowsOf(
  query: SearchQuery,
  file: string,
  text: string,
  { path, coder, sidecar }: SidecarText,
  anchors: readonly Anchor[],
  unit: OffsetUnit,
): readonly SearchRow[] {
  const offset = offsetsIn(unit, text);
  const placeAt = placesIn(unit, text);
  const found = sidecar.annotations.flatMap((annotation, at) => {
    const anchor = anchors[at];
    if (anchor === undefined) return [];
    const subject: SearchSubject = { annotation, file: file.replace(/\\/g, "/"), coder, state: anchor.state };
    return matchesQuery(query, subject) ? [{ subject, anchor }] : [];
  });
  return found.map(({ subject, anchor }) => {
    const [start, end] = [anchor.ranges[0]?.start, anchor.ranges.at(-1)?.end];
    const place =
      start === undefined || end === undefined
        ? noPlace
        : { ...placeAt(start), start: offset(start), end: offset(end) };
    return { file, ...place, state: anchor.state, sidecar: path, ...recordOf(subject) };
  });
}

const noPlace = { line: null, column: null, start: null, end: null };

function recordOf(subject: SearchSubject) {
  const { annotation } = subject;
  return {
    id: annotation.id,
    code: annotation.code ?? null,
    by: coderOf(subject) ?? null,
    at: annotation.at ?? null,
    quote: annotation.segments.map(({ quote }) => quote).join(" … "),
    note: annotation.note ?? null,
    attributes: annotation.attributes ?? {},
    mentions: annotation.mentions ?? [],
  };
}

const columns = [
  "file",
  "line",
  "column",
  "start",
  "end",
  "state",
  "sidecar",
  "id",
  "code",
  "by",
  "at",
  "quote",
  "note",
  "attributes",
  "mentions",
] as const;

function formatted(row: SearchRow, format: SearchOptions["format"]): string {
  switch (format) {
    case "ndjson":
      return `${JSON.stringify(row)}\n`;
    case "csv":
      return csvLine(columns.map((name) => csvCell(row[name])));
    case "table":
      return tableLine(row);
  }
}

function csvCell(value: SearchRow[(typeof columns)[number]]): string | number | null {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.join(" ");
  return Object.entries(value)
    .map(([name, one]) => `${name}=${Array.isArray(one) ? one.join(",") : String(one)}`)
    .join("; ");
}

function isList(value: readonly string[] | Readonly<Record<string, unknown>>): value is readonly string[] {
  return Array.isArray(value);
}

/** One line each: place, code, coder, the words, the note. */
function tableLine({ file, line, column, state, code, by, quote, note }: SearchRow): string {
  const place = line === null ? `${file} (${state})` : `${file}:${line}:${column}`;
  const cells = [place, code ?? "", by ?? "", `“${quote}”`, note ?? ""];
  return `${cells
    .map((cell) => cell.replace(/\s+/gu, " "))
    .join("\t")
    .trimEnd()}\n`;
}
