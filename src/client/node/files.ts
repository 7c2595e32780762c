import { readdir, readFile } from "node:fs/promises";
import { codeOf, unlessMissing } from "../../disk/faults";
import { editorFiles } from "../bytes";
import type { FileReader } from "../host";

/**
 * Reads the machine's own files from its disk. The editor's way leads to the same disk, but asks the window first, at every file;
 * and the window is busy just when somebody waits: while it shows a text, or while a code changes in hundreds of files.
 */
export const diskFiles: FileReader = {
  bytesOf: async (uri) => {
    if (uri.scheme !== "file") return editorFiles.bytesOf(uri);
    const bytes = await unlessMissing(readFile(uri.fsPath));
    // A plain array, as the editor gives: a Buffer's methods of the same names do other things.
    return bytes === undefined ? undefined : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  },
  namesIn: async (folder) => {
    if (folder.scheme !== "file") return editorFiles.namesIn(folder);
    try {
      return new Set(await readdir(folder.fsPath));
    } catch (error) {
      if (codeOf(error) !== "") return new Set();
      throw error;
    }
  },
};
