import { likeliest, likeness, type TextLikeness } from "../core/anchor/movedText";
import { ownerOfName } from "../core/sidecar/location";
import { readSidecar } from "../core/sidecar/read";
import type { Io } from "./io";
import { sidecarFor, split } from "./sidecars";
import { readText } from "./texts";

/** Where the text of a sidecar seems to have moved, and where the sidecar belongs then. */
export interface MovedText {
  readonly text: string;
  readonly sidecar: string;
  /** Whether there is another sidecar already. */
  readonly isTaken: boolean;
}

/** Looks for the text of a sidecar among others; undefined when none is like it, or nobody can tell which. Reads them all. */
export async function movedText(
  io: Io,
  sidecar: string,
  texts: readonly string[],
): Promise<MovedText | undefined> {
  const file = await readText(io, sidecar);
  if ("failure" in file) return undefined;
  const { annotations } = readSidecar(file.text).value;
  const coder = ownerOfName(split(sidecar).name)?.coder;
  const found: (readonly [MovedText, TextLikeness])[] = [];
  for (const path of texts) {
    const text = await readText(io, path);
    const how = "failure" in text ? undefined : likeness(annotations, text.text);
    if (how !== undefined) found.push([await homeIn(io, path, coder), how]);
  }
  // Of copies that are as like, the one that nobody has annotated yet is the one that came with the move.
  return likeliest([...found].sort(([a], [b]) => Number(a.isTaken) - Number(b.isTaken)));
}

async function homeIn(io: Io, text: string, coder: string | undefined): Promise<MovedText> {
  const sidecar = await sidecarFor(io, text, coder);
  const { folder, name } = split(sidecar);
  return { text, sidecar, isTaken: (await io.list(folder || ".")).includes(name) };
}
