import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { repositoryFolder } from "./folders";
import { packExtension } from "./packExtension";
import { testPatience } from "./patience";
import { printProblem } from "./print";

interface Options {
  readonly screenshots: string;
  readonly scale: string;
  readonly slower: string;
  readonly grep?: string;
  readonly folder?: string;
}

const command = new Command()
  .description(
    "Packs the extension, installs it into a real VS Code and runs the tests below test/ui in a browser.",
  )
  .option("--screenshots <folder>", "where the pictures go", join(repositoryFolder, "out", "screenshots"))
  .option("--scale <number>", "dots of the pictures for a pixel of the window, each way", "1")
  .option(
    "--slower <times>",
    "let the window compute so many times slower, to find what a test does too early",
    "1",
  )
  .option("--folder <folder>", "texts of your own to run on, instead of the samples")
  .option("--grep <pattern>", "run only the tests whose name matches");

function main(): number {
  const options: Options = command.parse().opts();
  const packed = packExtension(repositoryFolder);
  const mocha = join(
    dirname(createRequire(import.meta.url).resolve("mocha/package.json")),
    "bin",
    "mocha.js",
  );
  const grep = options.grep === undefined ? [] : ["--grep", options.grep];
  const tests = [
    "--import=tsx",
    `--timeout=${testPatience}`,
    "--forbid-only",
    "--fail-zero",
    "test/ui/**/*.test.ts",
  ];
  const run = spawnSync(process.execPath, [mocha, ...tests, ...grep], {
    cwd: repositoryFolder,
    stdio: "inherit",
    env: {
      ...process.env,
      GLOSSATOR_PACKED: packed,
      GLOSSATOR_SCREENSHOTS: resolve(options.screenshots),
      GLOSSATOR_SCALE: options.scale,
      GLOSSATOR_SLOWER: options.slower,
      ...(options.folder === undefined ? {} : { GLOSSATOR_TEXTS: resolve(options.folder) }),
    },
  });
  return run.status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  printProblem(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
