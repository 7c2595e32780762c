import type { CancellationToken, Location } from "vscode-languageserver";
import { codeReferences } from "../codes/navigation";
import { entryIdOf } from "../entryDocument";
import { isGlossary } from "../files";
import { toOffset, toRange } from "../lsp/ranges";
import { mentionAt } from "../mentionAt";
import type { Server } from "../model";

/** Every use of a code, or every mention of an entity in the folder, whatever it was called. */
export function registerReferences(server: Server): void {
  const { connection, guard, documents, workspace } = server;
  connection.onReferences(({ textDocument, position, context }, token) =>
    guard<Location[]>(token, [], "references", async () => {
      const codes = await codeReferences(server, textDocument.uri, position, context.includeDeclaration);
      if (codes !== undefined) return codes;
      const entity = entryIdOf(textDocument.uri) ?? (await entityAt(textDocument.uri, position));
      return entity === undefined ? [] : mentionsOf(entity, token);
    }),
  );

  async function entityAt(
    uri: string,
    position: { line: number; character: number },
  ): Promise<string | undefined> {
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    const offset = toOffset(document.index, position);
    if (isGlossary(uri)) return workspace.entryWrittenAt(uri, offset);
    return mentionAt((await workspace.analyse(document)).analysis, offset)?.entity;
  }

  async function mentionsOf(entity: string, token: CancellationToken): Promise<Location[]> {
    const locations: Location[] = [];
    for await (const { uri, index, analysis } of workspace.texts(() => token.isCancellationRequested))
      for (const mention of analysis.mentions)
        if (mention.entity === entity)
          locations.push({ uri, range: toRange(index, mention.start, mention.end) });
    return locations;
  }
}
