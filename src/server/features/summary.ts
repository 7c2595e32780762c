import { mentionedIn } from "../../core/mentions/mentioned";
import * as messages from "../../protocol/messages";
import { toOffset } from "../lsp/ranges";
import { mentionAt } from "../mentionAt";
import type { Server } from "../model";

/** Who and what a text mentions, for the side bar, and what stands under the cursor, for commands. */
export function registerSummary({ connection, guard, documents, workspace }: Server): void {
  connection.onRequest(messages.mentionSummary, ({ uri }: messages.MentionSummaryParams, token) =>
    guard<messages.MentionSummaryResult>(token, null, "mention summary", async () => {
      const document = documents.get(uri);
      if (document === undefined) return null;
      const { text, analysis } = await workspace.analyse(document);
      const items = mentionedIn(text, analysis.mentions).map(
        ({ entity, name, kind, subtype, ranges }): messages.SummaryItem => ({
          entity: entity ?? null,
          name,
          kind,
          subtype,
          ranges: ranges.map(({ start, end }) => [start, end]),
        }),
      );
      return { version: document.version, items };
    }),
  );

  connection.onRequest(messages.mentionAt, ({ uri, position }: messages.MentionAtParams, token) =>
    guard<messages.MentionAtResult>(token, null, "mention at position", async () => {
      const document = documents.get(uri);
      if (document === undefined) return null;
      const { analysis } = await workspace.analyse(document);
      const hit = mentionAt(analysis, toOffset(document.index, position));
      if (hit === undefined) return null;
      const { start, end, entity = null, name = null, definition } = hit;
      const written: messages.TextSpan | null = definition
        ? [definition.longStart, definition.longEnd]
        : null;
      return { start, end, entity, name, written };
    }),
  );
}
