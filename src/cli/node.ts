/**
 * The outside world of the command line: Node's files, streams and the machine's git. What only some commands need is loaded
 * when they ask for it, so that a scan starts sooner.
 */

import { isUtf8 } from "node:buffer";
import * as fs from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { decodeText } from "../core/text/decode";
import { codeOf, faultWords } from "../disk/faults";
import type { GitObjects } from "../disk/gitObjects";
import type { Expected } from "../disk/replaceFile";
import { ClosedPipe, type Expansion, type GitOutcome, type Io, NoSuchFile, UsageError } from "./io";
import { startThread } from "./jobs/thread";
import { progressBar } from "./progress";

// What `node:fs/promises` has as well, but loads much more for.
const readdir = promisify(fs.readdir);
const stat = promisify(fs.stat);

export const nodeIo: Io = {
  read: async (path) => {
    if (path === "-") return standardInput();
    try {
      // Whoever asks waits, and most files are small: to be told when each is read would take longer than reading it.
      return fs.readFileSync(path);
    } catch (error) {
      throw codeOf(error) === "ENOENT" ? new NoSuchFile(reason(error)) : new Error(reason(error));
    }
  },
  parts,
  isUtf8,
  write: async (path, bytes) => void (await replace(path, bytes, "anything")),
  replace: (path, bytes, expected) => replace(path, bytes, expected ?? "missing"),
  expand,
  above: () => {
    currentFolders ??= foldersFromTop(process.cwd());
    return currentFolders;
  },
  list: async (folder) => {
    try {
      return await readdir(folder);
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return [];
      throw new UsageError(`${folder}: ${reason(error)}`);
    }
  },
  blob: async (path, id) => {
    const bytes = await (await gitObjects()).blob(dirname(resolve(path)), id);
    return bytes === undefined ? undefined : decodeText(bytes).text;
  },
  blobName: async (path, bytes) => (await gitObjects()).blobName(resolve(path), bytes),
  git,
  out: (text) =>
    new Promise((done, fail) => {
      process.stdout.write(text, (error) => {
        if (error === null || error === undefined) done();
        else
          fail(codeOf(error) === "EPIPE" ? new ClosedPipe() : new UsageError(`no output: ${reason(error)}`));
      });
    }),
  err: (text) => void process.stderr.write(text),
  progress: progressBar,
  thread: (options, listener) => startThread(__filename, options, listener),
  processors: availableParallelism(),
  size: (path) => fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  now: () => new Date(),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
};

let objects: GitObjects | undefined;

async function gitObjects(): Promise<GitObjects> {
  const { GitObjects } = await import("../disk/gitObjects");
  objects ??= new GitObjects("git");
  return objects;
}

let currentFolders: readonly string[] | undefined;

function foldersFromTop(folder: string): readonly string[] {
  const parent = dirname(folder);
  const isTop = parent === folder || fs.existsSync(join(folder, ".git"));
  return isTop ? [] : [...foldersFromTop(parent), basename(folder)];
}

const partSize = 1 << 20;
const partBuffer = Buffer.allocUnsafe(partSize);

async function* parts(path: string): AsyncGenerator<Uint8Array> {
  if (path === "-") {
    yield* process.stdin as AsyncIterable<Uint8Array>;
    return;
  }
  let file: number;
  try {
    // One blocking read after the other is several times faster on many small files than the asynchronous ones.
    file = fs.openSync(path, "r");
  } catch (error) {
    throw new Error(reason(error));
  }
  try {
    for (;;) {
      const length = fs.readSync(file, partBuffer, 0, partSize, null);
      if (length === 0) return;
      await beFrugal(length);
      yield partBuffer.subarray(0, length);
    }
  } catch (error) {
    throw new Error(reason(error));
  } finally {
    fs.closeSync(file);
  }
}

/** Bytes of texts that have been read, until they are many. */
let bytesRead = 0;
const muchText = 1 << 16;
/** What a file of a folder counts before it is read: lists of very many files want room as well. */
const leastText = 1 << 10;

