/** Mentions of any number of files of any size, as lines of JSON, with constant memory. */

import type { Finder } from "../../core/mentions/finder";
import { NdjsonWriter } from "../../core/mentions/output/ndjson";
import { createByteScan } from "../../core/mentions/output/scanBytes";
import { InvalidByteSearch } from "../../core/text/invalidByte";
import { ClosedPipe, type Io } from "../io";
import { LineEnds } from "../lineEnds";
import type { ScanFiles } from "../scanOptions";
import { type Failure, placed } from "../texts";
import { Utf8Check } from "../utf8Check";

/** Lines are handed on in pieces of about this many bytes: few writes, little memory. */
const pieceSize = 1 << 18;

/**
 * What scans files one after the other and calls `done` behind each. One that cannot be read or is not UTF-8 is reported, and the
 * rest goes on; answers whether there was none of these. What has been learnt of one list of files serves the next.
 */
export function streamScan(io: Io, finder: Finder): ScanFiles {
  const writer = new NdjsonWriter();
  const scan = createByteScan(finder, (found, view, places) => writer.write(found, view, places));
  const hand = async (least: number) => {
    if (writer.size >= least) await io.out(writer.take());
  };
  return async (files, done) => {
    let isComplete = true;
    for (const path of files) {
      writer.begin(path);
      const failure = await scanParts(io, path, scan.push, () => hand(pieceSize));
      scan.end();
      if (failure !== undefined) {
        // What was found before it comes first, whatever the number of jobs.
        await hand(1);
        io.err(`${failure.where}: ${failure.failure}\n`);
        isComplete = false;
      }
      await hand(pieceSize);
      done();
    }
    await hand(1);
    return isComplete;
  };
}

/** Gives a file's text to `push`, without its byte-order mark; answers why it could not be read to its end. */
async function scanParts(
  io: Io,
  path: string,
  push: (bytes: Uint8Array) => void,
  afterPart: () => Promise<void>,
): Promise<Failure | undefined> {
  const encoding = new Utf8Check(io.isUtf8);
  const lineEnds = new LineEnds();
  let isFirst = true;
  try {
    for await (const bytes of io.parts(path)) {
      if (!encoding.take(bytes)) return await notUtf8(io, path);
      const marked = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      push(lineEnds.take(marked ? bytes.subarray(3) : bytes));
      isFirst = false;
      await afterPart();
    }
    return encoding.isWhole ? undefined : await notUtf8(io, path);
  } catch (error) {
    if (error instanceof ClosedPipe) throw error;
    return { where: path, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads the file once more for the place, which those that are UTF-8 need not pay for. Standard input cannot be read again. */
async function notUtf8(io: Io, path: string): Promise<Failure> {
  const failure = "This file is not valid UTF-8; save it as UTF-8 and try again.";
  if (path === "-") return { where: path, failure };
  const search = new InvalidByteSearch();
  for await (const bytes of io.parts(path)) {
    const place = search.take(bytes);
    if (place !== undefined) return { where: placed(path, place), failure };
  }
  return { where: placed(path, search.end()), failure };
}
