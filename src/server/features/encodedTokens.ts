/** Mentions as the integers that editors take for colours; what an edit leaves as it was is not encoded or sent again. */

import type { SemanticTokensEdit } from "vscode-languageserver";
import type { Mention, TextAnalysis } from "../../core/mentions/model";
import { LineIndex } from "../../core/text/lines";
import { eachPart, type OpenText } from "../analysedText";
import { toPosition } from "../lsp/ranges";

/** Integers of a token: lines and columns from the one before it, length, type, modifiers. */
const tokenSize = 5;

type TokenType = 0 | 1 | 2 | 3 | 4 | 5;

/** Tokens of a part of a text, the first counted from where the part begins. */
interface PartTokens {
  readonly data: readonly number[];
  /** Where the last of them begins, from the beginning of the part. */
  readonly last: Place;
  /** Where the part ends, likewise. */
  readonly end: Place;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Tokens of a part as they stand in a text. */
interface PlacedTokens {
  readonly tokens: PartTokens;
  /** What the first token is away from the one before it in the text. */
  readonly head: Place;
}

/** The tokens of one version of a text. */
export class EncodedText {
  readonly #parts: readonly PlacedTokens[];

  constructor(parts: readonly PlacedTokens[]) {
    this.#parts = parts;
  }

  /** As the protocol wants them. Cost: linear in their number. */
  get data(): number[] {
    return dataOf(this.#parts);
  }

  /** What makes the tokens of an earlier version into these; at most one edit. Cost: linear in the parts that differ. */
  editsSince(earlier: EncodedText): SemanticTokensEdit[] {
    const [old, now] = [earlier.#parts, this.#parts];
    const most = Math.min(old.length, now.length);
    let first = 0;
    while (first < most && isSame(old[first], now[first])) first++;
    let last = 0;
    while (last < most - first && isSame(old[old.length - 1 - last], now[now.length - 1 - last])) last++;
    const before = dataOf(old.slice(first, old.length - last));
    const after = dataOf(now.slice(first, now.length - last));
    const skipped = old.slice(0, first).reduce((sum, { tokens }) => sum + tokens.data.length, 0);
    return editBetween(before, after).map((edit) => ({ ...edit, start: skipped + edit.start }));
  }
}

function isSame(one: PlacedTokens | undefined, other: PlacedTokens | undefined): boolean {
  return (
    one?.tokens === other?.tokens &&
    one?.head.line === other?.head.line &&
    one?.head.character === other?.head.character
  );
}

/** What makes one list of tokens into another; empty if they are equal. Cost: linear. */
function editBetween(before: readonly number[], after: readonly number[]): readonly SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSameToken(before, start, after, start)) start += tokenSize;
  let end = 0;
  while (
    end < most - start &&
    isSameToken(before, before.length - end - tokenSize, after, after.length - end - tokenSize)
  )
    end += tokenSize;
  const deleteCount = before.length - end - start;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function isSameToken(one: readonly number[], at: number, other: readonly number[], from: number): boolean {
  for (let i = 0; i < tokenSize; i++) if (one[at + i] !== other[from + i]) return false;
  return true;
}

function dataOf(parts: readonly PlacedTokens[]): number[] {
  const data: number[] = [];
  for (const { tokens, head } of parts) {
    data.push(head.line, head.character);
    for (let i = 2; i < tokens.data.length; i++) data.push(tokens.data[i] ?? 0);
  }
  return data;
}

/** Tokens of an analysed text. Cost: that of encoding the parts that have not been encoded before, and a little for each other. */
export function encodeText(open: Pick<OpenText, "rope" | "parts">): EncodedText {
  const placed: PlacedTokens[] = [];
  let start: Place = { line: 0, character: 0 };
  let last = start;
  for (const { value: tokens } of encodeParts(open)) {
    if (tokens.data.length > 0) {
      const [line = 0, character = 0] = tokens.data;
      placed.push({ tokens, head: distance(last, behind(start, { line, character })) });
      last = behind(start, tokens.last);
    }
    start = behind(start, tokens.end);
  }
  return new EncodedText(placed);
}

const encodeParts = eachPart(encodePart);

/** A place that was counted from another one, counted from where that one is. */
function behind(from: Place, { line, character }: Place): Place {
  return { line: from.line + line, character: line === 0 ? from.character + character : character };
}

function distance(from: Place, to: Place): Place {
  const line = to.line - from.line;
  return { line, character: line === 0 ? to.character - from.character : to.character };
}

/**
 * Mentions as delta-coded integers: split at line ends, without overlaps (the longer of two mentions keeps what the shorter
 * leaves), sorted. Cost: that of sorting the mentions. Anaphors ("the Treaty") are resolved on hover but not coloured.
 */
function encodePart(text: string, { mentions, articles = [] }: TextAnalysis): PartTokens {
  const index = new LineIndex(text);
  const data: number[] = [];
  let last: Place = { line: 0, character: 0 };
  // Lines are walked along, because the pieces stand in order.
  let line = 0;
  for (const { start, end, type } of flatten([...mentions, ...articles])) {
    for (let at = start; at < end; ) {
      while (line + 1 < index.lineCount && index.lineStart(line + 1) <= at) line++;
      const stop = line + 1 < index.lineCount ? Math.min(end, index.lineStart(line + 1)) : end;
      const words = text.slice(at, stop).trimEnd();
      // The second line of a mention may be indented; white space has no colour.
      const indent = words.length - words.trimStart().length;
      if (words.length > indent) {
        const place = { line, character: at + indent - index.lineStart(line) };
        const away = distance(last, place);
        data.push(away.line, away.character, words.length - indent, type, 0);
        last = place;
      }
      at = stop;
    }
  }
  return { data, last, end: toPosition(index, text.length) };
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
