import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { launchBrowser } from "./browser";
import { runToEnd } from "./cleanup";
import { repositoryFolder } from "./folders";
import { runPatience } from "./patience";
import { printProblem } from "./print";
import { runTestPage } from "./testPage";
import { startWebServer } from "./webServer";
import { samplesFolder, scratchWorkspace } from "./workspace";

interface Options {
  readonly extension: string;
  readonly samples: string;
  readonly tests?: string;
}

const command = new Command()
  .description(
    "Runs the tests below test/web inside the web extension host of a real VS Code, without a network.",
  )
  .option("--extension <folder>", "the extension's folder", repositoryFolder)
  .option("--samples <folder>", "texts to open a copy of", samplesFolder)
  .option("--tests <file>", "the bundled tests (default: out/test/web.js of the extension)");

async function main(): Promise<number> {
  const options: Options = command.parse().opts();
  const extension = resolve(options.extension);
  const tests = resolve(options.tests ?? join(extension, "out", "test", "web.js"));
  if (!existsSync(tests)) throw new Error(`${tests} is missing: run npm run build:tests first.`);
  const workspace = scratchWorkspace(resolve(options.samples));
  const server = await startWebServer({ extension, tests, folder: workspace });
  const browser = await launchBrowser({ offline: true });
  const { exitCode, outside } = await runTestPage({
    browser,
    address: server.address,
    offline: true,
    timeout: runPatience,
  });
  for (const url of outside) printProblem(`Asked for an address outside this machine: ${url}`);
  return outside.length > 0 ? 1 : exitCode;
}

runToEnd(main);
