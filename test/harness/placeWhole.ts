import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./lock";

const unfinished = ".unfinished";

/**
 * Makes `folder` in one step: `fill` gets a folder of this process's own, which takes the name `folder` when it is
 * whole. What an earlier process left half-made is removed; a process that outlived its parent cannot write into
 * `folder`. When another process was faster, its result is kept.
 */
export async function placeWhole(folder: string, fill: (staging: string) => Promise<void>): Promise<void> {
  removeLeftovers(folder);
  const staging = `${folder}.${process.pid}${unfinished}`;
  mkdirSync(staging, { recursive: true });
  await fill(staging);
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(staging, { recursive: true, force: true, maxRetries: 5 });
  }
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith(unfinished)) continue;
    if (isAlive(Number(name.slice(basename(folder).length + 1, -unfinished.length)))) continue;
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 2 });
    } catch (error) {
      // A program that outlived its parent may still be writing there: the next time will do.
      if (!(error instanceof Error && "code" in error && error.code === "ENOTEMPTY")) throw error;
    }
  }
}
