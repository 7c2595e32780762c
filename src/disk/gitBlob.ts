import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { codeOf } from "./faults";

const run = promisify(execFile);

/** The largest object that is taken from git. */
export const mostBytes = 256 * 1024 * 1024;

/**
 * The bytes of a git object by its id, whole or shortened, from the repository that holds `folder`. Undefined when there is no
 * repository, no git (`git`: how to call it), or no such object. Asks no server, also where a clone leaves some objects there.
 */
export async function gitBlob(git: string, folder: string, id: string): Promise<Uint8Array | undefined> {
  if (!isObjectId(id) || (await repositoryOf(folder)) === undefined) return undefined;
  try {
    const { stdout } = await run(git, ["cat-file", "blob", id], {
      cwd: folder,
      env: objectSettings(),
      maxBuffer: mostBytes,
      encoding: "buffer",
    });
    return stdout;
  } catch {
    // Each of the reasons means the same to the caller: anchor without a base text.
    return undefined;
  }
}

/**
 * The blob id under which git would keep a file's bytes: not their own where `autocrlf` or `.gitattributes` have it change line
 * ends. Undefined when there is no repository or no git.
 */
export async function gitBlobName(git: string, path: string, bytes: Uint8Array): Promise<string | undefined> {
  const folder = dirname(path);
  if ((await repositoryOf(folder)) === undefined) return undefined;
  const asking = run(git, ["hash-object", "--stdin", "--path", basename(path)], { cwd: folder });
  // When git ends before it has read everything, its exit code says so.
  asking.child.stdin?.on("error", () => {});
  asking.child.stdin?.end(bytes);
  return asking.then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/** Whether a text can be an id of an object, whole or shortened: what git would not take for anything else. */
export function isObjectId(id: string): boolean {
  return /^[0-9a-f]{4,64}$/.test(id);
}

/** The environment in which git is asked for objects: it asks no server, and keeps nobody else waiting. */
export function objectSettings(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_OPTIONAL_LOCKS: "0" };
}

/**
 * The top of the repository that a folder is in, or what may be one; undefined where git cannot know the folder. Asking git itself
 * costs a process, and hundreds of texts may be asked about in a row.
 */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  if (process.env["GIT_DIR"] !== undefined) return folder;
  for (let at = folder; ; at = dirname(at)) {
    const fault = await access(join(at, ".git")).then(() => undefined, codeOf);
    // Whatever may not be looked at is for git to judge.
    if (fault === undefined || (fault !== "ENOENT" && fault !== "ENOTDIR")) return at;
    if (dirname(at) === at) return undefined;
  }
}
