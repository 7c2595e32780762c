const { appendFileSync } = require("node:fs");

/** Milliseconds between two looks. */
const pause = 5;
/** Later than this, in milliseconds, somebody kept the host busy. */
const least = 20;

/** Appends a line for every block of the extension host: when it ended (Unix time, ms) and how long it took (ms). */
exports.activate = ({ subscriptions }) => {
  const file = process.env.GLOSSATOR_BENCH_BLOCKS;
  if (file === undefined) throw new Error("GLOSSATOR_BENCH_BLOCKS is not set.");
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - last - pause;
    if (late > least) appendFileSync(file, `${Date.now()} ${late.toFixed(0)}\n`);
    last = performance.now();
  }, pause);
  subscriptions.push({ dispose: () => clearInterval(timer) });
};
