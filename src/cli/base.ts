import { bytesInGit, gitBlobId, mayDifferInGit } from "../core/anchor/base";
import type { Io } from "./io";
import type { TextFile } from "./texts";

/** What annotations made on a text name as their base: its blob id as git names it, 12 digits. Cost: git is asked where line ends are `\r\n`. */
export async function baseOf(io: Io, { path, bytes }: Pick<TextFile, "path" | "bytes">): Promise<string> {
  const name = mayDifferInGit(bytes) ? await io.blobName(path, bytes) : undefined;
  return gitBlobId(bytesInGit(bytes, name)).slice(0, 12);
}
