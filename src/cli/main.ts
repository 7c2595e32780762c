import { isMainThread, workerData } from "node:worker_threads";
import { serveThread } from "./jobs/thread";
import { nodeIo } from "./node";
import { run } from "./run";
import type { ScanOptions } from "./scanOptions";

// A reader that goes away (`| head`) closes our output, and a disk may be full; the write that notices ends the command.
process.stdout.on("error", () => {});

if (isMainThread) runCommand();
else void serveThread(nodeIo, workerData as ScanOptions);

function runCommand(): void {
  const version = process.env["GLOSSATOR_VERSION"] ?? "unknown";
  const serve = async () => (await import("./serve")).serve();
  const command = [process.execPath, ...process.argv.slice(1, 2)];
  run(process.argv.slice(2), nodeIo, { version, command, serve }).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(
        `glossator: internal error: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      process.exitCode = 2;
    },
  );
}
