/** Offsets of the core to positions of the protocol and back; the only file that does it. */

import type { Position, Range } from "vscode-languageserver";
import type { LineColumn, LineIndex } from "../../core/text/lines";

/** The protocol's position of a UTF-16 offset: line and column from 0. */
export function toPosition(index: LineIndex, offset: number): Position {
  const { line, column } = index.positionAt(offset);
  return { line, character: column };
}

/** The protocol's range between two UTF-16 offsets, the end excluded. */
export function toRange(index: LineIndex, start: number, end: number): Range {
  return { start: toPosition(index, start), end: toPosition(index, end) };
}

/** The UTF-16 offset of a position; a position behind the end of its line is that end. */
export function toOffset(index: LineIndex, position: Position): number {
  return index.offsetAt(toLineColumn(position));
}

/** A position of the protocol as a line and a column: both 0-based, in UTF-16. */
export function toLineColumn({ line, character }: Position): LineColumn {
  return { line, column: character };
}
