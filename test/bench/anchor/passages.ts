/** Pieces of texts by their punctuation: what scripts edit and what annotations are made on. */

import type { TextRange } from "../../../src/core/anchor/model";

/** Whether paragraphs are parted by blank lines. */
function hasBlankLines(text: string): boolean {
  return (text.match(/\r?\n\r?\n/g)?.length ?? 0) > 2;
}

/** Paragraphs without the blank lines between them; in a text without blank lines each line is one. */
export function paragraphs(text: string): readonly TextRange[] {
  if (!hasBlankLines(text)) return matches(text, /\S[^\r\n]+/g);
  return matches(text, /\S(?:[^\r\n]|\r?\n(?!\r?\n))*/g).filter(({ start, end }) => end - start > 1);
}

/** Paragraphs with the blank lines behind them: together they are the whole text. */
export function paragraphPieces(text: string): readonly TextRange[] {
  if (!hasBlankLines(text)) return matches(text, /[^\n]*(?:\n|$)/g).filter(({ start, end }) => end > start);
  return matches(text, /[\s\S]+?(?:(?:\r?\n){2,}|$)/g);
}

/** Sentences without the space behind them. */
export function sentences(text: string): readonly TextRange[] {
  return matches(text, /[^\s.!?。！？][^.!?。！？\n]*(?:\n(?!\n)[^.!?。！？\n]*)*[.!?。！？]+[”"»』]?/g);
}

/** Words; in scripts without spaces two signs count as one. */
export function words(text: string): readonly TextRange[] {
  return matches(
    text,
    /[\u3400-\u9fff]{2}|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\p{N}]+/gu,
  );
}

/** The range that a list of ranges has at or behind an offset, the last one failing that. */
export function nextOf(ranges: readonly TextRange[], offset: number): TextRange {
  const found = ranges.find(({ start }) => start >= offset) ?? ranges.at(-1);
  if (found === undefined) throw new Error("The text has no such piece.");
  return found;
}

function matches(text: string, pattern: RegExp): readonly TextRange[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
