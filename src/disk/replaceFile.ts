/**
 * Replaces files of the machine in one step, for the editor and the command line.
 *
 * A new file is written beside the old one, flushed to the disk, and renamed over it: whoever reads the file, or finds it after
 * the power went, sees the old content or the new one. Right before the rename the old content is compared with what the
 * caller last read, under a lock that all programs of this project take, so that nobody's change is overwritten.
 */

import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf, unlessMissing } from "./faults";
import { withLock } from "./lock";
import { settleFolder } from "./settleFolder";

/** The calls that change a disk; tests let them fail. */
export type Disk = Pick<typeof fs, "open" | "rename" | "rm">;

/** What the caller last read: the bytes, `missing` for no file, `anything` to replace whatever is there. */
export type Expected = Uint8Array | "missing" | "anything";

/**
 * Writes `bytes` to a file, or removes it for `undefined`. Answers false, and does nothing, when the file does not hold what is
 * expected. Keeps the mode and, where allowed, the owner; follows a symbolic link to the file it names. Rejects with the error of
 * the file system, and then the old file is untouched and no other is left behind.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array | undefined,
  expected: Expected,
  disk: Disk = fs,
): Promise<boolean> {
  const target = (await unlessMissing(fs.realpath(path))) ?? resolve(path);
  if (bytes === undefined)
    return withLock(target, async () => {
      if (!(await holds(target, expected))) return false;
      await disk.rm(target, { force: true });
      return true;
    });
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    if (expected !== "anything") await fs.mkdir(dirname(target), { recursive: true });
    await writeDraft(draft, bytes, target, disk);
    const isDone = await withLock(target, async () => {
      if (!(await holds(target, expected))) return false;
      await renamePatiently(draft, target, disk);
      return true;
    });
    if (isDone) await settleFolder(target);
    else await disk.rm(draft, { force: true });
    return isDone;
  } catch (error) {
    await fs.rm(draft, { force: true });
    throw error;
  }
}

async function holds(path: string, expected: Expected): Promise<boolean> {
  if (expected === "anything") return true;
  const now = await unlessMissing(fs.readFile(path));
  if (expected === "missing" || now === undefined) return expected === "missing" && now === undefined;
  return now.equals(expected);
}

async function writeDraft(draft: string, bytes: Uint8Array, target: string, disk: Disk): Promise<void> {
  const old = await unlessMissing(fs.stat(target));
  const file = await disk.open(draft, "wx", 0o666);
  try {
    await file.writeFile(bytes);
    if (old !== undefined) {
      // Not with `open`, whose mode the user's mask shortens.
      await file.chmod(old.mode & 0o7777);
      const now = await file.stat();
      if (now.uid !== old.uid || now.gid !== old.gid)
        await file.chown(old.uid, old.gid).catch(() => {
          // Only the superuser may give files away; the content is what counts.
        });
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a virus scanner may hold the file for a moment; after the last try the error is the caller's. */
async function renamePatiently(from: string, to: string, disk: Disk): Promise<void> {
  for (const pause of [10, 50, 200, 1000]) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== "win32" || !["EPERM", "EACCES", "EBUSY"].includes(codeOf(error))) throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  await disk.rename(from, to);
}
