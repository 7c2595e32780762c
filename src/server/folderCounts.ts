import type { Server } from "./model";

const quietMilliseconds = 1000;

/** Keeps the number of mentions in the folder, which hover cards show; counted when nothing has changed for a second. */
export function registerFolderCounts(server: Server): void {
  const { connection, runtime, workspace } = server;
  let cancelPause = () => {};
  let latest = 0;
  server.onChange(() => {
    cancelPause();
    latest += 1;
    const mine = latest;
    cancelPause = runtime.after(quietMilliseconds, () => {
      // A failure leaves the old counts; the next change tries again.
      void workspace
        .countMentions(() => mine !== latest)
        .catch((error: unknown) => connection.console.error(`counting failed: ${error}`));
    });
  });
}
