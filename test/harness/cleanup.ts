import { printProblem } from "./print";

type Task = () => Promise<void>;

const tasks = new Set<Task>();
let listening = false;
let interrupted = false;

/**
 * Registers what must be undone before this process ends (a server to stop, a folder to remove), also when it is
 * interrupted. Returns a function that does it now; it is done once, however often it is asked for.
 */
export function onCleanup(task: Task): Task {
  listen();
  let running: Promise<void> | undefined;
  const once: Task = () => {
    running ??= task().finally(() => tasks.delete(once));
    return running;
  };
  tasks.add(once);
  return once;
}

/** Does everything that is registered, the latest first. */
export async function cleanUp(): Promise<void> {
  for (const task of [...tasks].reverse()) await task();
}

/** Ends this process with the exit code of what it does, after everything is undone; what fails is printed, and ends it with 1. */
export function runToEnd(main: () => Promise<number>): void {
  main()
    .catch((error: unknown) => {
      printProblem(error instanceof Error ? error.message : String(error));
      return 1;
    })
    .then(async (exitCode) => {
      await cleanUp();
      process.exit(exitCode);
    });
}

/** Whether this process was told to stop, so that what ends now ends on purpose. */
export function wasInterrupted(): boolean {
  return interrupted;
}

function listen(): void {
  if (listening) return;
  listening = true;
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const [name, exitCode] of Object.entries(signals)) {
    process.once(name, () => {
      interrupted = true;
      void cleanUp().finally(() => process.exit(exitCode));
    });
  }
}
