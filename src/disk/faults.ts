/** Errors of the file system. */

/** The code of an error of the file system, such as `ENOSPC`; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** The answer of a call, undefined when it failed because there is no such file. */
export async function unlessMissing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** What is wrong, in words a user understands; undefined for errors that are not about the disk. */
export function faultWords(error: unknown): string | undefined {
  return words[codeOf(error)];
}

const words: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "is a folder",
  ENOSPC: "no space left on the disk",
  EDQUOT: "your share of the disk is used up",
  EROFS: "the file system is read-only",
};
