/** Mentions of any number of files of any size, as lines of JSON, with constant memory. */

import type { Finder } from "../../core/mentions/finder";
import { NdjsonWriter } from "../../core/mentions/ndjson";
import { createByteScan } from "../../core/mentions/scanBytes";
import type { ExitCode, Io } from "../io";
import { LineEnds } from "../lineEnds";

/** Lines are handed on in pieces of about this many characters: few writes, little memory. */
const pieceLength = 1 << 16;

/** Scans files one after the other. One that cannot be read or is not UTF-8 is reported, and the rest goes on. */
export async function streamScan(io: Io, finder: Finder, files: readonly string[]): Promise<ExitCode> {
  const writer = new NdjsonWriter();
  let lines: string[] = [];
  let length = 0;
  const scan = createByteScan(finder, (mention) => {
    const line = writer.line(mention);
    lines.push(line);
    length += line.length;
  });
  const flush = async () => {
    if (lines.length === 0) return;
    const text = lines.join("");
    lines = [];
    length = 0;
    await io.out(text);
  };
  let code: ExitCode = 0;
  for (const path of files) {
    writer.begin(path);
    const failure = await scanParts(io, path, scan.push, async () => {
      if (length >= pieceLength) await flush();
    });
    scan.end();
    if (failure !== undefined) {
      io.err(`${path}: ${failure}\n`);
      code = 2;
    }
    if (length >= pieceLength) await flush();
  }
  await flush();
  return code;
}

/** Gives a file's text to `push`, without its byte-order mark; answers why it could not be read to its end. */
async function scanParts(
  io: Io,
  path: string,
  push: (bytes: Uint8Array) => void,
  afterPart: () => Promise<void>,
): Promise<string | undefined> {
  const encoding = new TextDecoder("utf-8", { fatal: true });
  const lineEnds = new LineEnds();
  let position = 0;
  try {
    for await (const bytes of io.parts(path)) {
      try {
        encoding.decode(bytes, { stream: true });
      } catch {
        return `This file is not valid UTF-8 (after position ${position}); save it as UTF-8 and try again.`;
      }
      const marked = position === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      push(lineEnds.take(marked ? bytes.subarray(3) : bytes));
      position += bytes.length;
      await afterPart();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}
