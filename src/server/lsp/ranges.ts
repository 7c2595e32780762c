/** Offsets of the core to positions of the protocol and back; the only file that does it. */

import type { Position, Range } from "vscode-languageserver";
import type { LineIndex } from "../../core/text/lines";

export function toPosition(index: LineIndex, offset: number): Position {
  const { line, column } = index.positionAt(offset);
  return { line, character: column };
}

export function toRange(index: LineIndex, start: number, end: number): Range {
  return { start: toPosition(index, start), end: toPosition(index, end) };
}

export function toOffset(index: LineIndex, position: Position): number {
  return index.offsetAt({ line: position.line, column: position.character });
}
