import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { launchBrowser } from "./browser";
import { cleanUp, wasInterrupted } from "./cleanup";
import { repositoryFolder, toolFolder } from "./folders";
import { claimPort } from "./freePort";
import { packExtension } from "./packExtension";
import { print, printProblem } from "./print";
import { startServer } from "./server";
import { makeWorkspace, samplesFolder } from "./workspace";

interface Options {
  readonly port?: number;
  readonly folder?: string;
  readonly browser?: true;
  readonly fresh?: true;
  readonly extension: string;
}

const command = new Command()
  .name("npm start --")
  .description(
    "Builds Glossator and opens it in a real VS Code that runs in the browser, with a folder of sample texts.",
  )
  .option("--port <number>", "the port of the address (default: a free one)", readPort)
  .option("--folder <path>", "open a folder of your own instead of the samples")
  .option("--browser", "also open a browser window with the page")
  .option("--fresh", "throw away what you did to the samples and start over")
  .option("--extension <path>", "the extension's folder", repositoryFolder);

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError("A port is a whole number from 1 to 65535.");
  }
  return port;
}

async function main(): Promise<void> {
  const options: Options = command.parse().opts();
  // Said before the extension is built, which takes a while.
  if (options.port !== undefined) await claimPort(options.port);
  const folder = openedFolder(options);
  const packed = packExtension(resolve(options.extension));
  const server = await startServer({
    ...(options.port === undefined ? {} : { port: options.port }),
    dataFolder: join(toolFolder, "start"),
    extensions: [packed],
  });
  const address = server.address({ folder });
  print();
  print(`Glossator is running. Open this address in a browser:`);
  print();
  print(`  ${address}`);
  print();
  print(`It shows ${folder}. Press Ctrl-C to stop.`);
  if (options.browser === true) await openWindow(address);
  await server.ended;
  if (!wasInterrupted()) throw new Error("VS Code's server has ended by itself.");
}

function openedFolder(options: Options): string {
  if (options.folder !== undefined) {
    const folder = resolve(options.folder);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
    return folder;
  }
  const folder = join(toolFolder, "workspace");
  const made = makeWorkspace(samplesFolder, folder, options.fresh === true);
  if (!made) print("The samples are as you left them; --fresh starts them over.");
  return folder;
}

async function openWindow(address: string): Promise<void> {
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
    print("There is no display here to open a window on: open the address yourself.");
    return;
  }
  try {
    const browser = await launchBrowser({ windowed: true });
    const page = await browser.newPage({ viewport: null });
    await page.goto(address);
  } catch (error) {
    printProblem(error instanceof Error ? error.message : String(error));
  }
}

main().catch(async (error: unknown) => {
  printProblem(error instanceof Error ? error.message : String(error));
  await cleanUp();
  process.exit(1);
});
