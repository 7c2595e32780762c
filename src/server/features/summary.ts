import { namesIn } from "../../core/glossary/combine";
import { mentionedIn } from "../../core/mentions/mentioned";
import * as messages from "../../protocol/messages";
import { toOffset } from "../lsp/ranges";
import { mentionAt } from "../mentionAt";
import type { Server } from "../model";

/** Who and what a text mentions, for the side bar, and what stands under the cursor, for commands. */
export function registerSummary(server: Server): void {
  const { connection, guard, documents, workspace } = server;
  connection.onRequest(messages.mentionSummary, ({ uri }: messages.MentionSummaryParams, token) =>
    guard<messages.MentionSummaryResult>(token, null, "mention summary", async () => {
      const document = documents.get(uri);
      if (document === undefined) return null;
      const { text, analysis } = await workspace.analyse(document);
      const { compiled } = await workspace.finder();
      const nameOf = (entity: string | undefined) => {
        const entry = entity === undefined ? undefined : compiled.entryOf(entity);
        return entry === undefined ? undefined : namesIn(entry, server.language.tag).name;
      };
      const items = mentionedIn(text, analysis.mentions).map(
        ({ entity, name, kind, subtype, ranges }): messages.SummaryItem => ({
          entity: entity ?? null,
          name: nameOf(entity) ?? name,
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
