import type { CodeLens } from "vscode-languageserver";
import { type CardLanguage, english } from "../../core/cards/language";
import { namesIn, nameText } from "../../core/glossary/combine";
import type { Entry } from "../../core/glossary/model";
import { type Counted, countedIn, mentionedIn } from "../../core/mentions/mentioned";
import { type Sentence, said } from "../../core/sentence";
import { eachPart } from "../analysedText";
import type { Server } from "../model";
import { isPolicyLanguage } from "../workspace";

/** A line over the title that sums up who and what the text mentions. */
export function registerCodeLens(server: Server): void {
  const { connection, guard, documents, workspace, settings, client } = server;
  connection.onCodeLens(({ textDocument }, token) =>
    guard<CodeLens[]>(token, [], "lens", async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined || !client.commands || !isPolicyLanguage(document.languageId)) return [];
      if (!(await settings(textDocument.uri)).lens) return [];
      const parts = mentionedParts(await workspace.analyse(document));
      const { compiled } = await workspace.finder();
      const short = (id: string) => {
        const entry = compiled.entryOf(id);
        return entry === undefined ? undefined : shortName(namesIn(entry, server.language.tag));
      };
      const title = summaryLine(countedIn(parts.map(({ value }) => value)), short, server.language);
      if (title === undefined) return [];
      const start = { line: 0, character: 0 };
      return [{ range: { start, end: start }, command: { title, command: "glossator.showMentions" } }];
    }),
  );
}

const mentionedParts = eachPart((text, { mentions }) => mentionedIn(text, mentions));

const words: Readonly<Partial<Record<Counted["kind"], (count: number) => Sentence>>> = {
  treaty: (count) => (count === 1 ? said`1 treaty` : said`${count} treaties`),
  actor: (count) => (count === 1 ? said`1 actor` : said`${count} actors`),
  event: (count) => (count === 1 ? said`1 event` : said`${count} events`),
  concept: (count) => (count === 1 ? said`1 concept` : said`${count} concepts`),
};

/** A name that fits a line: most states are better known by theirs than by an acronym, most treaties the other way round. */
function shortName({ name, acronyms = [] }: Pick<Entry, "name" | "acronyms">): string {
  const [acronym] = acronyms;
  return name.length <= 20 || acronym === undefined ? name : nameText(acronym);
}

/** "5 treaties, 12 actors, 1 event: Russia 9, the West 6, NPT 4"; undefined when nothing is mentioned. */
function summaryLine(
  mentioned: readonly Counted[],
  short: (entity: string) => string | undefined = () => undefined,
  { say }: CardLanguage = english,
): string | undefined {
  const known = mentioned.filter(({ kind }) => words[kind] !== undefined);
  if (known.length === 0) return undefined;
  const kinds = Object.entries(words).flatMap(([kind, sentence]) => {
    const count = known.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [say(sentence(count))];
  });
  const top = [...known].sort((a, b) => b.count - a.count).slice(0, 3);
  const counts = top.map(({ entity, name, count }) => {
    return `${(entity === undefined ? undefined : short(entity)) ?? name} ${count}`;
  });
  return say(said`${kinds.join(", ")}: ${counts.join(", ")}`);
}
