import { type ExitCode, type Io, UsageError } from "../io";
import { quotedWord } from "../shellWord";

export interface InstallGitOptions {
  readonly uninstall: boolean;
}

const pattern = "*.ann.yaml";
const attributes = `${pattern} merge=glossator diff=glossator`;

/**
 * Sets up the repository that holds `folder`: sidecars are merged by `glossator merge`, and the heads of a diff's hunks name the
 * annotation. Writes `.gitattributes`, which is committed, and the repository's own git configuration, which is not: each clone
 * is set up by itself, and one that is not merges by lines as git always does. Doing it twice changes nothing.
 *
 * @param self The program and its script, for a machine on which `glossator` is not on the path.
 */
export async function installGit(
  io: Io,
  folder: string,
  { uninstall }: InstallGitOptions,
  self: readonly string[],
): Promise<ExitCode> {
  const top = await io.git(folder, ["rev-parse", "--show-toplevel"]);
  if (top.code !== 0) throw new UsageError(`${folder}: ${refusal(top.err)}`);
  const root = top.out.replace(/\r?\n$/, "");
  await writeAttributes(io, `${root}/.gitattributes`, uninstall);
  // Exit code 128: there was no such section.
  for (const section of ["merge.glossator", "diff.glossator"])
    await io.git(root, ["config", "--local", "--remove-section", section]);
  if (!uninstall)
    for (const [key, value] of settings(self)) {
      const { code } = await io.git(root, ["config", "--local", key, value]);
      if (code !== 0) throw new UsageError(`${root}: git config could not be written`);
    }
  await io.out(
    uninstall
      ? `${root}: sidecars are merged line by line again\n`
      : `${root}: sidecars are merged by Glossator from now on; commit .gitattributes, and run this once in every clone\n`,
  );
  return 0;
}

/** Why git does not know a folder: most often there is no repository, but it may not be a trusted one either. */
function refusal(err: string): string {
  const [, reason] = /^fatal: (?!not a git repository)(.*)/.exec(err) ?? [];
  return reason === undefined ? "not in a git repository; run git init first" : `git refuses it: ${reason}`;
}

function settings(self: readonly string[]): readonly (readonly [key: string, value: string])[] {
  return [
    ["merge.glossator.name", "Glossator: annotations field by field"],
    ["merge.glossator.driver", driverCommand(self)],
    // The virtual base of a criss-cross merge must not hold conflicts.
    ["merge.glossator.recursive", "binary"],
    ["diff.glossator.xfuncname", "^ *- (id: .*)$"],
  ];
}

/**
 * What git runs, in a shell. A driver that is missing, breaks, or says nothing has done nothing; git would then keep our side
 * without a mark and lose theirs. So only the driver's own word counts, and without it git merges the lines.
 */
export function driverCommand(self: readonly string[]): string {
  // Percent signs are git's own.
  const here = self.map((word) => quotedWord(word).replaceAll("%", "%%")).join(" ");
  return [
    'glossator_merge() { if command -v glossator >/dev/null 2>&1; then glossator merge "$@"; else',
    `${here} merge "$@"; fi; };`,
    'case "$(glossator_merge --path=%P -- %O %A %B)" in',
    '"merged cleanly"*) exit 0;; "merged with"*) exit 1;; esac;',
    "git merge-file -L ours -L base -L theirs -- %A %O %B",
  ].join(" ");
}

async function writeAttributes(io: Io, path: string, uninstall: boolean): Promise<void> {
  let before = "";
  try {
    before = new TextDecoder().decode(await io.read(path));
  } catch {
    // There is none yet: an unreadable one is told apart by the write below, which only makes a new file.
    if (uninstall) return;
    const isNew = await io.replace(path, new TextEncoder().encode(`${attributes}\n`), undefined);
    if (!isNew) throw new UsageError(`${path}: cannot be read`);
    return;
  }
  const eol = before.includes("\r\n") ? "\r\n" : "\n";
  const lines = before.split(/(?<=\n)/);
  const others = lines.filter((line) => line.trim() !== attributes);
  const isThere = others.length < lines.length;
  if (isThere !== uninstall) return;
  const open = before === "" || before.endsWith("\n") ? "" : eol;
  const after = uninstall ? others.join("") : `${before}${open}${attributes}${eol}`;
  await io.write(path, new TextEncoder().encode(after));
}
