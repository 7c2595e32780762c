/** The command line as a function: arguments and an outside world in, exit code out. Nothing here ends the process. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { coderName } from "./coderName";
import { addCountCommands } from "./countCommands";
import { addFindCommands } from "./findCommands";
import { ClosedPipe, type ExitCode, type Io, UsageError } from "./io";
import { addTeamCommands } from "./teamCommands";

/** What only the process itself can do. */
export interface Process {
  readonly version: string;
  /** The program and its script, as another process would start them. */
  readonly command: readonly string[];
  /** Serves the language server on standard input and output until the client leaves. */
  readonly serve: () => Promise<void>;
}

/** Prints without being waited for, as the parser of arguments does. */
interface Printing extends Io {
  readonly print: (text: string) => void;
}

/** Runs one command. Never throws for wrong use or unreadable input: those are exit code 2 and one line on stderr. */
export async function run(args: readonly string[], io: Io, self: Process): Promise<ExitCode> {
  let code: ExitCode = 0;
  const done = (result: ExitCode) => {
    code = result;
  };
  const printed: Promise<void>[] = [];
  const program = buildProgram({ ...io, print: (text) => void printed.push(io.out(text)) }, self, done);
  try {
    await program.parseAsync(forKnown(program, args), { from: "user" }).finally(() => Promise.all(printed));
    return code;
  } catch (error) {
    if (error instanceof ClosedPipe) return code;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.err(`glossator: ${error.message}\n`);
    return 2;
  }
}

/** Behind a command that is not known, `--help` would be answered as if nothing had been asked for. */
function forKnown({ commands }: Command, args: readonly string[]): string[] {
  const [first = "-"] = args;
  const isKnown = first.startsWith("-") || first === "help" || commands.some((one) => one.name() === first);
  return isKnown ? [...args] : [first];
}

/**
 * A command is loaded when it is run: one that only scans need not know how to merge. `--help` prints them in this order.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it is the list of all commands and options.
function buildProgram(io: Printing, self: Process, done: (code: ExitCode) => void): Command {
  const program = new Command("glossator")
    .description(
      "Mentions, cards and annotations of policy texts: the engine of the editor, for scripts and CI.",
    )
    .version(self.version)
    .exitOverride()
    .configureOutput({ writeOut: io.print, writeErr: (text) => io.err(text), outputError: wrongUse });
  const offsets = () =>
    new Option("--offsets <unit>", "unit of offsets and columns")
      .choices(["codepoints", "utf16"])
      .default("codepoints");
  const glossary = () =>
    new Option("--glossary <file>", "a glossary beside the built-in one; may stand several times")
      .default([], "glossary.yaml here")
      .argParser((file: string, files: readonly string[]) => [...files, file]);

  program
    .command("scan")
    .description("list the mentions of texts")
    .argument("<path...>", "files, folders, globs, or - for standard input")
    .addOption(
      new Option("--format <format>").choices(["ndjson", "csv", "table", "summary"]).default("ndjson"),
    )
    .option(
      "--jobs <n>",
      "threads to scan with at most; the output is the same (default: by the amount of text)",
      positiveInteger,
    )
    .addOption(offsets())
    .addOption(glossary())
    .action(async (paths, options) => done(await (await import("./commands/scan")).scan(io, paths, options)));
  program
    .command("explain")
    .description("explain terms as the hover card does")
    .argument("<term...>", "acronyms, names or glossary ids")
    .addOption(new Option("--format <format>").choices(["text", "markdown", "json"]).default("text"))
    .option("--in <file>", "use this text's own definitions and context")
    .addOption(glossary())
    .action(async (terms, options) =>
      done(await (await import("./commands/explain")).explain(io, terms, options)),
    );
  program
    .command("check")
    .description("find problems in glossaries, codebooks, sidecars and anchors")
    .argument("<path...>", "files, folders or globs")
    .addOption(
      new Option("--format <format>").choices(["stylish", "json", "sarif", "github"]).default("stylish"),
    )
    .action(async (paths, options) =>
      done(await (await import("./commands/check")).check(io, paths, options)),
    );
  program
    .command("resolve")
    .description("say where each annotation of a text stands now")
    .argument("<text...>", "files, folders or globs")
    .addOption(offsets())
    .option("--no-base", "do not ask git for the text an annotation was made on")
    .action(async (paths, options) =>
      done(await (await import("./commands/resolve")).resolve(io, paths, options)),
    );
  program
    .command("refresh")
    .description("rewrite the hints of annotations that are found with certainty")
    .argument("<text...>", "files, folders or globs")
    .option("--no-base", "do not ask git for the text an annotation was made on")
    .action(async (paths, options) =>
      done(await (await import("./commands/refresh")).refresh(io, paths, options)),
    );
  program
    .command("annotate")
    .description("add an annotation as the editor would")
    .argument("<text>", "the text to annotate")
    .requiredOption("--quote <words>", "the words to annotate")
    .requiredOption("--code <code>", "the code to give them")
    .option("--occurrence <n>", "which of several places with these words, from 1", positiveInteger)
    .option("--note <note>", "a note")
    .option("--coder <name>", "write to this coder's own sidecar", coderName)
    .action(async (path, options) =>
      done(await (await import("./commands/annotate")).annotate(io, path, options)),
    );
  addFindCommands(program, io, done, offsets);
  addCountCommands(program, io, self.version, done, glossary);
  addTeamCommands(program, io, done);
  addGitCommands(program, io, self, done);
  program
    .command("lsp")
    .description("serve the language server to another editor")
    .requiredOption("--stdio", "speak over standard input and output")
    .action(() => self.serve());
  return program;
}

function addGitCommands(
  program: Command,
  io: Io,
  { command }: Process,
  done: (code: ExitCode) => void,
): void {
  program
    .command("merge")
    .description("merge two changed versions of a sidecar (what git runs as a merge driver)")
    .argument("<base>", "the version both come from")
    .argument("<ours>", "our version; the result is written here")
    .argument("<theirs>", "their version")
    .option("--path <path>", "the file's name in the repository, for messages")
    .action(async (base, ours, theirs, options) =>
      done(await (await import("./commands/merge")).merge(io, [base, ours, theirs], options)),
    );
  program
    .command("install-git")
    .description("let git merge the sidecars of this repository annotation by annotation")
    .argument("[folder]", "a folder of the repository", ".")
    .option("--uninstall", "undo it", false)
    .action(async (folder, options) =>
      done(await (await import("./commands/installGit")).installGit(io, folder, options, command)),
    );
}

/** What the parser of arguments finds wrong, on one line as all that this program says. */
function wrongUse(text: string, write: (line: string) => void): void {
  const said = text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ");
  write(`glossator: ${said} (add --help for help)\n`);
}

function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It has to be 1, 2, 3 …");
  return number;
}
