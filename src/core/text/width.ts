/** Signs that take two columns of a terminal or editor: those of East Asian scripts and their wide forms, and pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const none = /[\p{M}\p{Cf}]/u;

/** Columns that a line of text takes in a fixed-width font. An estimate: fonts differ. Cost: linear. */
export function columnsOf(line: string): number {
  if (/^[\x20-\x7e]*$/.test(line)) return line.length;
  let columns = 0;
  for (const sign of line) columns += none.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

/** The line with spaces before it, so that it takes so many columns. */
export function padLeft(line: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - columnsOf(line))) + line;
}

/** The line with spaces behind it, so that it takes so many columns. */
export function padRight(line: string, columns: number): string {
  return line + " ".repeat(Math.max(0, columns - columnsOf(line)));
}
