import type { Problem } from "../core/problem";
import { applySplices, editSidecar } from "../core/sidecar/edit";
import { ownerOfName, sidecarPath } from "../core/sidecar/location";
import type { ReadSidecar, SidecarChange } from "../core/sidecar/model";
import { readSidecar } from "../core/sidecar/read";
import { decodeText } from "../core/text/decode";
import { mirrorAbove } from "./folderFile";
import { pathInside } from "./foldersAbove";
import { type Io, NoSuchFile, UsageError } from "./io";
import { type OffsetUnit, placesIn } from "./offsets";
import { type Failure, placed, readText } from "./texts";

export interface SidecarText {
  readonly path: string;
  /** The text that it belongs to. */
  readonly document: string;
  /** Whose it is by its name; undefined for one that everybody shares. */
  readonly coder: string | undefined;
  readonly text: string;
  readonly sidecar: ReadSidecar;
  readonly problems: readonly Problem[];
}

/** The sidecars of a text. Whoever leaves out those that cannot be read has to say so: they hold annotations, too. */
export interface SidecarTexts {
  readonly sidecars: readonly SidecarText[];
  readonly unread: readonly UnreadSidecar[];
}

export interface UnreadSidecar extends Failure {
  readonly path: string;
}

/** The sidecars of a text that exist: everybody's, beside it and in the mirrored tree. */
export async function sidecarsOf(io: Io, document: string): Promise<SidecarTexts> {
  const { folder, name } = split(document);
  const texts = await io.list(folder || ".");
  const exists = (path: string) => texts.includes(path);
  const mirror = await mirrorAbove(io, document);
  const mirrored =
    mirror === undefined ? [] : [mirror.folder + mirror.root + pathInside(io, mirror.folder, folder)];
  const sidecars: SidecarText[] = [];
  const unread: UnreadSidecar[] = [];
  // Of a large folder few names come near, and only those are looked at closely.
  for (const place of [folder, ...mirrored])
    for (const candidate of (await io.list(place || ".")).filter((one) => one.startsWith(name)).sort()) {
      const owner = ownerOfName(candidate, exists);
      if (owner?.document !== name) continue;
      const path = place + candidate;
      const file = await readText(io, path);
      if ("failure" in file) unread.push({ path, ...file });
      else {
        const { value, problems } = readSidecar(file.text);
        sidecars.push({ path, document, coder: owner.coder, text: file.text, sidecar: value, problems });
      }
    }
  return { sidecars, unread };
}

/** Says on stderr which sidecars cannot be read, a line each; answers whether there are any. */
export function reportUnread(io: Io, { unread }: SidecarTexts): boolean {
  for (const { where, failure } of unread) io.err(`${where}: ${failure}\n`);
  return unread.length > 0;
}

/** Says on stderr what is wrong with a sidecar, a line each; answers whether anything is. */
export function reportErrors(io: Io, { path, text, problems }: SidecarText, unit: OffsetUnit): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  const place = placesIn(unit, text);
  for (const { start, message } of errors) io.err(`${placed(path, place(start))}: ${message}\n`);
  return errors.length > 0;
}

/** Where new annotations of a text by a coder are kept. */
export async function sidecarFor(io: Io, document: string, coder: string | undefined): Promise<string> {
  const mirror = await mirrorAbove(io, document);
  const home = mirror?.folder ?? split(document).folder;
  const options = { ...(coder === undefined ? {} : { coder }), root: mirror?.root ?? "" };
  return home + sidecarPath(pathInside(io, home, document), options);
}

type Change = readonly [path: string, changesOf: (text: string) => Promise<readonly SidecarChange[]>];

/**
 * Makes changes in a sidecar, which is made when there is none. A file that somebody else writes meanwhile is read again, and
 * `changesOf` is asked what to change in it as it then is. Throws `UsageError` when it cannot be read, changed or written; then it is as it was.
 */
export async function changeSidecar(io: Io, ...[path, changesOf]: Change): Promise<void> {
  for (;;) {
    const before = await bytesOf(io, path);
    const text = before === undefined ? "" : markedText(path, before);
    const { value, problems } = editSidecar(text, await changesOf(text));
    if (value === undefined) {
      const [first] = problems;
      const place = first === undefined ? undefined : placesIn("codepoints", text)(first.start);
      throw new UsageError(`${placed(path, place)}: left as it is. ${first?.message ?? ""}`);
    }
    const after = new TextEncoder().encode(applySplices(text, value));
    if (value.length === 0 || (await io.replace(path, after, before))) return;
  }
}

/** The same, with the reason on stderr instead of thrown; answers whether the changes are made. The rest of the sidecars goes on. */
export async function changeOrSay(io: Io, ...change: Change): Promise<boolean> {
  try {
    await changeSidecar(io, ...change);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return false;
  }
}

/** Undefined for no file. A file may be there although its folder lists another spelling of its name, and the other way round. */
async function bytesOf(io: Io, path: string): Promise<Uint8Array | undefined> {
  const { folder, name } = split(path);
  const isListed = (await io.list(folder || ".")).includes(name);
  try {
    return await io.read(path);
  } catch (error) {
    if (error instanceof NoSuchFile && !isListed) return undefined;
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The text of a file with its byte-order mark, if it has one. */
function markedText(path: string, bytes: Uint8Array): string {
  const { text, problem, place } = decodeText(bytes);
  if (text === undefined) throw new UsageError(`${placed(path, place)}: ${problem ?? "is not text"}`);
  return bytes[0] === 0xef && bytes[1] === 0xbb ? `\uFEFF${text}` : text;
}

/** The text a sidecar belongs to, or undefined when it is neither beside it nor where the mirrored tree has it. */
export async function documentFor(io: Io, sidecar: string): Promise<string | undefined> {
  const { folder, name } = split(sidecar);
  const mirror = await mirrorAbove(io, sidecar);
  const inside = mirror === undefined ? "" : pathInside(io, mirror.folder, folder);
  const mirrored =
    mirror !== undefined && inside.startsWith(mirror.root)
      ? [mirror.folder + inside.slice(mirror.root.length)]
      : [];
  for (const place of [folder, ...mirrored]) {
    const names = new Set(await io.list(place || "."));
    const document = ownerOfName(name, names)?.document;
    if (document !== undefined && names.has(document)) return place + document;
  }
  return undefined;
}

/** Folder (with its last slash) and name. */
export function split(path: string): { folder: string; name: string } {
  const at = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}
