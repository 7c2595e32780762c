import { folderFileNames, readFolderFile } from "../core/sidecar/folderFile";
import type { Io } from "./io";
import { readText } from "./texts";

/** A folder that keeps its sidecars in a mirrored tree; both end in `/`, and `folder` is empty for the current one. */
export interface Mirror {
  readonly folder: string;
  /** Relative to the folder. */
  readonly root: string;
}

/**
 * What the nearest `glossator.yaml` above a file says about sidecars; undefined when they stand beside their texts. Looked for in
 * the folders that the path names, up to the current one.
 */
export async function mirrorAbove(io: Io, path: string): Promise<Mirror | undefined> {
  for (const folder of foldersAbove(path)) {
    const names = await io.list(folder || ".");
    const name = folderFileNames.find((one) => names.includes(one));
    if (name === undefined) continue;
    const file = await readText(io, folder + name);
    const root = "text" in file ? readFolderFile(file.text).value.sidecars : undefined;
    if (root !== undefined) return { folder, root };
  }
  return undefined;
}

/** From the nearest to the farthest, each with its last slash; the last is the current folder or the root. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.replaceAll("\\", "/").split("/").slice(0, -1);
  const folders = parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`);
  return /^(?:[A-Za-z]:)?\//.test(path.replaceAll("\\", "/")) ? folders : [...folders, ""];
}
