/**
 * Which sidecar belongs to which text. Pure functions on relative paths with `/`.
 *
 * `speech.txt` is annotated in `speech.txt.ann.yaml`, a coder's own annotations in `speech.txt.CODER.ann.yaml`. With a `root`
 * (`sidecars: annotations/` in `glossator.yaml`) the sidecars stand in a mirrored tree below it.
 */

/** What the names of sidecars end with. */
export const sidecarEnding = ".ann.yaml";

export interface SidecarPathOptions {
  /** The coder's name as it is set; what a file name cannot hold is replaced (`coderPart`). */
  readonly coder?: string;
  /** Folder of the mirrored tree. */
  readonly root?: string;
}

export interface DocumentOfOptions {
  readonly root?: string;
  /** Whether a text exists: tells `a.txt` with coder `b` from a text called `a.txt.b`, where the name alone cannot. */
  readonly exists?: ((path: string) => boolean) | ReadonlySet<string> | readonly string[];
}

export interface SidecarOwner {
  readonly document: string;
  readonly coder: string | undefined;
}

/**
 * Path of the sidecar of a text. A root that leads out of the folder is not used, nor is any for a text outside of it: the sidecar
 * then stands beside the text.
 */
export function sidecarPath(document: string, { coder, root = "" }: SidecarPathOptions = {}): string {
  const isMirrored = isRootSafe(root) && isRelativePath(document);
  return `${isMirrored ? folder(root) : ""}${document}${coder === undefined ? "" : `.${coderPart(coder)}`}${sidecarEnding}`;
}

/**
 * The text and coder that a sidecar's name stands for; undefined when it is no sidecar's name, outside `root`, or no path inside
 * a folder. Where both readings are possible, the one whose text exists is right; where both texts exist, or nothing tells, a last
 * part behind a file ending is a coder.
 */
export function documentOfSidecar(
  path: string,
  { root = "", exists }: DocumentOfOptions = {},
): SidecarOwner | undefined {
  const base = isRootSafe(root) ? folder(root) : "";
  if (!isRelativePath(path) || !path.startsWith(base)) return undefined;
  return ownerOfName(path.slice(base.length), exists);
}

/** The same for a name that a folder was found to hold, which may have signs that no path of a file may, such as a colon. */
export function ownerOfName(sidecar: string, exists?: DocumentOfOptions["exists"]): SidecarOwner | undefined {
  if (!sidecar.endsWith(sidecarEnding)) return undefined;
  const name = sidecar.slice(0, -sidecarEnding.length);
  if (name === "" || name.endsWith("/")) return undefined;
  const shared: SidecarOwner = { document: name, coder: undefined };
  const parts = /^(.*[^/])\.([A-Za-z0-9_-]+)$/s.exec(name);
  const [, document, coder] = parts ?? [];
  if (document === undefined || coder === undefined) return shared;
  const own: SidecarOwner = { document, coder };
  const isThere = predicate(exists);
  if (isThere !== undefined && isThere(name) !== isThere(document)) return isThere(name) ? shared : own;
  // "speech.txt" has one dot in its name and no coder; "speech.txt.ana" has a file ending before its last part.
  return /[^/]\.[A-Za-z0-9]{1,10}$/.test(document) ? own : shared;
}

/**
 * A coder's name as a part of a file name. Names of letters, digits, `_` and `-` stay; others are shortened to those and get a
 * mark made of the whole name, so that two coders never share a file.
 */
export function coderPart(coder: string): string {
  if (/^[A-Za-z0-9_-]{1,100}$/.test(coder)) return coder;
  const plain = coder
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  let hash = 5381;
  for (const sign of coder.normalize("NFC")) hash = (Math.imul(hash, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return `${plain.slice(0, 40)}${plain === "" ? "" : "-"}${hash.toString(36)}`;
}

/** Whether a path stays inside its folder: relative, with `/`, without `..`, drive, scheme or NUL. */
export function isRelativePath(path: string): boolean {
  if (path === "" || path.startsWith("/") || /[\0\\]/.test(path)) return false;
  if (/^(?:[A-Za-z]|file):/i.test(path) || /^[A-Za-z][A-Za-z0-9+.-]*:\//.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** Whether a path that a file of the user names may be used: relative, inside its folder, and sayable on every system. */
export function isSafePath(path: string): boolean {
  return (
    isRelativePath(path) &&
    path.split("/").every((part) => !/[. ]$|[<>:"|?*]/.test(part) && !reserved.test(part))
  );
}

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

function isRootSafe(root: string): boolean {
  return root === "" || isSafePath(root.replace(/\/$/, ""));
}

function folder(root: string): string {
  return root === "" || root.endsWith("/") ? root : `${root}/`;
}

function predicate(exists: DocumentOfOptions["exists"]): ((path: string) => boolean) | undefined {
  if (exists === undefined || typeof exists === "function") return exists;
  const known = new Set(exists);
  return (path) => known.has(path);
}
