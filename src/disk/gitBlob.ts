import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { codeOf } from "./faults";

const run = promisify(execFile);

/** The largest object that is taken from git. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The bytes of a git object by its id, whole or shortened, from the repository that holds `folder`. Undefined when there is no
 * repository, no git (`git`: how to call it), or no such object. Asks no server, also where a clone leaves some objects there.
 */
export async function gitBlob(git: string, folder: string, id: string): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{4,64}$/.test(id)) return undefined;
  if (process.env["GIT_DIR"] === undefined && !(await isInRepository(folder))) return undefined;
  const env = { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_OPTIONAL_LOCKS: "0" };
  try {
    const { stdout } = await run(git, ["cat-file", "blob", id], {
      cwd: folder,
      env,
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
  if (process.env["GIT_DIR"] === undefined && !(await isInRepository(folder))) return undefined;
  const asking = run(git, ["hash-object", "--stdin", "--path", basename(path)], { cwd: folder });
  // When git ends before it has read everything, its exit code says so.
  asking.child.stdin?.on("error", () => {});
  asking.child.stdin?.end(bytes);
  return asking.then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/** Whether git may know a folder. Asking git itself costs a process, and hundreds of texts may be asked about in a row. */
async function isInRepository(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const fault = await access(join(at, ".git")).then(() => undefined, codeOf);
    // Whatever may not be looked at is for git to judge.
    if (fault === undefined || (fault !== "ENOENT" && fault !== "ENOTDIR")) return true;
    if (dirname(at) === at) return false;
  }
}
