/** Moves ranges with the edits of an open text: exact, without any search. */

import type { TextRange } from "./model";

/** One replacement, as editors report it: UTF-16 offsets of the text before the whole event. */
export interface TextEdit {
  readonly offset: number;
  readonly deletedLength: number;
  readonly insertedText: string;
}

/**
 * Ranges after edits that were made at one time. Text typed at either border stays outside, text typed inside belongs to the
 * range, and a range whose words are all deleted is empty at the place where they were. Order and number of ranges stay.
 */
export function transformRanges(
  ranges: readonly TextRange[],
  edits: readonly TextEdit[],
): readonly TextRange[] {
  // From the end of the text to its start, so that no edit moves the offsets of the next.
  const backwards = [...edits].sort((a, b) => b.offset - a.offset);
  return ranges.map((range) => backwards.reduce(transformRange, range));
}

/** One range after one edit. */
function transformRange(
  { start, end }: TextRange,
  { offset, deletedLength, insertedText }: TextEdit,
): TextRange {
  const editEnd = offset + deletedLength;
  const shift = insertedText.length - deletedLength;
  if (editEnd <= start) return { start: start + shift, end: end + shift };
  if (offset >= end) return { start, end };
  // The edit replaces all of it: the words are gone, whatever came instead.
  if (offset <= start && editEnd >= end) return { start: offset, end: offset };
  // It cuts off the beginning: what was inserted stands before what is left.
  if (offset < start) return { start: offset + insertedText.length, end: end + shift };
  // It cuts off the end, or reaches from inside to behind it.
  if (editEnd > end) return { start, end: offset };
  if (editEnd === end && insertedText === "") return { start, end: offset };
  if (offset === start && deletedLength === 0) return { start: start + shift, end: end + shift };
  return { start, end: end + shift };
}
