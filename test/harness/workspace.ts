import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onCleanup } from "./cleanup";
import { repositoryFolder } from "./folders";

/** The sample texts that come with the project. */
export const samplesFolder = join(repositoryFolder, "test", "samples");

/**
 * Makes `folder` a git repository with a copy of `source` as its first commit. An existing repository there is kept
 * with everything the user did, unless `fresh`. Returns whether it was made now.
 */
export function makeWorkspace(source: string, folder: string, fresh: boolean): boolean {
  if (existsSync(join(folder, ".git")) && !fresh) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  git(folder, "init", "--quiet", "--initial-branch=main");
  // A machine without a git identity can commit here too; a machine with one keeps its own.
  if (!hasIdentity(folder)) {
    git(folder, "config", "user.name", "Reader");
    git(folder, "config", "user.email", "reader@localhost");
  }
  git(folder, "config", "commit.gpgsign", "false");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "Sample texts");
  return true;
}

/** The same in a new folder, which goes when this process ends. */
export function scratchWorkspace(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), "glossator-workspace-"));
  onCleanup(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  makeWorkspace(source, folder, true);
  return folder;
}

function hasIdentity(folder: string): boolean {
  try {
    return git(folder, "config", "user.email") !== "" && git(folder, "config", "user.name") !== "";
  } catch {
    return false;
  }
}

/** Runs git in `folder` and returns what it printed, trimmed. Throws when git fails. */
export function git(folder: string, ...commandLine: readonly string[]): string {
  const options = {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  } satisfies ExecFileSyncOptionsWithStringEncoding;
  return execFileSync("git", [...commandLine], options).trim();
}
