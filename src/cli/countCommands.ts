import { type Command, InvalidArgumentError, Option } from "commander";
import { type Dimension, dimensionNames, dimensionOf } from "../core/statistics/dimensions";
import type { ExitCode, Io } from "./io";

/** Declares the commands that count annotations. `version`: of the program. */
export function addCountCommands(
  program: Command,
  io: Io,
  version: string,
  done: (code: ExitCode) => void,
  glossary: () => Option,
): void {
  const by = (flag: string, about: string, first: string) =>
    new Option(`--${flag} <what>`, about).argParser(dimension).default(dimensionOf(first), first);
  program
    .command("stats")
    .description("count annotations: codes by coder, by year, by the values of an attribute, together")
    .argument("<path...>", "texts, folders or globs")
    .addOption(by("rows", `${dimensionNames.join(", ")}`, "code"))
    .addOption(by("columns", "the same", "coder"))
    .option("--together", "which codes one coder gave to the same words, instead")
    .option(
      "--level <n>",
      "count only so many levels of a code: 1 takes accusation/state for accusation",
      level,
    )
    .addOption(new Option("--format <format>").choices(["table", "csv", "json"]).default("table"))
    .option("--no-base", "do not ask git for the text an annotation was made on")
    .action(async (paths, options) =>
      done(await (await import("./commands/stats")).stats(io, paths, options)),
    );
  program
    .command("report")
    .description("print one HTML page: mentions, codes and passages with charts, and how it was all counted")
    .argument("<path...>", "texts, folders or globs")
    .option("--title <title>", "what stands above it", "Coded texts")
    .addOption(glossary())
    .option("--no-base", "do not ask git for the text an annotation was made on")
    .action(async (paths, options) =>
      done(await (await import("./commands/report")).report(io, paths, { ...options, version })),
    );
}

function dimension(name: string): Dimension {
  const found = dimensionOf(name);
  if (found === undefined)
    throw new InvalidArgumentError(`It has to be one of ${dimensionNames.join(", ")}.`);
  return found;
}

/** How many levels of a code count. */
export function level(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError("It has to be 1, 2, 3 …");
  return Number(value);
}
