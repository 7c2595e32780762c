import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { startLeashed } from "./childProcess";
import { onCleanup } from "./cleanup";
import { claimPort, freePort } from "./freePort";
import { installTools } from "./install";
import { startPatience } from "./patience";

/** How to start the server; everything has a default. */
export interface ServerOptions {
  /** The port of 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** Where VS Code keeps its state; a temporary folder, removed at the end, when left out. */
  readonly dataFolder?: string;
  /** Packed extensions (.vsix) to install first. */
  readonly extensions?: readonly string[];
  /** Settings on top of the ones for quiet, reproducible pictures. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * Lets pages load an extension from its sources and run tests, which the built workbench otherwise ignores. It
   * also hides notifications.
   */
  readonly testDriver?: boolean;
  /** Variables for the server and its extension hosts, such as HOME. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a page of the server shows; paths are absolute. */
export interface PageTarget {
  /** A folder, or a `.code-workspace` file that names several. */
  readonly folder: string;
  /** A file to open. */
  readonly file?: string;
  /** The folder of an extension to load from its sources; the server needs `testDriver` for it. */
  readonly development?: string;
  /** A module whose `run()` the extension host calls, then ends. */
  readonly tests?: string;
}

/** A running server. */
export interface Server {
  readonly port: number;
  /** The address of a page that shows `target`. */
  readonly address: (target: PageTarget) => string;
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const quietSettings: Readonly<Record<string, unknown>> = {
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "git.blame.statusBarItem.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.colorTheme": "Default Dark Modern",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "git.autofetch": false,
  "remote.autoForwardPorts": false,
};

/** Starts VS Code's server and waits until it answers. Throws an error whose message says what to do. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { node, serverMain } = await installTools();
  const port = options.port ?? (await freePort());
  await claimPort(port);
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "glossator-vscode-"));
  writeSettings(dataFolder, { ...quietSettings, ...options.settings });
  for (const extension of options.extensions ?? []) {
    await installExtension(node, serverMain, dataFolder, extension);
  }
  const child = startLeashed(
    node,
    [serverMain, ...serverArguments(port, dataFolder, options.testDriver === true)],
    options.environment ?? {},
  );
  const stop = onCleanup(async () => {
    await child.stop();
    if (options.dataFolder === undefined) {
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  });
  const failure = child.ended.then(() => {
    throw new Error(`VS Code's server ended before it was ready:\n${child.output()}`);
  });
  try {
    await Promise.race([untilItAnswers(port), failure]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, address: (target) => pageAddress(port, target), ended: child.ended, stop };
}

function serverArguments(port: number, dataFolder: string, testDriver: boolean): readonly string[] {
  const fixed = ["--without-connection-token", "--accept-server-license-terms", "--telemetry-level", "off"];
  return [
    ...["--host", "127.0.0.1", "--port", String(port), "--server-data-dir", dataFolder, ...fixed],
    "--disable-workspace-trust",
    ...(testDriver ? ["--enable-smoke-test-driver"] : []),
  ];
}

function writeSettings(dataFolder: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(dataFolder, "data", "Machine");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), `${JSON.stringify(settings, undefined, 2)}\n`);
}

async function installExtension(
  node: string,
  serverMain: string,
  dataFolder: string,
  file: string,
): Promise<void> {
  const install = ["--install-extension", file, "--force", "--server-data-dir", dataFolder];
  const { stdout, stderr } = await promisify(execFile)(node, [
    ...[serverMain, "--accept-server-license-terms", "--telemetry-level", "off"],
    ...install,
  ]);
  // The program exits with 0 even when the installation fails.
  if (!/successfully installed/.test(stdout)) {
    throw new Error(`VS Code did not install ${file}:\n${stdout}${stderr}`);
  }
}

async function untilItAnswers(port: number): Promise<void> {
  const deadline = Date.now() + startPatience;
  while (Date.now() < deadline) {
    const response = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (response?.ok === true) return;
    await pause(50);
  }
  throw new Error("VS Code's server did not answer.");
}

function pageAddress(port: number, target: PageTarget): string {
  const remote = (path: string): string => {
    const slashed = path.replaceAll("\\", "/");
    return `vscode-remote://127.0.0.1:${port}${slashed.startsWith("/") ? "" : "/"}${encodeURI(slashed)}`;
  };
  const payload: (readonly [string, string])[] = [];
  if (target.development !== undefined)
    payload.push(["extensionDevelopmentPath", remote(target.development)]);
  if (target.tests !== undefined) payload.push(["extensionTestsPath", remote(target.tests)]);
  if (target.file !== undefined) payload.push(["openFile", remote(target.file)]);
  if (payload.length > 0) payload.push(["skipWelcome", "true"]);
  const path = target.folder.replaceAll("\\", "/");
  const query = new URLSearchParams(
    path.endsWith(".code-workspace") ? { workspace: path } : { folder: path },
  );
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}
