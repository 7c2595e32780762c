import type { Io } from "../io";
import type { ScanOptions } from "../scanOptions";
import type { FromThread, Thread, ThreadListener } from "./messages";

/** Files of a batch at most: enough to make handing them over cheap, few enough to keep all threads busy to the end. */
const largestBatch = 64;
/** Batches that may be done or begun behind the one that is being printed, per thread. */
const runAhead = 32;

/**
 * Scans files in several threads and prints what one thread would print, byte for byte: a batch is printed when all before it
 * have been. Memory does not grow with the output, because a thread that is ahead waits. Calls `done` for each file; answers
 * whether all could be read. Rejects when a thread fails.
 */
export async function scanTogether(
  io: Io,
  files: readonly string[],
  options: ScanOptions,
  jobs: number,
  done: () => void,
): Promise<boolean> {
  const size = Math.min(largestBatch, Math.max(1, Math.floor(files.length / (jobs * 16))));
  const order = new Order();
  const threads: Thread[] = [];
  let next = 0;
  const begun: number[] = [];
  const begin = (thread: number): void => {
    const from = next * size;
    if (from >= files.length || next - order.first > jobs * runAhead) return;
    begun[next] = thread;
    threads[thread]?.send({ batch: next, files: files.slice(from, from + size) });
    next += 1;
  };
  let isComplete = true;
  try {
    for (let thread = 0; thread < jobs; thread += 1) {
      threads.push(
        io.thread(
          options,
          listener(order, () => begin(thread)),
        ),
      );
      // Two at first, so that there is always something to do while the end of a batch is on its way.
      begin(thread);
      begin(thread);
    }
    while (order.first * size < files.length) {
      const message = await order.next();
      if ("out" in message) {
        await io.out(message.out);
        threads[begun[message.batch] ?? 0]?.send({ printed: message.out.length });
      } else if ("err" in message) io.err(message.err);
      else {
        isComplete &&= message.isComplete;
        for (
          let file = message.batch * size;
          file < Math.min((message.batch + 1) * size, files.length);
          file += 1
        )
          done();
        for (let thread = 0; thread < jobs; thread += 1) if (order.isIdle(thread, begun)) begin(thread);
      }
    }
    return isComplete;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

function listener(order: Order, ended: () => void): ThreadListener {
  return {
    said: (message) => {
      order.add(message);
      if ("isComplete" in message) ended();
    },
    failed: (error) => order.fail(error),
  };
}

/** Messages of several threads, batch by batch. */
class Order {
  /** The batch whose messages come next. */
  first = 0;
  readonly #waiting = new Map<number, FromThread[]>();
  readonly #ended = new Set<number>();
  #failure: Error | undefined;
  #wake = (): void => {};

  add(message: FromThread): void {
    const known = this.#waiting.get(message.batch);
    if (known === undefined) this.#waiting.set(message.batch, [message]);
    else known.push(message);
    if ("isComplete" in message) this.#ended.add(message.batch);
    if (message.batch === this.first) this.#wake();
  }

  fail(error: Error): void {
    this.#failure = error;
    this.#wake();
  }

  /** The next message; waits for it. Rejects when a thread has failed. */
  async next(): Promise<FromThread> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure;
      const message = this.#waiting.get(this.first)?.shift();
      if (message === undefined) {
        await new Promise<void>((done) => (this.#wake = done));
        continue;
      }
      if ("isComplete" in message) {
        this.#waiting.delete(this.first);
        this.#ended.delete(this.first);
        this.first += 1;
      }
      return message;
    }
  }

  /** Whether all that a thread has begun (`begun`: the thread of each batch) has come to its end. */
  isIdle(thread: number, begun: readonly number[]): boolean {
    for (let batch = this.first; batch < begun.length; batch += 1)
      if (begun[batch] === thread && !this.#ended.has(batch)) return false;
    return true;
  }
}
