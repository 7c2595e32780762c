import { CodePointMap } from "../core/text/codePoints";
import { LineIndex } from "../core/text/lines";

export type OffsetUnit = "codepoints" | "utf16";

/** A line and a column, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * From UTF-16 offsets of the text in memory to the unit of the output. Code points count a line end as one whatever it is, as
 * Python and the sidecars do; `utf16` counts as JavaScript does.
 */
export function offsetsIn(unit: OffsetUnit, text: string): (offset: number) => number {
  if (unit === "utf16") return (offset) => offset;
  const map = new CodePointMap(text);
  return (offset) => map.toCodePoint(offset);
}

/** From UTF-16 offsets of the text in memory to lines and columns, counted from 1; columns in the unit of the output. */
export function placesIn(unit: OffsetUnit, text: string): (offset: number) => Place {
  const index = new LineIndex(text);
  const count = offsetsIn(unit, text);
  return (offset) => {
    const { line } = index.positionAt(offset);
    return { line: line + 1, column: count(offset) - count(index.lineStart(line)) + 1 };
  };
}
