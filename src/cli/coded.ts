import { coderOf } from "../core/search/match";
import type { CountedAnnotation } from "../core/statistics/model";
import { anchorsOf } from "./commands/resolve";
import type { Io } from "./io";
import { reportErrors, type SidecarText, sidecarsOf } from "./sidecars";
import { readAll, type TextFile } from "./texts";

/** A text with the annotations of all its coders. */
export interface CodedFile {
  readonly file: TextFile;
  readonly sidecars: readonly SidecarText[];
  readonly annotations: readonly CountedAnnotation[];
}

/** Whether all texts could be read, and all of their sidecars without errors. */
export interface Reading {
  readonly isComplete: boolean;
  readonly isSound: boolean;
}

/** Reads texts one after the other with their annotations; what cannot be read is said on stderr. `base`: git is asked for old texts. */
export async function readCoded(
  io: Io,
  paths: readonly string[],
  base: boolean,
  visit: (coded: CodedFile) => Promise<void>,
): Promise<Reading> {
  let isSound = true;
  const isComplete = await readAll(io, paths, async (file) => {
    const sidecars = await sidecarsOf(io, file.path);
    // Facts of a text hold for all who code it, whoever wrote them down.
    const date = sidecars.find(({ sidecar }) => sidecar.document.date !== undefined)?.sidecar.document.date;
    const annotations: CountedAnnotation[] = [];
    for (const sidecar of sidecars) {
      isSound = !reportErrors(io, sidecar, "codepoints") && isSound;
      annotations.push(...(await countedIn(io, file, sidecar, date, base)));
    }
    await visit({ file, sidecars, annotations });
  });
  return { isComplete, isSound };
}

async function countedIn(
  io: Io,
  { path, text }: TextFile,
  { coder, sidecar: { annotations } }: SidecarText,
  date: string | undefined,
  base: boolean,
): Promise<readonly CountedAnnotation[]> {
  const anchors = await anchorsOf(io, path, text, annotations, base);
  return annotations.map((annotation, index) => ({
    text: path,
    date,
    annotation,
    coder: coderOf({ annotation, coder }),
    state: anchors[index]?.state ?? "lost",
    stretches: anchors[index]?.ranges ?? [],
  }));
}
