import type { Io } from "../io";

/** Below this much text starting threads costs more than they save. */
const worthThreads = 200e6;
/** More threads wait for the one that prints. */
const most = 4;

/**
 * How many threads scan some files when nobody says: one where there is little text, as judged by the sizes of a few files, or only
 * one processor.
 */
export function defaultJobs(io: Io, files: readonly string[]): number {
  const processors = Math.min(most, io.processors);
  if (processors < 2 || files.length < 2 * processors) return 1;
  const step = Math.ceil(files.length / 64);
  const some = files.filter((_, index) => index % step === 0);
  const sampled = some.reduce((sum, path) => sum + io.size(path), 0);
  return (sampled / some.length) * files.length < worthThreads ? 1 : processors;
}
