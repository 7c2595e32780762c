import type { SemanticTokens } from "vscode-languageserver";
import type { Mention } from "../../core/mentions/model";
import type { LineIndex } from "../../core/text/lines";
import { toPosition } from "../lsp/ranges";
import type { Server } from "../model";
import { isPolicyLanguage } from "../workspace";

/** The token types of the manifest's `semanticTokenTypes`, in wire order. */
export const tokenLegend = {
  tokenTypes: [
    "treatyMention",
    "actorMention",
    "eventMention",
    "conceptMention",
    "resolutionMention",
    "articleMention",
  ],
  tokenModifiers: [] as string[],
};
type TokenType = 0 | 1 | 2 | 3 | 4 | 5;

/** Colours for every mention the server found, also over line breaks and from the workspace's own glossary. */
export function registerSemanticTokens({ connection, guard, documents, workspace, settings }: Server): void {
  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    guard<SemanticTokens>(token, { data: [] }, "semantic tokens", async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined || !isPolicyLanguage(document.languageId)) return { data: [] };
      if (!(await settings(textDocument.uri)).mentions) return { data: [] };
      const { analysis } = await workspace.analyse(document);
      const mentions = [...analysis.mentions, ...(analysis.articles ?? [])];
      return { data: encodeTokens(mentions, document.text, document.index) };
    }),
  );
}

/**
 * Mentions as the protocol's delta-coded integers: split at line ends, without overlaps (the longer of two mentions keeps
 * what the shorter leaves), sorted. Cost: linear in the text. Anaphors ("the Treaty") are resolved on hover but not coloured.
 */
export function encodeTokens(mentions: readonly Mention[], text: string, index: LineIndex): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { start, end, type } of flatten(mentions, text.length)) {
    for (let at = start; at < end; ) {
      const { line } = toPosition(index, at);
      const stop = line + 1 < index.lineCount ? Math.min(end, index.lineStart(line + 1)) : end;
      const words = text.slice(at, stop).trimEnd();
      // The second line of a mention may be indented; white space has no colour.
      const indent = words.length - words.trimStart().length;
      const { character } = toPosition(index, at + indent);
      if (words.length > indent) {
        const delta = line === last.line ? character - last.character : character;
        data.push(line - last.line, delta, words.length - indent, type, 0);
        last = { line, character };
      }
      at = stop;
    }
  }
  return data;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
}

/** Mentions painted over one another, the longest first, so that what is nested shows; in text order. */
function flatten(mentions: readonly Mention[], length: number): readonly Piece[] {
  const coloured = mentions.filter(({ subtype }) => subtype !== "anaphor");
  const longestFirst = [...coloured.entries()].sort(
    ([, a], [, b]) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const paint = new Int32Array(length).fill(-1);
  for (const [number, { start, end }] of longestFirst) paint.fill(number, start, end);
  const pieces: Piece[] = [];
  for (let start = 0; start < length; ) {
    const number = paint[start] ?? -1;
    let end = start + 1;
    while (end < length && paint[end] === number) end += 1;
    const mention = coloured[number];
    if (mention !== undefined) pieces.push({ start, end, type: typeOf(mention) });
    start = end;
  }
  return pieces;
}

function typeOf(mention: Mention): TokenType {
  if (mention.subtype === "resolution") return 4;
  if (mention.subtype === "article") return 5;
  switch (mention.kind) {
    case "treaty":
      return 0;
    case "actor":
      return 1;
    case "event":
      return 2;
    case "concept":
    case "acronym":
      return 3;
  }
}
