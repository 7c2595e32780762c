/**
 * A lock for the moment in which a file is compared and replaced, between programs of one machine: two windows of the editor,
 * the command line. Kept in the folder for temporary files, so that nobody's texts get company.
 */

import { createHash } from "node:crypto";
import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { codeOf, unlessMissing } from "./faults";

/** A holder does its work in milliseconds; one that is older, or whose process is gone, was killed in the middle. */
const oldest = 10_000;
const pause = 5;

/**
 * Runs `act` while no other program runs one for the same path. A lock that cannot be had in ten seconds, or not at all on this
 * machine, is done without: `act` compares the file itself, and the lock only makes that moment safe too.
 */
export async function withLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  const lock = await lockPath(path);
  const isMine = lock !== undefined && (await take(lock));
  try {
    return await act();
  } finally {
    if (isMine) await rm(lock, { force: true });
  }
}

/** Where the lock for a path is kept; undefined where this machine has no place for it. */
export async function lockPath(path: string): Promise<string | undefined> {
  const folder = join(tmpdir(), `glossator-${userInfo().uid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return undefined;
  }
  return join(folder, `${createHash("sha256").update(path).digest("hex").slice(0, 32)}.lock`);
}

async function take(lock: string): Promise<boolean> {
  const end = Date.now() + oldest;
  while (Date.now() < end) {
    try {
      await create(lock);
      return true;
    } catch (error) {
      if (codeOf(error) === "") throw error;
      if (!["EEXIST", "EPERM"].includes(codeOf(error))) return false;
      await waitFor(lock);
    }
  }
  return false;
}

async function create(lock: string): Promise<void> {
  const file = await open(lock, "wx");
  try {
    await file.writeFile(String(process.pid)).finally(() => file.close());
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
}

/** Waits a moment, or clears the lock away when its holder is gone. */
async function waitFor(lock: string): Promise<void> {
  if (!(await isLeftBehind(lock)) || !(await clearAway(lock)))
    await new Promise((done) => setTimeout(done, pause));
}

/**
 * Takes away the lock of a holder that is gone; false while somebody else does. Several may wait for the same holder, and the
 * slower would take away the lock that the faster has made since: so one alone clears away, and looks again before it does.
 */
async function clearAway(lock: string): Promise<boolean> {
  const clearing = `${lock}.clearing`;
  try {
    await create(clearing);
  } catch (error) {
    if (codeOf(error) === "") throw error;
    const left = await unlessMissing(stat(clearing));
    if (left !== undefined && isOld(left)) await rm(clearing, { force: true });
    return false;
  }
  try {
    if (await isLeftBehind(lock)) await rm(lock, { force: true });
    return true;
  } finally {
    await rm(clearing, { force: true });
  }
}

async function isLeftBehind(lock: string): Promise<boolean> {
  const found = await unlessMissing(stat(lock));
  if (found === undefined) return false;
  const holder = Number(await unlessMissing(readFile(lock, "utf8")));
  return isOld(found) || (Number.isInteger(holder) && holder > 0 && !isRunning(holder));
}

function isOld({ mtimeMs }: { readonly mtimeMs: number }): boolean {
  return Date.now() - mtimeMs > oldest;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
