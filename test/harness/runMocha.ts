// Runs inside the extension hosts: no Node, no DOM, no vscode.
import { encodeTestLine } from "./testLine";

/** What the runner needs of mocha, which comes in two builds: Node's and the browser's. */
export interface MochaRun {
  readonly base: { consoleLog: (...values: readonly unknown[]) => void; useColors: boolean };
  /** Whether lines go to a terminal as they are, instead of through a page. */
  readonly plain: boolean;
  /** Loads the test files, in order. */
  readonly load: () => Promise<void>;
  /** Runs what was loaded and calls back with the number of failures. */
  readonly run: (done: (failures: number) => void) => {
    readonly stats?: { readonly tests: number } | undefined;
  };
}

/**
 * Runs mocha and sends what it prints through the console. Rejects when a test failed or none ran: VS Code then
 * ends the run with exit code 1.
 */
export async function runMocha(mocha: MochaRun): Promise<void> {
  let number = 0;
  const send = (text: string): void => {
    // The extension hosts forward their console to the page, where the harness reads it.
    // biome-ignore lint/suspicious/noConsole: nothing else leaves an extension host of every kind.
    console.log(mocha.plain ? text : encodeTestLine({ number, text }));
    number += 1;
  };
  mocha.base.useColors = false;
  mocha.base.consoleLog = (...values) => format(values).split("\n").forEach(send);
  const ended = await outcome(mocha).catch((error: unknown) => {
    send(String(error instanceof Error ? (error.stack ?? error.message) : error));
    return { failures: 1, tests: 1 };
  });
  if (ended.tests === 0) send("  No test ran.");
  if (ended.failures > 0 || ended.tests === 0)
    throw new Error(`${ended.failures} of ${ended.tests} tests failed`);
}

async function outcome(mocha: MochaRun): Promise<{ readonly failures: number; readonly tests: number }> {
  await mocha.load();
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => resolve({ failures, tests: runner.stats?.tests ?? 0 }));
  });
}

/** The placeholders that mocha's reporters use, as console.log fills them in. */
function format(values: readonly unknown[]): string {
  const [pattern = "", ...rest] = values;
  let next = 0;
  const filled = String(pattern).replace(/%[sd%]/g, (place) => {
    if (place === "%%") return "%";
    const value = rest[next];
    next += 1;
    return String(value);
  });
  return [filled, ...rest.slice(next).map(String)].join(" ");
}
