import { SearchableText } from "../core/anchor/searchableText";
import type { OutgoingSidecar } from "../core/exchange/model";
import { readAnnotated } from "./annotatedTexts";
import { type Io, listingOnce } from "./io";
import { outgoingOf } from "./outgoing";
import { reportErrors, reportUnread, type SidecarText, sidecarsOf } from "./sidecars";
import type { TextFile } from "./texts";

/** A text with what its coders made of it. */
export interface CodedFile {
  readonly file: TextFile;
  /** As they were read, and with where their annotations stand today; both in the same order. */
  readonly files: readonly SidecarText[];
  readonly sidecars: readonly OutgoingSidecar[];
}

export interface Reading {
  /** Whether all texts and sidecars could be read. */
  readonly isComplete: boolean;
  /** Whether those that were read have no errors, and all sidecars have a text. */
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
  let areSidecarsRead = true;
  const quick = listingOnce(io);
  const { isComplete, hasOrphans } = await readAnnotated(io, paths, async (file) => {
    const found = await sidecarsOf(quick, file.path);
    if (reportUnread(io, found)) areSidecarsRead = false;
    const files = found.sidecars;
    const sidecars: OutgoingSidecar[] = [];
    const today = new SearchableText(file.text);
    for (const sidecar of files) {
      isSound = !reportErrors(io, sidecar, "codepoints") && isSound;
      sidecars.push(await outgoingOf(io, file.path, today, sidecar, base));
    }
    await visit({ file, files, sidecars });
  });
  return { isComplete: isComplete && areSidecarsRead, isSound: isSound && !hasOrphans };
}
