import { CodePointMap } from "../core/text/codePoints";

export type OffsetUnit = "codepoints" | "utf16";

/**
 * From UTF-16 offsets of the text in memory to the unit of the output. Code points count a line end as one whatever it is, as
 * Python and the sidecars do; `utf16` counts as JavaScript does.
 */
export function offsetsIn(unit: OffsetUnit, text: string): (offset: number) => number {
  if (unit === "utf16") return (offset) => offset;
  const map = new CodePointMap(text);
  return (offset) => map.toCodePoint(offset);
}
