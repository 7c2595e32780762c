/**
 * Which sidecar belongs to which text. Pure functions on relative paths with `/`.
 *
 * `speech.txt` is annotated in `speech.txt.ann.yaml`, a coder's own annotations in `speech.txt.CODER.ann.yaml`. With a `root`
 * (`sidecars: annotations/` in `glossator.yaml`) the sidecars stand in a mirrored tree below it.
 */

const ending = ".ann.yaml";

export interface SidecarPathOptions {
  readonly coder?: string;
  readonly root?: string;
}

export interface DocumentOfOptions {
  readonly root?: string;
  /** Tells `a.txt` with coder `b` from a text called `a.txt.b`, where the name alone cannot. */
  readonly exists?: (path: string) => boolean;
}

export interface SidecarOwner {
  readonly document: string;
  readonly coder: string | undefined;
}

/** Path of the sidecar of a text. */
export function sidecarPath(document: string, { coder, root = "" }: SidecarPathOptions = {}): string {
  return `${folder(root)}${document}${coder === undefined ? "" : `.${coder}`}${ending}`;
}

/**
 * The text and coder that a sidecar's name stands for; undefined when it is no sidecar's name. Where both readings are
 * possible, the one whose text exists is right; without `exists`, a last part without the look of a file ending is a coder.
 */
export function documentOfSidecar(
  path: string,
  { root = "", exists }: DocumentOfOptions = {},
): SidecarOwner | undefined {
  const base = folder(root);
  if (!path.endsWith(ending) || !path.startsWith(base)) return undefined;
  const name = path.slice(base.length, -ending.length);
  const coder = /^(.*[^/])\.([A-Za-z0-9_-]+)$/.exec(name);
  const shared: SidecarOwner = { document: name, coder: undefined };
  if (name === "" || name.endsWith("/")) return undefined;
  if (coder === null) return shared;
  const own: SidecarOwner = { document: coder[1] ?? "", coder: coder[2] };
  if (exists !== undefined && exists(base + name) !== exists(base + own.document))
    return exists(base + name) ? shared : own;
  // "speech.txt" has one dot in its name and no coder; "speech.txt.ana" has a file ending before its last part.
  return /\.[A-Za-z0-9]{1,10}$/.test(own.document) ? own : shared;
}

/** Whether a path from a file may be used: relative, with `/`, inside its folder, and sayable on every system. */
export function isSafePath(path: string): boolean {
  if (
    path === "" ||
    path.includes("\0") ||
    path.includes("\\") ||
    path.startsWith("/") ||
    /^[A-Za-z][A-Za-z+.-]*:/.test(path)
  )
    return false;
  return path
    .split("/")
    .every(
      (part) => part !== "" && part !== "." && part !== ".." && !/[. ]$/.test(part) && !reserved.test(part),
    );
}

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

function folder(root: string): string {
  return root === "" || root.endsWith("/") ? root : `${root}/`;
}
