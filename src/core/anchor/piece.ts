import type { TextRange } from "./model";

/** A stretch of one text and what it has become in another: the same words (`likeness` 1), or a word written otherwise. */
export interface Piece {
  readonly from: TextRange;
  readonly to: TextRange;
  readonly likeness: number;
}

/** Joins neighbours that are equal unit by unit and touch in both texts, so that most of a text is a few long pieces. */
export function joinPieces(base: string, today: string, pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    const gap = last === undefined ? -1 : piece.from.start - last.from.end;
    const joins =
      last !== undefined &&
      isVerbatim(last) &&
      isVerbatim(piece) &&
      gap >= 0 &&
      gap === piece.to.start - last.to.end &&
      base.slice(last.from.end, piece.from.start) === today.slice(last.to.end, piece.to.start);
    if (last !== undefined && joins)
      made[made.length - 1] = {
        from: { start: last.from.start, end: piece.from.end },
        to: { start: last.to.start, end: piece.to.end },
        likeness: 1,
      };
    else made.push(piece);
  }
  return made;
}

/** Equal in length and, since it is equal after folding, offset by offset. */
export function isVerbatim({ from, to, likeness }: Piece): boolean {
  return likeness === 1 && from.end - from.start === to.end - to.start;
}

/** What lies between pieces (sorted by their place in one text), ends of the text included; empty gaps are left out. */
export function gapsBetween(ranges: readonly TextRange[], length: number): readonly TextRange[] {
  const gaps: TextRange[] = [];
  let start = 0;
  for (const range of ranges) {
    if (range.start > start) gaps.push({ start, end: range.start });
    start = Math.max(start, range.end);
  }
  if (length > start) gaps.push({ start, end: length });
  return gaps;
}
