import type { Problem } from "../core/problem";
import { documentOfSidecar, sidecarPath } from "../core/sidecar/location";
import type { ReadSidecar } from "../core/sidecar/model";
import { readSidecar } from "../core/sidecar/read";
import type { Io } from "./io";
import { readText } from "./texts";

export interface SidecarText {
  readonly path: string;
  readonly text: string;
  readonly sidecar: ReadSidecar;
  readonly problems: readonly Problem[];
}

/** The sidecars of a text that exist: the shared one and the coders'. Unreadable ones go to stderr. */
export async function sidecarsOf(io: Io, document: string): Promise<readonly SidecarText[]> {
  const { folder, name } = split(document);
  const names = new Set(await io.list(folder === "" ? "." : folder));
  const sidecars: SidecarText[] = [];
  for (const candidate of [...names].sort()) {
    if (documentOfSidecar(candidate, { exists: (path) => names.has(path) })?.document !== name) continue;
    const path = folder + candidate;
    const file = await readText(io, path);
    if ("failure" in file) io.err(`${path}: ${file.failure}\n`);
    else {
      const { value, problems } = readSidecar(file.text);
      sidecars.push({ path, text: file.text, sidecar: value, problems });
    }
  }
  return sidecars;
}

/** Where the annotations of a text by a coder are kept. */
export function sidecarFor(document: string, coder: string | undefined): string {
  const { folder, name } = split(document);
  return folder + sidecarPath(name, coder === undefined ? {} : { coder });
}

/** The text a sidecar belongs to, or undefined when there is none beside it. */
export async function documentFor(io: Io, sidecar: string): Promise<string | undefined> {
  const { folder, name } = split(sidecar);
  const names = new Set(await io.list(folder === "" ? "." : folder));
  const document = documentOfSidecar(name, { exists: (path) => names.has(path) })?.document;
  return document !== undefined && names.has(document) ? folder + document : undefined;
}

/** Folder (with its last slash) and name. */
function split(path: string): { folder: string; name: string } {
  const at = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}
