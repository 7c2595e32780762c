import { mergeSidecars } from "../../core/merge/merge";
import { type ExitCode, type Io, noFile, UsageError } from "../io";
import { readText } from "../texts";

export interface MergeOptions {
  /** Name of the file in the repository, for messages. */
  readonly path?: string;
}

const whose = { base: "the common base", ours: "our side", theirs: "their side" } as const;

/**
 * The git merge driver: puts the merge of three sidecars into the file `ours`, and touches no other.
 *
 * One line of output, which begins with `merged`, says that this is done; exit code 0 for a clean merge, 1 where something is left
 * to settle. Files that cannot be merged as data are merged as lines by git, with its conflict markers, so that no side is lost.
 */
export async function merge(
  io: Io,
  [base, ours, theirs]: readonly [base: string, ours: string, theirs: string],
  { path = ours }: MergeOptions,
): Promise<ExitCode> {
  const texts: string[] = [];
  for (const file of [base, ours, theirs]) {
    if (file === noFile) {
      texts.push("");
      continue;
    }
    const read = await readText(io, file);
    // Without a word on the output: whoever called knows that nothing was done.
    if ("failure" in read) throw new UsageError(`${path}: ${read.where}: ${read.failure}`);
    texts.push(read.text);
  }
  const [before = "", mine = "", other = ""] = texts;
  const outcome = mergeSidecars(before, mine, other);
  if (outcome.kind === "unreadable") {
    const [first] = outcome.problems;
    io.err(`${path}: merged line by line, because ${whose[outcome.side]} has a mistake: ${first?.message}\n`);
    return mergeLines(io, base, ours, theirs);
  }
  await io.write(ours, new TextEncoder().encode(outcome.text));
  if (outcome.movedComments > 0)
    io.err(`${path}: had to be written anew; its ${outcome.movedComments} comments now stand on top\n`);
  if (outcome.conflicts > 0)
    io.err(`${path}: ${outcome.conflicts} to settle; both versions stand under "conflicts" in the file\n`);
  await io.out(outcome.conflicts > 0 ? `merged with conflicts: ${outcome.conflicts}\n` : "merged cleanly\n");
  return outcome.conflicts > 0 ? 1 : 0;
}

async function mergeLines(io: Io, base: string, ours: string, theirs: string): Promise<ExitCode> {
  const args = ["merge-file", "-L", "ours", "-L", "base", "-L", "theirs", "--", ours, base, theirs];
  const { code } = await io.git(".", args);
  // git answers with the number of conflicts; over 127 is an error of its own.
  if (code < 0 || code > 127) throw new UsageError(`${ours}: git could not merge it line by line`);
  await io.out("merged with conflicts: as lines\n");
  return 1;
}
