import type { Finder } from "../../core/mentions/finder";
import { loadGlossary } from "../glossaries";
import type { ExitCode, Io } from "../io";
import { jobsFor } from "../jobs/jobs";
import { scanTogether } from "../jobs/scanTogether";
import { type Printer, printer } from "../mentionPrinter";
import { mentionRows } from "../mentionRows";
import type { ScanFiles, ScanOptions } from "../scanOptions";
import { expandAll, readEach, type TextFile } from "../texts";
import { streamRows, streamScan } from "./streamScan";

/** Prints the mentions of every text, file after file. A file that cannot be read is reported and the rest goes on. */
export async function scan(io: Io, paths: readonly string[], options: ScanOptions): Promise<ExitCode> {
  const { paths: files, isComplete: isAllListed } = await expandAll(io, paths, [], true);
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
  if (offsets === "codepoints")
    return format === "ndjson" ? streamScan(io, finder) : streamRows(io, finder, print);
  // Line ends count as they are written here, which a text in parts does not tell.
  return async (files, done) => {
    let isComplete = true;
    for (const file of files) {
      const visit = ({ path, text }: TextFile) => print.rows(mentionRows(finder, path, text, offsets));
      isComplete = (await readEach(io, [file], visit)) && isComplete;
      done();
    }
    return isComplete;
  };
}
