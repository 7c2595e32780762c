/** A text in paragraphs, and a paragraph in pieces that say one thing each. */

import type { TextRange } from "../anchor/model";
import type { ReadingPage, ReadMention } from "./model";

export interface Block extends TextRange {
  /** Of its first line, from 1. */
  readonly line: number;
}

/** Paragraphs: lines up to the next blank one. Offsets are UTF-16; line ends between lines belong to them. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number; line: number } | undefined;
  let line = 0;
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    line += 1;
    const end = index + whole.replace(/[\r\n]+$/, "").length;
    if (whole.trim() === "") {
      if (open !== undefined) blocks.push(open);
      open = undefined;
    } else if (open === undefined) open = { start: index, end, line };
    else open.end = end;
  }
  if (open !== undefined) blocks.push(open);
  return blocks;
}

export interface Piece extends TextRange {
  readonly mention: ReadMention | undefined;
  /** Positions in the list of annotations, of those that cover it; the outermost last. */
  readonly annotations: readonly number[];
  /** Of those, the ones that end here for good. */
  readonly ending: readonly number[];
}

/** The pieces of a paragraph, in order and without gaps. */
export function piecesOf({ mentions, annotations }: ReadingPage, block: TextRange): readonly Piece[] {
  const inside = ({ start, end }: TextRange) => start < block.end && end > block.start && start < end;
  const here = mentions.filter(inside);
  const covering = annotations.flatMap(({ ranges }, number) =>
    ranges.filter(inside).map((range) => ({ ...range, number, isLast: range === ranges.at(-1) })),
  );
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of [...here, ...covering])
    for (const at of [start, end]) if (at > block.start && at < block.end) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? block.start;
    const over = covering
      .filter((one) => one.start < end && one.end > start)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.number - b.number);
    return {
      start,
      end,
      mention: here.find((one) => one.start < end && one.end > start),
      annotations: over.map(({ number }) => number),
      // An annotation that runs on over a blank line ends in the last paragraph that it reaches.
      ending: over.filter((one) => one.isLast && one.end === end).map(({ number }) => number),
    };
  });
}
