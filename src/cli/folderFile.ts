import { folderFileNames, readFolderFile } from "../core/sidecar/folderFile";
import { namesAbove } from "./foldersAbove";
import type { Io } from "./io";
import { readText } from "./texts";

/** A folder that keeps its sidecars in a mirrored tree; both end in `/`, and `folder` is empty for the current one. */
export interface Mirror {
  readonly folder: string;
  /** Relative to the folder. */
  readonly root: string;
}

/** What the nearest `glossator.yaml` above a file says about sidecars; undefined when they stand beside their texts. */
export async function mirrorAbove(io: Io, path: string): Promise<Mirror | undefined> {
  for await (const { folder, names } of namesAbove(io, path)) {
    const name = folderFileNames.find((one) => names.includes(one));
    if (name === undefined) continue;
    const file = await readText(io, folder + name);
    const root = "text" in file ? readFolderFile(file.text).value.sidecars : undefined;
    if (root !== undefined) return { folder, root };
  }
  return undefined;
}
