/** A text as editors compare it: with line ends `\n` and without byte-order mark. */
export function normalForm(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
