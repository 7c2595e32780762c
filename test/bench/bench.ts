/**
 * `npm run bench`: speed beside other tools for the same task with the same names. Read the ratios: they are within one run;
 * absolute figures are this machine's. `--only`, `--megabytes` and `--files` choose a part.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import { format } from "./anchor/table";
import { versions, writtenNames } from "./peers";
import type { Given, Rows } from "./rows/given";
import { grammarCosts } from "./rows/grammar";
import { answers, dictionary, keystrokes, library } from "./rows/inProcess";
import { manyFiles, oneFile, shortText, wrappedText } from "./rows/processes";

const groups: Readonly<Record<string, (given: Given) => Rows | Promise<Rows>>> = {
  text: oneFile,
  files: manyFiles,
  library,
  wrapped: wrappedText,
  short: shortText,
  dictionary,
  keystrokes,
  answers,
  grammar: grammarCosts,
};

interface Options {
  readonly only: readonly string[];
  readonly megabytes: number;
  readonly files: readonly string[];
  readonly rounds: number;
  readonly markdown: boolean;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { only, megabytes, files, rounds, markdown } = new Command()
    .addOption(
      new Option("--only <rows...>", "which rows").choices(Object.keys(groups)).default(Object.keys(groups)),
    )
    .option("--megabytes <n>", "size of one large text", Number, 100)
    .option("--files <n...>", "numbers of files in a folder", ["10000", "100000"])
    .option("--rounds <n>", "timed runs of each command; the median counts", Number, 3)
    .option("--markdown", "tables as Markdown", false)
    .parse()
    .opts<Options>();
  const folder = mkdtempSync(join(tmpdir(), "glossator-bench-"));
  try {
    const names = writtenNames();
    const list = join(folder, "names");
    writeFileSync(list, `${names.join("\n")}\n`);
    print(`${names.length} names; node ${process.version}; ${versions().join("; ")}; LANG=C.UTF-8`);
    print(
      `${cpus()[0]?.model ?? "processor"}, ${availableParallelism()} threads; load ${loadavg()[0]?.toFixed(1)}`,
    );
    const given: Given = { folder, names, list, megabytes, rounds, files: files.map(Number) };
    for (const name of only) {
      const rows = await groups[name]?.(given);
      print(`\n${format(rows ?? [], markdown)}`);
    }
    print(`\nload at the end ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
