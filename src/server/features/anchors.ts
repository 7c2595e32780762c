import { possibleBlobIds, sameBlob } from "../../core/anchor/base";
import { resolveInSteps } from "../../core/anchor/resolve";
import * as messages from "../../protocol/messages";
import type { Server } from "../model";

/** Where annotations stand in a text, computed here so that the editor's own process never waits for it. */
export function registerAnchors(server: Server): void {
  const { connection, runtime, guard, workspace } = server;
  connection.onRequest(messages.anchorAnnotations, (params: messages.AnchorParams, token) =>
    guard<messages.AnchorResult>(token, null, "anchors", async () => {
      const read = await readText(server, params);
      if (read === undefined) return null;
      const own = possibleBlobIds(read.text);
      // Of a text that is as it was nobody has to fetch what it was.
      const blobs = new Set(
        params.annotations.flatMap(({ base }) =>
          base === undefined || own.some((id) => sameBlob(id, base)) ? [] : [base],
        ),
      );
      const bases = new Map<string, string>();
      for (const blob of blobs) {
        const text = await workspace.baseText(params.uri, blob);
        if (text !== undefined) bases.set(blob, text);
      }
      if (!read.isCurrent()) return null;
      const steps = resolveInSteps(read.text, params.annotations, { base: (blob) => bases.get(blob) });
      for (let count = 1; !token.isCancellationRequested; count += 1) {
        const step = steps.next();
        if (step.done === true) return step.value;
        if (count % 16 === 0) await runtime.yieldToMessages();
        if (!read.isCurrent()) return null;
      }
      return null;
    }),
  );
}

/** The text that is meant, and whether it still is; undefined when there is no such text, or another version of it. */
async function readText(
  { documents, workspace }: Server,
  { uri, version }: messages.AnchorParams,
): Promise<{ readonly text: string; readonly isCurrent: () => boolean } | undefined> {
  const document = documents.get(uri);
  if (version !== null)
    return document?.version === version
      ? { text: document.text, isCurrent: () => document.version === version }
      : undefined;
  const file = await workspace.readFile(uri);
  return file.kind === "text" ? { text: file.text, isCurrent: () => true } : undefined;
}
