import { columnsOf, padLeft, padRight } from "../text/width";

/**
 * Lines of a table for a fixed-width font, the head first. Columns of numbers are set to the right, their heads above them. Cost: linear.
 */
export function alignedLines([head = [], ...rows]: readonly (readonly (
  | string
  | number
)[])[]): readonly string[] {
  const pads = head.map((title, column) => {
    const cells = rows.map((row) => row[column] ?? "");
    const width = Math.max(...[title, ...cells].map((cell) => columnsOf(String(cell))));
    const isNumber = rows.length > 0 && cells.every((cell) => typeof cell === "number");
    return (cell: string | number) => (isNumber ? padLeft : padRight)(String(cell), width);
  });
  return [head, ...rows].map((row) =>
    pads
      .map((pad, column) => pad(row[column] ?? ""))
      .join("  ")
      .trimEnd(),
  );
}
