import type { CodeLens } from "vscode-languageserver";
import { nameText } from "../../core/glossary/combine";
import type { Mention } from "../../core/mentions/model";
import type { Server } from "../server";
import { isPolicyLanguage } from "../workspace";

/** A line over the title that sums up who and what the text mentions. */
export function registerCodeLens({
  connection,
  guard,
  documents,
  workspace,
  settings,
  client,
}: Server): void {
  connection.onCodeLens(({ textDocument }, token) =>
    guard<CodeLens[]>(token, [], "lens", async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined || !client.commands || !isPolicyLanguage(document.languageId)) return [];
      if (!(await settings(textDocument.uri)).lens) return [];
      const { analysis } = await workspace.analyse(document);
      const { entries } = await workspace.glossary();
      const short = new Map(
        entries.map(({ id, name, acronyms = [] }) => [id, nameText(acronyms[0] ?? name)]),
      );
      const title = summaryLine(analysis.mentions, (id) => short.get(id));
      if (title === undefined) return [];
      const start = { line: 0, character: 0 };
      return [{ range: { start, end: start }, command: { title, command: "glossator.showMentions" } }];
    }),
  );
}

const words: readonly (readonly [Mention["kind"], string, string])[] = [
  ["treaty", "treaty", "treaties"],
  ["actor", "actor", "actors"],
  ["event", "event", "events"],
  ["concept", "concept", "concepts"],
];

/** "5 treaties, 12 actors, 1 event: Russian Federation 9, West 6, NPT 4"; undefined when nothing is mentioned. */
export function summaryLine(
  mentions: readonly Mention[],
  shortName: (entity: string) => string | undefined = () => undefined,
): string | undefined {
  const counted = new Map<string, { readonly kind: Mention["kind"]; readonly name: string; count: number }>();
  for (const { kind, entity, name } of mentions) {
    if (entity === undefined || name === undefined) continue;
    const known = counted.get(entity);
    if (known === undefined) counted.set(entity, { kind, name: shortName(entity) ?? name, count: 1 });
    else known.count += 1;
  }
  const entities = [...counted.values()];
  if (entities.length === 0) return undefined;
  const kinds = words.flatMap(([kind, one, many]) => {
    const count = entities.filter((entity) => entity.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const top = entities.sort((a, b) => b.count - a.count).slice(0, 3);
  return `${kinds.join(", ")}: ${top.map(({ name, count }) => `${name} ${count}`).join(", ")}`;
}
