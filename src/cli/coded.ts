import type { OutgoingSidecar } from "../core/exchange/model";
import type { CountedAnnotation } from "../core/statistics/model";
import type { Io } from "./io";
import { outgoingOf } from "./outgoing";
import { reportErrors, sidecarsOf } from "./sidecars";
import { readAll, type TextFile } from "./texts";

/** A text with the annotations of all its coders. */
export interface CodedFile {
  readonly file: TextFile;
  readonly sidecars: readonly OutgoingSidecar[];
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
    const sidecars: OutgoingSidecar[] = [];
    for (const sidecar of await sidecarsOf(io, file.path)) {
      isSound = !reportErrors(io, sidecar, "codepoints") && isSound;
      sidecars.push(await outgoingOf(io, file, sidecar, base));
    }
    await visit({ file, sidecars, annotations: countedIn(sidecars) });
  });
  return { isComplete, isSound };
}

function countedIn(sidecars: readonly OutgoingSidecar[]): readonly CountedAnnotation[] {
  // Facts of a text hold for all who code it, whoever wrote them down.
  const date = sidecars.find(({ document }) => document.date !== undefined)?.document.date;
  return sidecars.flatMap(({ text, annotations }) =>
    annotations.map(({ annotation, coder, state, positions }) => ({
      text,
      date,
      annotation,
      coder,
      state,
      stretches: positions,
    })),
  );
}
