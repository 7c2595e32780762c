import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as vscode from "vscode";

/**
 * Writes a new file beside the old one, flushes it, and renames it over the old one, which the file system does in one step.
 * Keeps the mode, and follows a symbolic link to the file it names. Other schemes than `file` go through the editor.
 */
export async function replaceFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (uri.scheme !== "file") {
    await vscode.workspace.fs.writeFile(uri, bytes);
    return;
  }
  const target = await realpath(uri.fsPath).catch(whenMissing(uri.fsPath));
  const mode = await stat(target).then((found) => found.mode, whenMissing(undefined));
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    const file = await open(draft, "wx", mode === undefined ? 0o666 : mode & 0o777);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** On Windows a virus scanner may hold the file for a moment; after the last try the error is the caller's. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of [10, 50, 200, 1000]) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(error)) || process.platform !== "win32") throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await rename(from, to);
}

function whenMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === "ENOENT") return value;
    throw error;
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
