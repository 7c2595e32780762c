/**
 * Prose on lines of at most `most` UTF-16 units, broken at spaces; a longer word has a line of its own. Lines of tables, which two
 * spaces in a row tell, stay whole. Cost: linear.
 */
export function foldProse(text: string, most: number): string {
  return text
    .split("\n")
    .map((line) => (line.length <= most || line.includes("  ") ? line : folded(line, most)))
    .join("\n");
}

function folded(line: string, most: number): string {
  const lines: string[] = [];
  let last = "";
  for (const word of line.split(" ")) {
    const longer = last === "" ? word : `${last} ${word}`;
    if (longer.length <= most || last === "") last = longer;
    else {
      lines.push(last);
      last = word;
    }
  }
  return [...lines, last].join("\n");
}