/**
 * What a scan makes lives for moments. Once there is much to scan, room for more of it would only take memory, and leave the
 * processor's cache.
 */
async function beFrugal(more: number): Promise<void> {
  if (bytesRead > muchText) return;
  bytesRead += more;
  if (bytesRead <= muchText) return;
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--semi-space-growth-factor=1");
  // Of what lives longer there is little as well: a heap that doubles before it is cleared up is large enough.
  setFlagsFromString("--heap-growing-percent=100");
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const skippedFolders = new Set(["node_modules", ".git"]);

/**
 * A file is itself, a folder everything in it, anything else a glob, in which `*` and `**` match names with a leading dot too.
 * Undefined where there is no such file or folder, or nothing fits the glob.
 */
async function expand(path: string, isFrugal = false): Promise<Expansion | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return filesIn(path.replace(/(?<=.)\/+$/, ""), isFrugal);
  // Also what is no file on a disk: a shell hands over `<(pdftotext …)` as a pipe.
  if (found !== undefined) return { files: [path], closed: [] };
  const { default: picomatch } = await import("picomatch");
  const pattern = path.replace(/\\/g, "/");
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return undefined;
  const isHere = base === "" || base === ".";
  const start = isHere ? "." : base;
  const { files, closed } = (await isFolder(start))
    ? await filesIn(start, isFrugal)
    : { files: [], closed: [] };
  const fits = picomatch(pattern, { dot: true });
  const fitting = files
    .map((file) => (isHere && !pattern.startsWith("./") ? file.replace(/^\.\//, "") : file))
    .filter((file) => fits(file));
  return fitting.length === 0 && closed.length === 0 ? undefined : { files: fitting, closed };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

/** Linked files count, as in archives that keep all content elsewhere; linked folders do not, because they may lead in a circle. */
async function filesIn(folder: string, isFrugal: boolean): Promise<Expansion> {
  const files: string[] = [];
  const closed: { path: string; failure: string }[] = [];
  // One folder after the other into one list, so that a hundred thousand files take little more room than their names.
  const add = async (inside: string): Promise<void> => {
    let entries: fs.Dirent[];
    try {
      entries = await readdir(inside, { withFileTypes: true });
    } catch (error) {
      // The rest of the texts is worth having without it.
      closed.push({ path: inside, failure: reason(error) });
      return;
    }
    if (isFrugal) await beFrugal(entries.length * leastText);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (skippedFolders.has(entry.name)) continue;
      const path = inside === "/" ? `/${entry.name}` : `${inside}/${entry.name}`;
      if (entry.isDirectory()) await add(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path);
    }
  };
  await add(folder);
  return { files, closed };
}

async function git(folder: string, args: readonly string[]): Promise<GitOutcome> {
  // A folder that is not there would look as if git were not.
  if (!(await isFolder(folder))) throw new UsageError(`${folder}: no such folder`);
  const { execFile } = await import("node:child_process");
  try {
    const { stdout, stderr } = await promisify(execFile)("git", [...args], { cwd: resolve(folder) });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const {
      code,
      stdout = "",
      stderr = "",
    } = error as Partial<Record<"code" | "stdout" | "stderr", unknown>>;
    if (typeof code !== "number") throw new UsageError(`git cannot be run: ${reason(error)}`);
    return { code, out: String(stdout), err: String(stderr) };
  }
}

function reason(error: unknown): string {
  return faultWords(error) ?? (error instanceof Error ? error.message : String(error));
}

async function replace(path: string, bytes: Uint8Array, expected: Expected): Promise<boolean> {
  const { replaceFile } = await import("../disk/replaceFile");
  try {
    return await replaceFile(path, bytes, expected);
  } catch (error) {
    throw new UsageError(`${path} could not be written: ${reason(error)}. It is as it was.`);
  }
}
