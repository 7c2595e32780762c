import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import type { Options } from "@vscode/test-web";
import { startLeashed } from "./childProcess";
import { onCleanup } from "./cleanup";
import { freePort } from "./freePort";
import { installTools } from "./install";
import { startPatience } from "./patience";

/** What the web workbench shows and runs; paths are absolute. */
export interface WebServerOptions {
  /** The folder of the extension to load from its sources. */
  readonly extension: string;
  /** A module below `extension` whose `run()` the extension host calls, then ends. */
  readonly tests?: string;
  /** The folder to open, as a virtual file system that keeps changes in memory. */
  readonly folder: string;
}

/** A running server of VS Code for the web. */
export interface WebServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const script = `require(process.argv[1]).open(JSON.parse(process.argv[2])).catch((error) => {
  console.error(error);
  process.exit(1);
});`;

/** Serves VS Code for the web from the installed npm packages, and waits until it answers. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { webDataFolder } = await installTools();
  const port = await freePort();
  // The name and not the number: the workbench runs its extension host on a name below its own.
  const host = "localhost";
  const settings: Options = {
    browserType: "none",
    quality: "stable",
    commit: "local",
    testRunnerDataDir: webDataFolder,
    extensionDevelopmentPath: options.extension,
    folderPath: options.folder,
    host,
    port,
    ...(options.tests === undefined ? {} : { extensionTestsPath: options.tests }),
  };
  const testWeb = createRequire(import.meta.url).resolve("@vscode/test-web");
  const child = startLeashed(process.execPath, ["--eval", script, testWeb, JSON.stringify(settings)]);
  const stop = onCleanup(() => child.stop());
  const failure = child.ended.then(() => {
    throw new Error(`VS Code for the web ended before it was ready:\n${child.output()}`);
  });
  const address = `http://${host}:${port}/`;
  try {
    await Promise.race([untilItAnswers(address), failure]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

async function untilItAnswers(address: string): Promise<void> {
  const deadline = Date.now() + startPatience;
  while (Date.now() < deadline) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok === true) return;
    await pause(50);
  }
  throw new Error("VS Code for the web did not answer.");
}
