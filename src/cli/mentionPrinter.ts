/** The formats that mentions are printed in. */

import { csvLine } from "../core/table/csv";
import type { Io } from "./io";
import type { MentionRow } from "./mentionRows";
import type { ScanOptions } from "./scanOptions";

/** Takes mentions text by text. */
export interface Printer {
  readonly begin: () => Promise<void>;
  readonly rows: (rows: readonly MentionRow[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What prints mentions in a format. */
export function printer(io: Io, format: ScanOptions["format"]): Printer {
  switch (format) {
    case "ndjson":
      return linePrinter(io, (row) => `${JSON.stringify(row)}\n`);
    case "csv":
      return linePrinter(io, csvRow, csvLine([...columns, "acronyms"]));
    case "table":
      return linePrinter(io, tableRow);
    case "summary":
      return summaryPrinter(io);
  }
}

function linePrinter(io: Io, lineOf: (row: MentionRow) => string, head = ""): Printer {
  return {
    begin: async () => {
      if (head !== "") await io.out(head);
    },
    rows: (rows) => io.out(rows.map(lineOf).join("")),
    end: async () => {},
  };
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

function csvRow(row: MentionRow): string {
  return csvLine([...columns.map((name) => row[name]), row.acronyms.map(({ text }) => text).join(" ")]);
}

function tableRow({ file, line, column, kind, text, name }: MentionRow): string {
  return `${file}:${line}:${column}\t${kind}\t${text.replace(/\s+/g, " ")}\t${name ?? ""}\n`;
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
