import type { Location } from "vscode-languageserver";
import * as messages from "../../protocol/messages";
import { codeDefinition } from "../codes/navigation";
import { entryUri, entryYaml } from "../entryDocument";
import { toOffset, toRange } from "../lsp/ranges";
import { mentionAt } from "../mentionAt";
import type { Server } from "../model";

/** From a code to the codebook; from a mention to its glossary entry: in the workspace's own file, or a read-only view. */
export function registerDefinition(server: Server): void {
  const { connection, guard, documents, workspace, client } = server;
  connection.onDefinition(({ textDocument, position }, token) =>
    guard<Location | null>(token, null, "definition", async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined) return null;
      const code = await codeDefinition(server, textDocument.uri, position);
      if (code !== undefined) return code;
      const { analysis } = await workspace.analyse(document);
      const entity = mentionAt(analysis, toOffset(document.index, position))?.entity;
      return entity === undefined ? null : locationOfEntry(entity);
    }),
  );

  connection.onRequest(messages.entryText, ({ id }: messages.EntryTextParams, token) =>
    guard<messages.EntryTextResult>(token, null, "entry", async () => {
      const entry = await workspace.entry(id);
      return entry === undefined ? null : entryYaml(entry);
    }),
  );

  async function locationOfEntry(id: string): Promise<Location | null> {
    const place = await workspace.placeOfEntry(id);
    if (place !== undefined) return { uri: place.uri, range: toRange(place.index, place.start, place.end) };
    const start = { line: 0, character: 0 };
    return client.virtualDocuments ? { uri: entryUri(id), range: { start, end: start } } : null;
  }
}
