import { ownerOfName, sidecarEnding } from "../core/sidecar/location";
import { type Io, listingOnce } from "./io";
import { documentFor, split } from "./sidecars";
import { expandAll, readEach, type TextFile, type TextPaths } from "./texts";

/** Texts that a command on annotations is for. */
export interface AnnotatedTexts extends TextPaths {
  /** Whether there were sidecars without a text, which stderr says. */
  readonly hasOrphans: boolean;
}

/**
 * The texts that paths, folders and globs stand for, each once. A sidecar stands for its text, so that in a folder the ending of an
 * annotated text does not matter.
 */
export async function annotatedTexts(io: Io, paths: readonly string[]): Promise<AnnotatedTexts> {
  const quick = listingOnce(io);
  const found = await expandAll(io, paths, [sidecarEnding]);
  const texts = new Set(found.paths.filter((path) => !path.endsWith(sidecarEnding)));
  const inOrder = new Set<string>();
  let hasOrphans = false;
  for (const path of found.paths) {
    const text = path.endsWith(sidecarEnding)
      ? (besideIn(texts, path) ?? (await documentFor(quick, path)))
      : path;
    if (text !== undefined) inOrder.add(text);
    else {
      io.err(`${path}: the text of this sidecar is not there\n`);
      hasOrphans = true;
    }
  }
  return { paths: [...inOrder], isComplete: found.isComplete, hasOrphans };
}

/** The text of a sidecar beside it, if that is one of these; of thousands of sidecars few need a look at their folder. */
function besideIn(texts: ReadonlySet<string>, sidecar: string): string | undefined {
  const { folder, name } = split(sidecar);
  const document = ownerOfName(name, (one) => texts.has(folder + one))?.document;
  return document !== undefined && texts.has(folder + document) ? folder + document : undefined;
}

/** Reads them one after the other, as `readAll` does; answers whether all were read, and what `AnnotatedTexts` says. */
export async function readAnnotated(
  io: Io,
  paths: readonly string[],
  visit: (file: TextFile) => Promise<void>,
): Promise<Pick<AnnotatedTexts, "isComplete" | "hasOrphans">> {
  const { paths: texts, isComplete, hasOrphans } = await annotatedTexts(io, paths);
  const areRead = await readEach(io, texts, visit);
  return { isComplete: areRead && isComplete, hasOrphans };
}
