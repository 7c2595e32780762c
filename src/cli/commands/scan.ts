import type { Finder } from "../../core/mentions/finder";
import type { AcronymToken, Mention } from "../../core/mentions/model";
import { csvLine } from "../../core/table/csv";
import { loadGlossary } from "../glossaries";
import type { ExitCode, Io } from "../io";
import { jobsFor } from "../jobs/jobs";
import { scanTogether } from "../jobs/scanTogether";
import { type OffsetUnit, offsetsIn, type Place, placesIn } from "../offsets";
import type { ScanFiles, ScanOptions } from "../scanOptions";
import { expandAll, readEach, type TextFile, textEndings } from "../texts";
import { streamScan } from "./streamScan";

/** One mention as it is printed. */
export interface ScanRow {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** 1-based; columns in the unit of the offsets. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
  readonly subtype: string;
  readonly entity: string | null;
  readonly name: string | null;
  readonly confidence: number;
  readonly acronyms: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly entity: string | null;
    readonly expansion: string | null;
  }[];
}

/** Prints the mentions of every text, file after file. A file that cannot be read is reported and the rest goes on. */
export async function scan(io: Io, paths: readonly string[], options: ScanOptions): Promise<ExitCode> {
  const { paths: files, isComplete: isAllListed } = await expandAll(io, paths, textEndings, true);
  const { finder } = await loadGlossary(io, options.glossary);
  const print = printer(io, options.format);
  const progress = io.progress(files.length);
  try {
    await print.begin();
    const isAllRead = await scanAll(io, finder, files, options, print, () => progress.add(1));
    await print.end();
    return isAllRead && isAllListed ? 0 : 2;
  } finally {
    progress.end();
  }
}

function scanAll(
  io: Io,
  finder: Finder,
  files: readonly string[],
  options: ScanOptions,
  print: Printer,
  done: () => void,
): Promise<boolean> {
  // A summary is one for all files, and there is only one standard input.
  const canShare = options.format !== "summary" && files.length > 1 && !files.includes("-");
  const jobs = canShare ? jobsFor(io, files, options.jobs) : 1;
  return jobs > 1
    ? scanTogether(io, files, options, jobs, done)
    : fileScan(io, finder, options, print)(files, done);
}

/** What prints the mentions of files in the wanted format, without what stands before and behind all of them. */
export function fileScan(
  io: Io,
  finder: Finder,
  { format, offsets }: ScanOptions,
  print: Printer = printer(io, format),
): ScanFiles {
  if (format === "ndjson" && offsets === "codepoints") return streamScan(io, finder);
  return async (files, done) => {
    let isComplete = true;
    for (const file of files) {
      const visit = ({ path, text }: TextFile) => print.rows(scanText(finder, path, text, offsets));
      isComplete = (await readEach(io, [file], visit)) && isComplete;
      done();
    }
    return isComplete;
  };
}

/** Mentions of a text in text order, with offsets in the wanted unit. */
function scanText(finder: Finder, file: string, text: string, unit: OffsetUnit): readonly ScanRow[] {
  const offset = offsetsIn(unit, text);
  const place = placesIn(unit, text);
  return finder.find(text).map((mention) => row(mention, file, text, offset, place(mention.start)));
}

function row(
  mention: Mention,
  file: string,
  text: string,
  offset: (offset: number) => number,
  place: Place,
): ScanRow {
  return {
    file,
    start: offset(mention.start),
    end: offset(mention.end),
    ...place,
    text: text.slice(mention.start, mention.end).replace(/\r\n?/g, "\n"),
    kind: mention.kind,
    subtype: mention.subtype,
    entity: mention.entity ?? null,
    name: mention.name ?? null,
    confidence: mention.confidence,
    acronyms: mention.acronyms.map((acronym) => acronymRow(acronym, offset)),
  };
}

function acronymRow(
  { start, end, text, entity, expansion }: AcronymToken,
  offset: (offset: number) => number,
) {
  return {
    start: offset(start),
    end: offset(end),
    text,
    entity: entity ?? null,
    expansion: expansion ?? null,
  };
}

interface Printer {
  readonly begin: () => Promise<void>;
  readonly rows: (rows: readonly ScanRow[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

const columns = [
  "file",
  "start",
  "end",
  "line",
  "column",
  "text",
  "kind",
  "subtype",
  "entity",
  "name",
  "confidence",
] as const;

function printer(io: Io, format: ScanOptions["format"]): Printer {
  const nothing = async () => {};
  switch (format) {
    case "ndjson":
      return {
        begin: nothing,
        rows: (rows) => io.out(rows.map((one) => `${JSON.stringify(one)}\n`).join("")),
        end: nothing,
      };
    case "csv":
      return {
        begin: () => io.out(csvLine([...columns, "acronyms"])),
        rows: (rows) =>
          io.out(
            rows
              .map((one) =>
                csvLine([
                  ...columns.map((name) => one[name]),
                  one.acronyms.map(({ text }) => text).join(" "),
                ]),
              )
              .join(""),
          ),
        end: nothing,
      };
    case "table":
      return {
        begin: nothing,
        rows: (rows) =>
          io.out(
            rows
              .map(
                (one) =>
                  `${one.file}:${one.line}:${one.column}\t${one.kind}\t${one.text.replace(/\s+/g, " ")}\t${one.name ?? ""}\n`,
              )
              .join(""),
          ),
        end: nothing,
      };
    case "summary":
      return summaryPrinter(io);
  }
}

function summaryPrinter(io: Io): Printer {
  const counts = new Map<
    string,
    { kind: string; name: string; count: number; files: number; lastFile: string | undefined }
  >();
  return {
    begin: async () => {},
    rows: async (rows) => {
      for (const { kind, entity, name, text, file } of rows) {
        const key = entity ?? name ?? text;
        const item = counts.get(key) ?? {
          kind,
          name: name ?? text,
          count: 0,
          files: 0,
          lastFile: undefined,
        };
        item.count += 1;
        // A file's mentions come together, so that nobody has to remember all files.
        if (item.lastFile !== file) item.files += 1;
        item.lastFile = file;
        counts.set(key, item);
      }
    },
    end: async () => {
      const items = [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
      const lines = items.map(
        ({ count, files, kind, name }) =>
          `${String(count).padStart(6)}  ${String(files).padStart(5)} ${files === 1 ? "file " : "files"}  ${kind.padEnd(8)}  ${name}\n`,
      );
      await io.out(lines.join(""));
    },
  };
}
