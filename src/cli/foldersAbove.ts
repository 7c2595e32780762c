import { type Io, UsageError } from "./io";

/**
 * The folders that a file is in, from the nearest to the farthest, each with its last slash and named as the file is; empty for the
 * current one. They go on above the current folder up to the top of the repository, so that a command does the same wherever it
 * is started.
 */
export function foldersAbove(io: Io, path: string): readonly string[] {
  const plain = path.replaceAll("\\", "/");
  const parts = plain.split("/").slice(0, -1);
  const named = parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`);
  if (/^(?:[A-Za-z]:)?\//.test(plain)) return named;
  const ups = upsOf(plain);
  const below = named.filter((folder) => folder.length > 3 * ups);
  const top = io.above().length;
  const above = Array.from({ length: Math.max(0, top - ups + 1) }, (_, index) => "../".repeat(ups + index));
  return [...below, ...above];
}

/** The same, with the names in each; none of one that may not be looked into: whoever may not is not meant by what it holds. */
export async function* namesAbove(
  io: Io,
  path: string,
): AsyncGenerator<{ readonly folder: string; readonly names: readonly string[] }> {
  for (const folder of foldersAbove(io, path))
    try {
      yield { folder, names: await io.list(folder || ".") };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
}

/** The path of a file, or of a folder with its last slash, seen from one of its `foldersAbove`. */
export function pathInside(io: Io, folder: string, path: string): string {
  const plain = path.replaceAll("\\", "/");
  const [up, down] = [upsOf(folder), upsOf(plain)];
  if (up <= down) return path.slice(folder.length);
  const names = io.above();
  const between = names.slice(names.length - up, names.length - down).map((name) => `${name}/`);
  return between.join("") + plain.slice(3 * down).replace(/^(?:\.\/)+/, "");
}

/** How many folders up a path begins. */
function upsOf(path: string): number {
  return (/^(?:\.\.\/)*/.exec(path)?.[0].length ?? 0) / 3;
}
