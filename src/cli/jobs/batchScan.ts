import { fileScan } from "../commands/scan";
import { loadGlossary } from "../glossaries";
import type { Io } from "../io";
import type { ScanOptions } from "../scanOptions";
import type { FromThread, ToThread } from "./messages";

/** A thread that has said so much more than was printed waits, so that memory stays the same however long the output. */
const ahead = 1 << 23;

/**
 * The scanning side: takes batches of files and says what they give, in the order it was sent them. Returns what takes the messages.
 * `say` may keep what it is given.
 */
export function batchScan(
  io: Io,
  options: ScanOptions,
  say: (message: FromThread) => void,
): (message: ToThread) => Promise<void> {
  let batch = 0;
  let unprinted = 0;
  let resume = (): void => {};
  const own: Io = {
    ...io,
    out: async (text) => {
      const out = typeof text === "string" ? new TextEncoder().encode(text) : Uint8Array.from(text);
      unprinted += out.length;
      say({ batch, out });
      if (unprinted > ahead) await new Promise<void>((done) => (resume = done));
    },
    err: (err) => say({ batch, err }),
  };
  // The thread that prints has read the glossaries too, and has said what is wrong with them.
  const scan = loadGlossary({ ...io, err: () => {} }, options.glossary).then(({ finder }) =>
    fileScan(own, finder, options),
  );
  let work = Promise.resolve();
  return (message) => {
    if ("printed" in message) {
      unprinted -= message.printed;
      if (unprinted <= ahead) resume();
      return work;
    }
    work = work.then(async () => {
      batch = message.batch;
      say({ batch, isComplete: await (await scan)(message.files, () => {}) });
    });
    return work;
  };
}
