/** Mentions of any number of files of any size, with constant memory. */

import type { Finder } from "../../core/mentions/finder";
import { NdjsonWriter } from "../../core/mentions/output/ndjson";
import { createByteScan, placed as placedMention, type Report } from "../../core/mentions/output/scanBytes";
import { notValid } from "../../core/text/decode";
import { InvalidByteSearch } from "../../core/text/invalidByte";
import { ClosedPipe, type Io } from "../io";
import { LineEnds } from "../lineEnds";
import type { Printer } from "../mentionPrinter";
import { type MentionRow, placedRow } from "../mentionRows";
import type { ScanFiles } from "../scanOptions";
import { type Failure, placed } from "../texts";
import { Utf8Check } from "../utf8Check";
import { type Utf16Parts, utf16Parts } from "../utf16Parts";

/** What takes the mentions of files in text order, and prints them. */
interface Outlet {
  /** Begins a file. */
  readonly begin: (path: string) => void;
  readonly report: Report;
  /** Prints what there is: if it is much, or all of it. */
  readonly hand: (amount: "much" | "all") => Promise<void>;
}

/** Lines of JSON are handed on in pieces of about this many bytes: few writes, little memory. */
const pieceSize = 1 << 18;

/** What scans files and prints lines of JSON: the fastest way, which makes no objects of mentions. */
export function streamScan(io: Io, finder: Finder): ScanFiles {
  const writer = new NdjsonWriter();
  return scanInto(io, finder, {
    begin: (path) => writer.begin(path),
    report: (found, view, places) => writer.write(found, view, places),
    hand: async (amount) => {
      if (writer.size >= (amount === "all" ? 1 : pieceSize)) await io.out(writer.take());
    },
  });
}

/** Rows are handed on by this many: few writes, little memory. */
const manyRows = 1 << 10;

/** The same in any format. Offsets and columns are code points. */
export function streamRows(io: Io, finder: Finder, print: Printer): ScanFiles {
  let rows: MentionRow[] = [];
  let file = "";
  return scanInto(io, finder, {
    begin: (path) => {
      file = path;
    },
    report: (found, view, places) => rows.push(placedRow(placedMention(found, view, places), file)),
    hand: async (amount) => {
      if (rows.length < (amount === "all" ? 1 : manyRows)) return;
      const printed = rows;
      rows = [];
      await print.rows(printed);
    },
  });
}

/**
 * What scans files one after the other and calls `done` behind each. One that cannot be read or is not UTF-8 is reported, and the
 * rest goes on; answers whether there was none of these. What has been learnt of one list of files serves the next.
 */
function scanInto(io: Io, finder: Finder, { begin, report, hand }: Outlet): ScanFiles {
  const scan = createByteScan(finder, report);
  return async (files, done) => {
    let isComplete = true;
    for (const path of files) {
      begin(path);
      const failure = await scanParts(io, path, scan.push, () => hand("much"));
      scan.end();
      if (failure !== undefined) {
        // What was found before it comes first, whatever the number of jobs.
        await hand("all");
        io.err(`${failure.where}: ${failure.failure}\n`);
        isComplete = false;
      }
      await hand("much");
      done();
    }
    await hand("all");
    return isComplete;
  };
}

/** Gives a file's text to `push` as UTF-8, without its byte-order mark; answers why it could not be read to its end. */
async function scanParts(
  io: Io,
  path: string,
  push: (bytes: Uint8Array) => void,
  afterPart: () => Promise<void>,
): Promise<Failure | undefined> {
  const encoding = new Utf8Check(io.isUtf8);
  const lineEnds = new LineEnds();
  let isFirst = true;
  let utf16: Utf16Parts | undefined;
  try {
    for await (const part of io.parts(path)) {
      if (isFirst) utf16 = utf16Parts(part);
      const bytes = utf16 === undefined ? part : utf16.take(part);
      if (bytes === undefined || !encoding.take(bytes)) return await undecoded(io, path, utf16);
      const marked = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      push(lineEnds.take(marked ? bytes.subarray(3) : bytes));
      isFirst = false;
      await afterPart();
    }
    return (utf16 ?? encoding).isWhole ? undefined : await undecoded(io, path, utf16);
  } catch (error) {
    if (error instanceof ClosedPipe) throw error;
    return { where: path, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function undecoded(io: Io, path: string, utf16: Utf16Parts | undefined): Promise<Failure> {
  return utf16 === undefined ? notUtf8(io, path) : { where: path, failure: notValid(utf16.encoding) };
}

/** Reads the file once more for the place, which those that are UTF-8 need not pay for. Standard input cannot be read again. */
async function notUtf8(io: Io, path: string): Promise<Failure> {
  const failure = notValid("utf-8");
  if (path === "-") return { where: path, failure };
  const search = new InvalidByteSearch();
  for await (const bytes of io.parts(path)) {
    const place = search.take(bytes);
    if (place !== undefined) return { where: placed(path, place), failure };
  }
  return { where: placed(path, search.end()), failure };
}
