import { type Command, InvalidArgumentError, Option } from "commander";
import type { ContextSize } from "../core/concordance/concordance";
import { searchHelp } from "../core/search/keys";
import type { ExitCode, Io } from "./io";

/** Declares the commands that find words in texts, and annotations. */
export function addFindCommands(
  program: Command,
  io: Io,
  done: (code: ExitCode) => void,
  offsets: () => Option,
): void {
  program
    .command("kwic")
    .description("list every place where words stand, with the words around them (keyword in context)")
    .argument("<query>", "a phrase, in which * stands for any letters: non-proliferat*")
    .argument("<path...>", "files, folders, globs, or - for standard input")
    .option("--regex", "the query is a regular expression; ^ and $ are the ends of a paragraph")
    .option("--word", "whole words only")
    .option("--case", "capital and small letters are different")
    .addOption(
      new Option("--context <n>", "words on each side, or characters: 8, 40c")
        .argParser(contextSize)
        .default({ count: 8, unit: "words" }, "8"),
    )
    .addOption(
      new Option("--sort <order>", "by the words before the keyword, by those behind it, or by file")
        .choices(["left", "right", "file"])
        .default("file"),
    )
    .addOption(new Option("--format <format>").choices(["table", "csv", "ndjson"]).default("table"))
    .addOption(offsets())
    .action(async (query, paths, options) =>
      done(await (await import("./commands/kwic")).kwic(io, query, paths, options)),
    );
  addSearch(program, io, done, offsets);
}

function addSearch(program: Command, io: Io, done: (code: ExitCode) => void, offsets: () => Option): void {
  program
    .command("search")
    .description("find annotations by code, coder, attribute, words, note, entity or state")
    .argument("<query>", "conditions that all have to hold; see below")
    .argument("<path...>", "texts, sidecars, folders or globs")
    .addOption(new Option("--format <format>").choices(["table", "csv", "ndjson"]).default("table"))
    .addOption(offsets())
    .option("--no-base", "do not ask git for the text an annotation was made on")
    .addHelpText(
      "after",
      `\nConditions:\n${conditionsHelp()}A query that begins with - goes behind --: glossator search -- -has:note speeches`,
    )
    .action(async (query, paths, options) =>
      done(await (await import("./commands/search")).search(io, query, paths, options)),
    );
}

function conditionsHelp(): string {
  return searchHelp.map(({ example, text }) => `  ${example.padEnd(19)} ${text}\n`).join("");
}

function contextSize(value: string): ContextSize {
  const [, count, unit] = /^(\d{1,4})(c?)$/.exec(value) ?? [];
  if (count === undefined) throw new InvalidArgumentError("Write 8 for words or 40c for characters.");
  return { count: Number(count), unit: unit === "c" ? "characters" : "words" };
}
