import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const leash = join(import.meta.dirname, "leash.cjs");

/** A long-running Node program that ends with the harness. */
export interface LeashedProcess {
  /** What the program has printed so far, both streams, at most the last 20,000 characters. */
  readonly output: () => string;
  /** Resolves when the program has ended. */
  readonly ended: Promise<void>;
  /** Ends the program and everything it started; resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts `node script ...arguments` so that it ends with this process, even when this process is killed. */
export function startLeashed(
  node: string,
  commandLine: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): LeashedProcess {
  const child = spawn(node, ["--require", leash, ...commandLine], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...environment, GLOSSATOR_LEASH: "1" },
    // A process group of its own: Ctrl-C reaches only the harness, which then ends the whole group.
    detached: process.platform !== "win32",
  });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  // The pipe breaks when the program ends first, which `ended` reports.
  child.stdin.on("error", () => undefined);
  const killNow = (): void => signal(child, "SIGKILL");
  process.once("exit", killNow);
  const ended = new Promise<void>((resolve) => {
    const done = (): void => {
      process.removeListener("exit", killNow);
      resolve();
    };
    child.once("exit", done);
    child.once("error", (error) => {
      keep(Buffer.from(error.message));
      done();
    });
  });
  return { output: () => output, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signal(child, "SIGTERM");
  const force = setTimeout(() => signal(child, "SIGKILL"), 3000);
  await ended;
  clearTimeout(force);
  // Children that outlive their parent are still in its group.
  signal(child, "SIGKILL");
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
