import type { Io } from "../io";

/** Bytes of text for each thread, without which starting it costs more than it saves: every thread meets every name for the first time. */
const worthThread = 20e6;
/** Below this much text nobody waits long enough for the memory that threads take. */
const worthThreads = 200e6;
/** More threads wait for the one that prints. */
const most = 4;

/**
 * How many threads scan some files, as judged by the sizes of a few of them: as many as were asked for, if there is enough text for
 * each, so that more are never slower; by default one where there is little text, or only one processor.
 */
export function jobsFor(io: Io, files: readonly string[], asked?: number): number {
  if (asked !== undefined)
    return asked === 1
      ? 1
      : Math.max(1, Math.min(asked, files.length, Math.floor(bytesOf(io, files) / worthThread)));
  const processors = Math.min(most, io.processors);
  if (processors < 2 || files.length < 2 * processors) return 1;
  return bytesOf(io, files) < worthThreads ? 1 : processors;
}

/** About how large files are together. Cost: that of asking for the sizes of 64 of them. */
function bytesOf(io: Io, files: readonly string[]): number {
  const step = Math.ceil(files.length / 64);
  const some = files.filter((_, index) => index % step === 0);
  const sampled = some.reduce((sum, path) => sum + io.size(path), 0);
  return (sampled / Math.max(some.length, 1)) * files.length;
}
