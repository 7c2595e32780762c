import type { SemanticTokens } from "vscode-languageserver";
import type { Mention } from "../../core/mentions/model";
import type { LineIndex } from "../../core/text/lines";
import { toPosition } from "../lsp/ranges";
import type { Server } from "../server";
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
      return { data: encodeTokens(analysis.mentions, document.text, document.index) };
    }),
  );
}

/**
 * Mentions as the protocol's delta-coded integers: split at line ends, without overlaps (the outer of two nested mentions
 * keeps what the inner leaves), sorted. Anaphors ("the Treaty") are resolved on hover but not coloured.
 */
export function encodeTokens(mentions: readonly Mention[], text: string, index: LineIndex): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { start, end, type } of flatten(mentions)) {
    for (let at = start; at < end; ) {
      const { line, character } = toPosition(index, at);
      const lineEnd = line + 1 < index.lineCount ? index.lineStart(line + 1) : text.length;
      const stop = Math.min(end, lineEnd);
      const length = text.slice(at, stop).trimEnd().length;
      if (length > 0) {
        data.push(
          line - lastLine,
          line === lastLine ? character - lastCharacter : character,
          length,
          type,
          0,
        );
        lastLine = line;
        lastCharacter = character;
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

function flatten(mentions: readonly Mention[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const outerFirst = mentions
    .filter((mention) => mention.subtype !== "anaphor")
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const [position, mention] of outerFirst.entries()) {
    let start = Math.max(mention.start, at);
    // What a nested mention takes is cut out of the outer one.
    for (const inner of outerFirst.slice(position + 1)) {
      if (inner.start >= mention.end) break;
      if (inner.end <= start || inner.start < start || inner.end > mention.end) continue;
      if (inner.start > start) pieces.push({ start, end: inner.start, type: typeOf(mention) });
      pieces.push({ start: inner.start, end: inner.end, type: typeOf(inner) });
      start = inner.end;
    }
    if (start < mention.end) pieces.push({ start, end: mention.end, type: typeOf(mention) });
    at = Math.max(at, mention.end);
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
