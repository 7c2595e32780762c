/** Texts of several lines in boxes that hold one line, and would drop the ends of lines without a word. */

/** A text in one line, and the way back. */
export interface OneLine {
  readonly line: string;
  /** What a line stands for that was made of the one shown. */
  readonly whole: (line: string) => string;
}

const signs = ["⏎", "↵", "¶"] as const;

/** Shows each end of a line as a sign that the text does not hold; a text of one line stays as it is. Cost: linear. */
export function inOneLine(text: string): OneLine {
  const [eol] = /\r\n|\r|\n/.exec(text) ?? [];
  if (eol === undefined) return { line: text, whole: (line) => line };
  const sign = signs.find((one) => !text.includes(one)) ?? signs[0];
  return {
    line: text.replace(/\r\n|\r|\n/g, sign),
    whole: (line) => line.replaceAll(sign, eol),
  };
}
