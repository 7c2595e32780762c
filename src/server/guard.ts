import type { CancellationToken, Connection } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Runtime } from "./runtime";

/** Runs a request so that neither a cancelled nor a failing one harms the others. */
export type Guard = <T>(
  token: CancellationToken,
  empty: T,
  label: string,
  work: () => T | Promise<T>,
) => Promise<T>;

/**
 * Yields once so that a cancellation can arrive before the work starts, answers a cancelled request as cancelled (an empty
 * answer would make the editor drop colours it shows), and turns a failure into a log line and the empty answer.
 */
export function createGuard(connection: Connection, runtime: Runtime): Guard {
  return async (token, empty, label, work) => {
    await runtime.yieldToMessages();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, label);
    let answer = empty;
    try {
      answer = await work();
    } catch (error) {
      // Work that was cancelled may fail for that reason alone.
      if (!token.isCancellationRequested)
        connection.console.error(
          `${label} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        );
    }
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, label);
    return answer;
  };
}
