/** A git repository in a temporary folder, and the command line as its merge driver. */

import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

const folders: string[] = [];

/** A folder that `removeFolders` removes. */
export function temporaryFolder(name = "glossator-git-"): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Bundles the command line and answers its script. */
export function bundledCli(): string {
  const script = join(temporaryFolder(), "cli.js");
  buildSync({
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: script,
    logLevel: "error",
  });
  return script;
}

export class Repository {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  /** `path` is what programs are looked for in. */
  constructor(path = process.env["PATH"] ?? "", name?: string) {
    this.folder = temporaryFolder(name);
    this.#env = {
      ...process.env,
      PATH: path,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Ana",
      GIT_AUTHOR_EMAIL: "ana@example.org",
      GIT_COMMITTER_NAME: "Ana",
      GIT_COMMITTER_EMAIL: "ana@example.org",
    };
    this.git("init", "--quiet", "--initial-branch=main");
  }

  /** Runs git; fails the test when git does. */
  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = this.try(...args);
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}${stdout}`);
    return stdout;
  }

  /** Runs git, which may fail. */
  try(...args: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync("git", [...args], { cwd: this.folder, env: this.#env, encoding: "utf8" });
  }

  commit(path: string, text: string, message = "change"): void {
    writeFileSync(join(this.folder, path), text);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", message);
  }
}
