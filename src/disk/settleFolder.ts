/** What a folder needs after a file in it was replaced, done once for all files that are replaced at about the same time. */

import * as fs from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, unlessMissing } from "./faults";

/** Milliseconds after which nobody is still writing a draft. */
const oldestDraft = 60_000;

/** A round that has not begun: it serves everybody who asks before it does. */
interface Round {
  readonly names: Set<string>;
  readonly over: Promise<void>;
}

const rounds = new Map<string, Round>();
/** By folder, the last round that was asked for: rounds of one folder follow each other. */
const last = new Map<string, Promise<void>>();

/**
 * Makes the rename of a file last through a loss of power, and removes drafts that a killed program left beside it, so that nobody
 * commits them. A code may be renamed in hundreds of files of one folder, and each flush and each listing does for all that were
 * renamed before it. Rejects with the error of the file system when the folder cannot be flushed.
 */
export function settleFolder(path: string): Promise<void> {
  const folder = dirname(path);
  const round = rounds.get(folder) ?? nextRound(folder);
  round.names.add(basename(path));
  return round.over;
}

function nextRound(folder: string): Round {
  const names = new Set<string>();
  const before = (last.get(folder) ?? Promise.resolve()).catch(() => undefined); // Its own callers hear why it failed.
  const over = before.then(async () => {
    rounds.delete(folder);
    await flushFolder(folder);
    // The file is written: what keeps an old draft there must not seem to have kept that from happening.
    await sweepDrafts(folder, names).catch(() => undefined);
  });
  const round = { names, over };
  rounds.set(folder, round);
  last.set(folder, over);
  const forget = () => {
    if (last.get(folder) === over) last.delete(folder);
  };
  over.then(forget, forget);
  return round;
}

/** Windows and some network disks cannot flush a folder; they do it on their own. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  try {
    const handle = await fs.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!["EINVAL", "EISDIR", "EPERM", "EACCES", "ENOTSUP"].includes(codeOf(error))) throw error;
  }
}

async function sweepDrafts(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const one of await fs.readdir(folder)) {
    const name = /^\.(.+)\.[0-9a-f]{8}\.tmp$/.exec(one)?.[1];
    const found =
      name !== undefined && names.has(name) ? await unlessMissing(fs.stat(join(folder, one))) : undefined;
    if (found !== undefined && Date.now() - found.mtimeMs > oldestDraft)
      await fs.rm(join(folder, one), { force: true });
  }
}
