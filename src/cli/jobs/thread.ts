/** Threads of Node's that run this program once more. */

import { parentPort, Worker } from "node:worker_threads";
import type { Io } from "../io";
import type { ScanOptions } from "../scanOptions";
import type { FromThread, Thread, ThreadListener, ToThread } from "./messages";

/** Starts a thread of a script that calls `serveThread` with the options when it is not the main one. */
export function startThread(script: string, options: ScanOptions, { said, failed }: ThreadListener): Thread {
  const worker = new Worker(script, { workerData: options });
  worker.on("message", said);
  worker.on("error", failed);
  return {
    send: (message) => worker.postMessage(message),
    stop: async () => void (await worker.terminate()),
  };
}

/** Scans in this thread what the main one sends, until that stops it. */
export async function serveThread(io: Io, options: ScanOptions): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const { batchScan } = await import("./batchScan");
  const take = batchScan(io, options, (message: FromThread) =>
    port.postMessage(message, "out" in message ? [message.out.buffer as ArrayBuffer] : []),
  );
  // What is thrown is not caught: it ends the thread, and the main one hears of it.
  port.on("message", (message: ToThread) => void take(message));
}
