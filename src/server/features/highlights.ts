import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver";
import { toOffset, toRange } from "../lsp/ranges";
import { mentionAt } from "../mentionAt";
import type { Server } from "../model";

/** All mentions of the entity under the cursor in this text. */
export function registerHighlights({ connection, guard, documents, workspace }: Server): void {
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    guard<DocumentHighlight[] | null>(token, null, "document highlights", async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined) return null;
      const { analysis } = await workspace.analyse(document);
      const entity = mentionAt(analysis, toOffset(document.index, position))?.entity;
      // Without an answer of ours the editor falls back to marking equal words.
      if (entity === undefined) return null;
      return analysis.mentions
        .filter((mention) => mention.entity === entity)
        .map(({ start, end }) => ({
          range: toRange(document.index, start, end),
          kind: DocumentHighlightKind.Text,
        }));
    }),
  );
}
