import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Command } from "commander";
import { repositoryFolder } from "./folders";
import { print } from "./print";

interface Options {
  readonly seed: string;
  readonly runs: string;
  readonly grep?: string;
}

const command = new Command()
  .description("Tries the properties of the unit tests many times, from a new seed.")
  .argument("[files...]", "test files (default: all that hold a property)")
  .option("--seed <number>", "the seed (default: a new one)", String(randomInt(2 ** 31)))
  .option("--runs <number>", "how often each property is tried", "10000")
  .option("--grep <pattern>", "run only the tests whose name matches")
  .parse();

const { seed, runs, grep } = command.opts<Options>();
const files = command.args.length > 0 ? command.args : filesWithProperties();
print(`Seed ${seed}, ${runs} runs of each property in ${files.length} files.`);
const mocha = createRequire(import.meta.url).resolve("mocha/bin/mocha.js");
const { status } = spawnSync(
  process.execPath,
  [mocha, "--timeout", "0", "--import=tsx", ...(grep === undefined ? [] : ["--grep", grep]), ...files],
  {
    cwd: repositoryFolder,
    stdio: "inherit",
    env: { ...process.env, GLOSSATOR_PROPERTY_SEED: seed, GLOSSATOR_PROPERTY_RUNS: runs },
  },
);
if (status !== 0) print(`Seed ${seed}: say it again with --seed ${seed} --runs ${runs}.`);
process.exitCode = status ?? 1;

function filesWithProperties(): readonly string[] {
  return readdirSync(join(repositoryFolder, "test", "unit"), { recursive: true, encoding: "utf8" })
    .map((name) => join("test", "unit", name))
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => /\bfc\.(?:assert|property)\b/.test(readFileSync(join(repositoryFolder, file), "utf8")))
    .sort();
}
