import { type Command, InvalidArgumentError, Option } from "commander";
import { coderName } from "./coderName";
import { level } from "./countCommands";
import type { ExitCode, Io } from "./io";

/** Declares the commands for work with others: comparing coders, and exchange with other programs. */
export function addTeamCommands(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("agree")
    .description("say how far coders agree, on all codes and on each, with 95 % intervals")
    .argument("<path...>", "texts, folders or globs")
    .option("--coders <names>", "compare only these, such as ana,ben", nameList)
    .option(
      "--level <n>",
      "count only so many levels of a code: 1 takes accusation/state for accusation",
      level,
    )
    .option("--min <alpha>", "exit code 1 when alpha of all codes is lower", alphaValue)
    .addOption(new Option("--format <format>").choices(["table", "csv", "json"]).default("table"))
    .option("--no-base", "do not ask git for the text an annotation was made on")
    .action(async (paths, options) =>
      done(await (await import("./commands/agree")).agree(io, paths, options)),
    );
  program
    .command("export")
    .description(
      "print annotations for other programs: W3C Web Annotations (JSON-LD), a REFI-QDA project (.qdpx), or a table",
    )
    .argument("<path...>", "texts, folders or globs")
    .addOption(new Option("--format <format>").choices(["w3c", "refi", "csv"]).makeOptionMandatory())
    .option("--no-base", "do not ask git for the text an annotation was made on")
    .action(async (paths, options) =>
      done(await (await import("./commands/exportAnnotations")).exportAnnotations(io, paths, options)),
    );
  addImport(program, io, done);
}

function addImport(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("import")
    .description(
      "add annotations from other programs to the sidecars of their texts: W3C Web Annotations (JSON-LD), a REFI-QDA project (.qdpx) or codebook (.qdc), or a table (CSV)",
    )
    .argument("<file>", "the file, or - for standard input")
    .option("--folder <folder>", "where the paths in the file start", "")
    .option("--coder <name>", "write to this coder's own sidecars (default: each creator's)", coderName)
    .addOption(
      new Option("--format <format>", "what the file is (default: by its name)").choices([
        "w3c",
        "refi",
        "refi-codes",
        "csv",
      ]),
    )
    .action(async (file, options) =>
      done(await (await import("./commands/importAnnotations")).importAnnotations(io, file, options)),
    );
}

function nameList(value: string): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  if (names.includes("") || new Set(names).size < 2)
    throw new InvalidArgumentError("Name two coders or more: ana,ben.");
  return names;
}

function alphaValue(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= -1 && number <= 1))
    throw new InvalidArgumentError("It has to be a number from -1 to 1, such as 0.8.");
  return number;
}
