import { decodeText } from "../core/text/decode";
import type { Io } from "./io";
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

/**
 * The files that paths, folders and globs stand for, each once, in the order given. Throws `UsageError` for what is not there; says
 * so on stderr where a folder or glob has none of the wanted files.
 */
export async function expandAll(
  io: Io,
  paths: readonly string[],
  endings: readonly string[],
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    if (path === "-") files.add(path);
    else {
      const found = await io.expand(path);
      if (found === undefined) throw new UsageError(`${path}: no such file or folder`);
      const only = found.length === 1 && found[0] === path;
      // A file that is named outright is taken whatever its ending.
      const wanted = only ? found : found.filter((file) => endings.some((ending) => file.endsWith(ending)));
      if (wanted.length === 0) io.err(`${path}: nothing here ends in ${endings.join(", ")}\n`);
      for (const file of wanted) files.add(file);
    }
  }
  return [...files];
}
