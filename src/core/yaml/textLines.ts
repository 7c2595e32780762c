/** Offset at which the line of an offset begins. */
export function lineStartBefore(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset behind the line end of the line of an offset; the text's length for the last line. */
export function lineEndAfter(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** The line end a file uses: that of its first line. */
export function eolOf(text: string): "\n" | "\r\n" {
  const end = text.indexOf("\n");
  return end > 0 && text.charAt(end - 1) === "\r" ? "\r\n" : "\n";
}

/** Lines with their ends, so that joined they are the text. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
