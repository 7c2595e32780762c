import type { Hover } from "vscode-languageserver";
import { type Card, cardOf } from "../../core/cards/card";
import type { CardLanguage } from "../../core/cards/language";
import { escapeMarkdown, shortCard, termCard } from "../../core/cards/markdown";
import type { Mention } from "../../core/mentions/model";
import { said } from "../../core/sentence";
import type { AnalysedText } from "../analysedText";
import { codeHover } from "../codes/hover";
import { toOffset, toRange } from "../lsp/ranges";
import { type MentionAt, mentionAt } from "../mentionAt";
import type { Server } from "../model";
import type { Workspace } from "../workspace";

/** The card of the mention or code under the pointer: facts of the glossary or the codebook, or what the text itself says. */
export function registerHover(server: Server): void {
  const { connection, guard, documents, workspace, settings } = server;
  connection.onHover(({ textDocument, position }, token) =>
    guard<Hover | null>(token, null, "hover", async () => {
      const document = documents.get(textDocument.uri);
      const { hover: detail } = await settings(textDocument.uri);
      if (document === undefined || detail === "off") return null;
      const code = await codeHover(server, textDocument.uri, position);
      if (code !== undefined) return code;
      const found = await workspace.analyse(document);
      const hit = mentionAt(found.analysis, toOffset(document.index, position));
      if (hit === undefined) return null;
      const senses = await sensesOf(hit, workspace, server.language);
      const { compiled } = await workspace.finder();
      const value = cardText(hit, found, senses, {
        detail,
        nameOf: (id) => compiled.entryOf(id)?.name,
        inFolder: workspace.countInFolder(hit.entity),
        language: server.language,
      });
      return { contents: { kind: "markdown", value }, range: toRange(document.index, hit.start, hit.end) };
    }),
  );
}

interface Sense {
  readonly card: Card;
  readonly reason?: string;
}

interface Asked {
  /** The name of the entry with an id. */
  readonly nameOf: (id: string) => string | undefined;
  readonly detail: "full" | "short";
  readonly inFolder: number | undefined;
  readonly language: CardLanguage;
}

function cardText(
  hit: MentionAt,
  { text, analysis }: AnalysedText,
  senses: readonly Sense[],
  { detail, inFolder, language, nameOf }: Asked,
): string {
  const term = text.slice(hit.start, hit.end);
  const counts = countLine(hit.entity, analysis.mentions, inFolder, language);
  const [first] = senses;
  if (first === undefined) return definedByText(hit, term, language);
  if (detail === "short" && senses.length === 1) return shortCard(first.card, { language });
  return termCard(term, senses, { nameOf, language, ...(counts === undefined ? {} : { counts }) });
}

async function sensesOf(
  hit: MentionAt,
  workspace: Workspace,
  { say }: CardLanguage,
): Promise<readonly Sense[]> {
  const ids = hit.senses ?? (hit.entity === undefined ? [] : [{ entity: hit.entity, reason: undefined }]);
  const senses: Sense[] = [];
  for (const { entity, reason } of ids) {
    const entry = await workspace.entry(entity);
    if (entry === undefined) continue;
    senses.push({ card: cardOf(entry), ...(reason === undefined ? {} : { reason: say(reason) }) });
  }
  return senses;
}

/** For what no glossary knows: the text's own definition, the normal form of a resolution, or that nobody explains it. */
function definedByText({ name, definition }: MentionAt, term: string, { say }: CardLanguage): string {
  const isNamed = name !== undefined && name !== term;
  const heading = isNamed
    ? `**${escapeMarkdown(name)}** (${escapeMarkdown(term)})`
    : `**${escapeMarkdown(term)}**`;
  const note =
    definition === undefined
      ? said`No glossary entry.`
      : said`As this text itself defines it; no glossary entry.`;
  return `${heading}\n\n${say(note)}`;
}

function countLine(
  entity: string | undefined,
  mentions: readonly Mention[],
  inFolder: number | undefined,
  { say }: CardLanguage,
): string | undefined {
  if (entity === undefined) return undefined;
  const here = mentions.filter((mention) => mention.entity === entity).length;
  return say(inFolder === undefined ? said`${here} here` : said`${here} here, ${inFolder} in this folder`);
}
