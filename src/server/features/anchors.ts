import type { Anchor } from "../../core/anchor/model";
import { resolveInSteps } from "../../core/anchor/resolve";
import * as messages from "../../protocol/messages";
import type { Server } from "../server";

/** Where annotations stand in an open document, computed here so that the editor's own process never waits for it. */
export function registerAnchors({ connection, runtime, guard, documents, workspace }: Server): void {
  connection.onRequest(messages.anchorAnnotations, (params: messages.AnchorParams, token) =>
    guard<messages.AnchorResult>(token, null, "anchors", async () => {
      const document = documents.get(params.uri);
      if (document === undefined || document.version !== params.version) return null;
      const blobs = new Set(params.annotations.flatMap(({ base }) => (base === undefined ? [] : [base])));
      const bases = new Map<string, string>();
      for (const blob of blobs) {
        const text = await workspace.baseText(params.uri, blob);
        if (text !== undefined) bases.set(blob, text);
      }
      if (document.version !== params.version) return null;
      const isCancelled = () => token.isCancellationRequested || document.version !== params.version;
      const options = { base: (blob: string) => bases.get(blob), isCancelled };
      const anchors: Anchor[] = [];
      for (const anchor of resolveInSteps(document.text, params.annotations, options)) {
        anchors.push(anchor);
        if (anchors.length % 16 === 0) await runtime.yieldToMessages();
      }
      return document.version === params.version ? anchors : null;
    }),
  );
}
