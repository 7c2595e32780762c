import { decodeText } from "../core/text/decode";
import type { Expansion, Io } from "./io";
import { UsageError } from "./io";
import type { Place } from "./offsets";

/** A file that was read, or the reason why not. */
export type ReadText = TextFile | Failure;

export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Why a file could not be read. */
export interface Failure {
  /** The file's path; with line and column if a place in it is to blame: `a.txt:3:14`. */
  readonly where: string;
  readonly place?: Place;
  readonly failure: string;
}

/** Endings of policy texts: what a folder stands for when a command wants texts. */
export const textEndings = [".txt", ".md", ".policy", ".speech", ".communique", ".resolution"];

/** Whether a file is a text by its name, which other systems may spell `SPEECH.TXT`. */
export function isTextName(path: string): boolean {
  const name = path.toLowerCase();
  return textEndings.some((ending) => name.endsWith(ending));
}

/** Reads one file as text. A wrong encoding is a failure with a remedy, never a guess. */
export async function readText(io: Io, path: string): Promise<ReadText> {
  try {
    const bytes = await io.read(path);
    const { text, problem, place } = decodeText(bytes);
    if (text !== undefined) return { path, text, bytes };
    const failure = problem ?? "is not text";
    return { where: placed(path, place), failure, ...(place === undefined ? {} : { place }) };
  } catch (error) {
    return { where: path, failure: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Reads files one after the other and hands on those that are text. The others are reported on stderr; answers whether there was
 * none of these.
 */
export async function readEach(
  io: Io,
  paths: Iterable<string>,
  visit: (file: TextFile) => Promise<void>,
): Promise<boolean> {
  let isComplete = true;
  for (const path of paths) {
    const file = await readText(io, path);
    if ("failure" in file) {
      io.err(`${file.where}: ${file.failure}\n`);
      isComplete = false;
    } else await visit(file);
  }
  return isComplete;
}

/** A path with a place in it, as editors and terminals know it. */
export function placed(path: string, place: Place | undefined): string {
  return place === undefined ? path : `${path}:${place.line}:${place.column}`;
}

/** Paths of the files that a command is for. */
export interface TextPaths {
  readonly paths: readonly string[];
  /** False when there was a folder that could not be looked into, which stderr says. */
  readonly isComplete: boolean;
}

/**
 * The files that paths, folders and globs stand for, each once, in the order given: texts, and files with `otherEndings`. Says on
 * stderr what is not there, and where a folder or glob has none of the wanted files; throws `UsageError` when nothing is there.
 * `isFrugal` as in `Io`.
 */
export async function expandAll(
  io: Io,
  paths: readonly string[],
  otherEndings: readonly string[] = [],
  isFrugal = false,
): Promise<TextPaths> {
  const files = new Set<string>();
  const missing: string[] = [];
  let isComplete = true;
  for (const path of paths) {
    if (path === "-") {
      files.add(path);
      continue;
    }
    const found = await io.expand(path, isFrugal);
    if (found === undefined) {
      missing.push(path);
      continue;
    }
    for (const closed of found.closed) io.err(`${closed.path}: ${closed.failure}\n`);
    if (found.closed.length > 0) isComplete = false;
    const wanted = wantedOf(path, found, otherEndings);
    if (wanted.length === 0)
      io.err(`${path}: nothing here ends in ${[...otherEndings, ...textEndings].join(", ")}\n`);
    for (const file of wanted) files.add(file);
  }
  const faults = missing.map((path) => `${path}: no such file or folder`);
  if (missing.length > 0 && missing.length === paths.length) throw new UsageError(faults.join("; "));
  for (const fault of faults) io.err(`${fault}\n`);
  return { paths: [...files], isComplete: isComplete && missing.length === 0 };
}

/** A file that is named outright is taken whatever its ending. */
function wantedOf(path: string, { files }: Expansion, otherEndings: readonly string[]): readonly string[] {
  if (files.length === 1 && files[0] === path) return files;
  return files.filter((file) => isTextName(file) || otherEndings.some((ending) => file.endsWith(ending)));
}

/** The same as `readEach` for what paths, folders and globs stand for; a folder that cannot be looked into counts as well. */
export async function readAll(
  io: Io,
  paths: readonly string[],
  visit: (file: TextFile) => Promise<void>,
): Promise<boolean> {
  const found = await expandAll(io, paths);
  const areRead = await readEach(io, found.paths, visit);
  return areRead && found.isComplete;
}
