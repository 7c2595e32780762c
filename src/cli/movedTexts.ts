import { likeliest, likeness, type TextLikeness } from "../core/anchor/movedText";
import { documentOfSidecar } from "../core/sidecar/location";
import { readSidecar } from "../core/sidecar/read";
import type { Io } from "./io";
import { sidecarFor } from "./sidecars";
import { readText } from "./texts";

/** Where the text of a sidecar seems to have moved, and where the sidecar belongs then. */
export interface MovedText {
  readonly text: string;
  readonly sidecar: string;
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
  const found: (readonly [string, TextLikeness])[] = [];
  for (const path of texts) {
    const text = await readText(io, path);
    const how = "failure" in text ? undefined : likeness(annotations, text.text);
    if (how !== undefined) found.push([path, how]);
  }
  const text = likeliest(found);
  if (text === undefined) return undefined;
  return { text, sidecar: await sidecarFor(io, text, documentOfSidecar(sidecar, {})?.coder) };
}
