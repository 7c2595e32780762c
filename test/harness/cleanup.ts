type Task = () => Promise<void>;

const tasks = new Set<Task>();
let listening = false;

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

function listen(): void {
  if (listening) return;
  listening = true;
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const [name, exitCode] of Object.entries(signals)) {
    process.once(name, () => {
      void cleanUp().finally(() => process.exit(exitCode));
    });
  }
}
