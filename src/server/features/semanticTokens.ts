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
 * what the shorter leaves), sorted. Cost: that of sorting the mentions. Anaphors ("the Treaty") are resolved on hover but not coloured.
 */
export function encodeTokens(mentions: readonly Mention[], text: string, index: LineIndex): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { start, end, type } of flatten(mentions)) {
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
function flatten(mentions: readonly Mention[]): readonly Piece[] {
  const coloured = mentions
    .filter(({ subtype }) => subtype !== "anaphor")
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  for (let first = 0, next = 0; first < coloured.length; first = next) {
    let end = coloured[first]?.end ?? 0;
    for (next = first + 1; next < coloured.length && (coloured[next]?.start ?? end) < end; next += 1)
      end = Math.max(end, coloured[next]?.end ?? 0);
    const [only, ...others] = coloured.slice(first, next);
    if (only !== undefined && others.length === 0)
      pieces.push({ start: only.start, end: only.end, type: typeOf(only) });
    else pieces.push(...painted(coloured.slice(first, next)));
  }
  return pieces;
}

/** The same for mentions that touch the same letters, in order of their starts. */
function painted(mentions: readonly Mention[]): readonly Piece[] {
  const from = mentions[0]?.start ?? 0;
  const length = mentions.reduce((most, { end }) => Math.max(most, end - from), 0);
  const longestFirst = [...mentions.entries()].sort(
    ([, a], [, b]) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const paint = new Int32Array(length);
  for (const [number, { start, end }] of longestFirst) paint.fill(number, start - from, end - from);
  const pieces: Piece[] = [];
  for (let start = 0; start < length; ) {
    const number = paint[start] ?? 0;
    let end = start + 1;
    while (end < length && paint[end] === number) end += 1;
    const mention = mentions[number];
    if (mention !== undefined) pieces.push({ start: from + start, end: from + end, type: typeOf(mention) });
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
