import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { launchBrowser } from "./browser";
import { runToEnd } from "./cleanup";
import { repositoryFolder } from "./folders";
import { runPatience } from "./patience";
import { startServer } from "./server";
import { runTestPage } from "./testPage";
import { samplesFolder, scratchWorkspace } from "./workspace";

interface Options {
  readonly extension: string;
  readonly samples: string;
  readonly tests?: string;
  readonly grep?: string;
  readonly reversed?: true;
}

const command = new Command()
  .description("Runs the tests below test/host inside the Node extension host of a real VS Code.")
  .option("--extension <folder>", "the extension's folder", repositoryFolder)
  .option("--samples <folder>", "texts to open a copy of", samplesFolder)
  .option("--tests <file>", "the bundled tests (default: out/test/host.js of the extension)")
  .option("--grep <pattern>", "run only the tests whose name matches")
  .option("--reversed", "run each group's last test first, which finds tests that need others before them");

/** VS Code in a browser saves a second after an edit: on a slow machine before a test has looked at what is not saved. */
const unsavedSettings = { "files.autoSave": "off" };

async function main(): Promise<number> {
  const options: Options = command.parse().opts();
  const extension = resolve(options.extension);
  const tests = resolve(options.tests ?? join(extension, "out", "test", "host.js"));
  if (!existsSync(tests)) throw new Error(`${tests} is missing: run npm run build:tests first.`);
  const workspace = scratchWorkspace(resolve(options.samples));
  const environment = {
    ...(options.grep === undefined ? {} : { GLOSSATOR_TEST_GREP: options.grep }),
    ...(options.reversed === undefined ? {} : { GLOSSATOR_TEST_ORDER: "reversed" }),
  };
  const server = await startServer({ environment, settings: unsavedSettings, testDriver: true });
  const browser = await launchBrowser();
  const address = server.address({ folder: workspace, development: extension, tests });
  const { exitCode } = await runTestPage({ browser, address, offline: false, timeout: runPatience });
  return exitCode;
}

runToEnd(main);
