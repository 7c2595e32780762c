import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import { nameText } from "../../core/glossary/combine";
import type { Entry } from "../../core/glossary/model";
import type { LineIndex } from "../../core/text/lines";
import { type OutlineItem, outlineOf } from "../../core/text/outline";
import { entryUri } from "../entryDocument";
import { toRange } from "../lsp/ranges";
import type { Server } from "../model";
import { isPolicyLanguage } from "../workspace";

const symbolKinds: Readonly<Record<OutlineItem["kind"], SymbolKind>> = {
  heading: SymbolKind.Module,
  speaker: SymbolKind.Class,
  paragraph: SymbolKind.String,
};

/** The outline of a text, and glossary entries by name for the whole workspace. */
export function registerSymbols({ connection, guard, documents, workspace, client }: Server): void {
  connection.onDocumentSymbol(({ textDocument }, token) =>
    guard<DocumentSymbol[]>(token, [], "outline", () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined || !isPolicyLanguage(document.languageId)) return [];
      // Markdown has an outline of its own in the editor; a second one would show every heading twice.
      if (document.languageId === "markdown") return [];
      return outlineOf(document.text).map((item) => toSymbol(item, document.index));
    }),
  );

  connection.onWorkspaceSymbol(({ query }, token) =>
    guard<WorkspaceSymbol[]>(token, [], "workspace symbols", async () => {
      const wanted = query.toLowerCase();
      if (wanted === "") return [];
      const { entries } = await workspace.glossary();
      const ranked = entries.flatMap((entry) => {
        const names = namesOf(entry).map((name) => ({
          entry,
          name,
          rank: rankOf(name.toLowerCase(), wanted),
        }));
        const best = names.reduce((a, b) => (b.rank < a.rank ? b : a));
        return best.rank < noMatch ? [best] : [];
      });
      const best = ranked.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length).slice(0, 100);
      const symbols = await Promise.all(best.map(({ entry, name }) => symbolOf(entry, name)));
      return symbols.filter((symbol) => symbol !== undefined);
    }),
  );

  /** An entry under the name that was looked for: an editor hides symbols that do not hold what is typed. */
  async function symbolOf(entry: Entry, found: string): Promise<WorkspaceSymbol | undefined> {
    const acronym = entry.acronyms?.[0];
    const short = found === entry.name ? acronym && nameText(acronym) : found;
    const name = short === undefined ? entry.name : `${short} – ${entry.name}`;
    const place = await workspace.placeOfEntry(entry.id);
    const start = { line: 0, character: 0 };
    if (place === undefined && !client.virtualDocuments) return undefined;
    const location =
      place === undefined
        ? { uri: entryUri(entry.id), range: { start, end: start } }
        : { uri: place.uri, range: toRange(place.index, place.start, place.end) };
    return { name, kind: SymbolKind.Constant, containerName: entry.subtype, location };
  }
}

const noMatch = 3;

/** The name itself before names that begin with what is wanted, and those before names that contain it; the shorter first. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : noMatch;
}

function namesOf(entry: Entry): readonly string[] {
  const local = Object.values(entry.names ?? {}).flatMap(({ name, acronyms = [] }) => [
    ...(name === undefined ? [] : [name]),
    ...acronyms.map(nameText),
  ]);
  return [
    entry.name,
    ...(entry.acronyms ?? []).map(nameText),
    ...(entry.aliases ?? []).map(nameText),
    ...local,
  ];
}

function toSymbol(item: OutlineItem, index: LineIndex): DocumentSymbol {
  return {
    name: item.name,
    kind: symbolKinds[item.kind],
    range: toRange(index, item.start, item.end),
    selectionRange: toRange(index, item.start, item.nameEnd),
    children: item.children.map((child) => toSymbol(child, index)),
  };
}
