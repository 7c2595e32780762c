import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The largest object that is taken from git. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The bytes of a git object by its id, whole or shortened, from the repository that holds `folder`. Undefined when there is no
 * repository, no git (`git`: how to call it), or no such object. Asks no server, also where a clone leaves some objects there.
 */
export async function gitBlob(git: string, folder: string, id: string): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{4,64}$/.test(id)) return undefined;
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
