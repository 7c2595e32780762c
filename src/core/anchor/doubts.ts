/** Where a comparison of two texts says more than can be known. Pieces are sorted and did not move. */

import type { Texts } from "./image";
import type { TextRange } from "./model";
import { isVerbatim, type Piece } from "./piece";

/** Lines shorter than this are alike too often; less than this is a word or two. */
const tellingLine = 24;
/** A passage of fewer letters stands in many sentences. */
const fewLetters = 12;
/** A word that stands so often is no sign of a place. */
const often = 4;

/**
 * Where the same lines stand once more right beside a range, put in together with other text: nobody can say which of the two was
 * there before. Cost: linear in the lines between the range and the change.
 */
export function copyBeside(
  { base, today }: Pick<Texts, "base" | "today">,
  pieces: readonly Piece[],
  range: TextRange,
): TextRange | undefined {
  const index = pieces.findIndex(({ from }) => from.start <= range.start && range.end <= from.end);
  const piece = pieces[index];
  if (piece === undefined || !isVerbatim(piece)) return undefined;
  const [last, next] = [pieces[index - 1], pieces[index + 1]];
  if (next !== undefined && next.from.start === piece.from.end) {
    const start = Math.max(piece.from.start, base.lastIndexOf("\n", range.start - 1) + 1);
    const lines = base.slice(start, piece.from.end);
    const isCopied = lines.length >= tellingLine && fits(lines, piece.to.end, next.to.start);
    if (isCopied && today.startsWith(lines, piece.to.end)) return moved(range, piece.to.end - start);
  }
  if (last !== undefined && last.from.end === piece.from.start) {
    const lineEnd = base.indexOf("\n", range.end);
    const end = lineEnd < 0 ? piece.from.end : Math.min(piece.from.end, lineEnd);
    const lines = base.slice(piece.from.start, end);
    // Behind the copy stands what parts lines.
    const gap =
      /\s*$/.exec(today.slice(Math.max(last.to.end, piece.to.start - 4), piece.to.start))?.[0].length ?? 0;
    const start = piece.to.start - gap - lines.length;
    const isCopied = lines.length >= tellingLine && start >= last.to.end;
    if (isCopied && today.startsWith(lines, start)) return moved(range, start - piece.from.start);
  }
  return undefined;
}

function fits(lines: string, start: number, end: number): boolean {
  return lines.length <= end - start;
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/**
 * Pieces without common words that stayed alone, with nothing else of their sentence beside them: such words are found in whatever
 * took the sentence's place, and the sentence may stand elsewhere.
 */
export function withoutChance(base: string, pieces: readonly Piece[]): readonly Piece[] {
  const trimmed = pieces.map((piece, index) => withoutFirstWord(base, piece, pieces[index + 1]));
  return trimmed.filter((piece, index) => {
    const { start, end } = piece.from;
    const word = base.slice(start, end);
    if (word.length >= fewLetters || !/^\S+$/.test(word)) return true;
    const [begins, ends] = [beginsSentence(base, start), endsSentence(base, end)];
    const losesBefore = !begins && losesWords(base, pieces[index - 1], piece);
    const losesBehind = !ends && losesWords(base, piece, pieces[index + 1]);
    const isAlone = (begins || losesBefore) && (ends || losesBehind) && (losesBefore || losesBehind);
    return !isAlone || !isCommon(base, word);
  });
}

/** A piece that ends with the first word of a sentence of which nothing else stayed, without that word. */
function withoutFirstWord(base: string, piece: Piece, next: Piece | undefined): Piece {
  if (!isVerbatim(piece) || !losesWords(base, piece, next)) return piece;
  const { start, end } = piece.from;
  const word = /\S+$/.exec(base.slice(Math.max(start, end - fewLetters), end))?.[0] ?? "";
  const at = end - word.length;
  const isFirst =
    at > start && beginsSentence(base, at) && !beginsSentence(base, end) && /[\p{L}\p{N}]$/u.test(word);
  if (!isFirst || !isCommon(base, word)) return piece;
  const by = word.length;
  return { ...piece, from: { start, end: end - by }, to: { start: piece.to.start, end: piece.to.end - by } };
}

function isCommon(text: string, word: string): boolean {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count <= often; at = text.indexOf(word, at + 1)) count += 1;
  return count > often;
}

function beginsSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset);
  return /^$|\n\s*$|[.!?:;\u061F\u06D4]["'”’»)\]]{0,2}\s+$|[\u3002\uFF01\uFF1F]["'”’»)\]]{0,2}\s*$/u.test(
    before,
  );
}

function endsSentence(text: string, offset: number): boolean {
  return /^(?:[.!?:;\u061F\u06D4]["'”’»)\]]?(?:\s|$)|[\u3002\uFF01\uFF1F])/u.test(
    text.slice(offset, offset + 4),
  );
}

/** Whether more than a word or two between two pieces are gone; those put in between do not matter. */
function losesWords(base: string, left: Piece | undefined, right: Piece | undefined): boolean {
  const lost = base.slice(left?.from.end ?? 0, right?.from.start ?? base.length);
  return lost.length > tellingLine && /[\p{L}\p{N}]/u.test(lost);
}
