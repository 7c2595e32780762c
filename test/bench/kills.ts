import { killWriters } from "../unit/disk/processes";

// Kills the writer of the command line at random moments: `npm run bench:kills [-- NUMBER]`, 500 unless told otherwise.
const times = Number(process.argv[2] ?? 500);

killWriters(times, Math.random).then(
  ({ survived, hits }) =>
    process.stdout.write(
      `${times} kills, ${hits} of them in the middle of a write: every file was whole, and held each of the ${survived} annotations that had been written.\n`,
    ),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
