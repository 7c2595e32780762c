/** What people do wrong in YAML, in plain words with the remedy: its parser speaks of implicit keys and compact mappings. */

import { type Sentence, said } from "../sentence";

/** What the parser of YAML found. */
export interface Finding {
  readonly message: string;
  /** Offsets of its beginning and end. */
  readonly pos: readonly [number, number];
}

/** A mistake in a text; offsets are UTF-16. */
export interface Mistake {
  readonly message: Sentence;
  readonly start: number;
  readonly end: number;
}

/**
 * The mistakes behind what a parser found in a text, one a line, because the first of a line brings the others about. Where a merge by
 * lines left its markers, they are all that is wrong.
 */
export function mistakesIn(text: string, errors: readonly Finding[]): readonly Mistake[] {
  if (errors.length === 0) return [];
  const markers = [...text.matchAll(markerLines)];
  if (markers.some(([sign]) => sign.startsWith("<")))
    return markers.map(({ index }) => ({ message: conflictMarker, start: index, end: index + 7 }));
  const mistakes: Mistake[] = [];
  let before = -1;
  for (const { message, pos } of errors) {
    const [start, end] = pos;
    if (before !== -1 && !text.slice(before, start).includes("\n")) continue;
    before = start;
    mistakes.push({ message: plainWords(message), start, end });
  }
  return mistakes;
}

/** What stands in a file at each end of a side of a merge. */
export const conflictMarker = said`This is a conflict marker of a merge; settle it first.`;

const markerLines = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$(?![\s\S]))/gm;

function plainWords(message: string): Sentence {
  return wordings.find(([found]) => found.test(message))?.[1] ?? said`${message.replace(/\s+/g, " ")}`;
}

const wordings: readonly (readonly [RegExp, Sentence])[] = [
  [/must be unique/, said`A key stands twice in the same entry; remove one of them.`],
  [/^A second document/, said`A line of three hyphens begins a second document; remove it.`],
  [/^Tabs are not allowed/, said`A tab indents this line; use spaces.`],
  [
    /scalar at node end/,
    said`Words stand behind a closing quotation mark; inside double quotes write \\" for one, inside single quotes ''.`,
  ],
  [
    /in compact mappings/,
    said`A colon with a space behind it makes a key of the words before it; put a text that holds one in quotation marks, and every key on a line of its own.`,
  ],
  [
    /^Missing closing/,
    said`A quotation mark that opens before this place is not closed; close it where the text ends, on the same line.`,
  ],
  [
    /^Flow |^Missing , |within flow collections/,
    said`In brackets, a comma between two values or the closing bracket is missing.`,
  ],
  [
    /^Implicit keys need/,
    said`This line is no key with a colon and a space behind it; add them, or put the text that it belongs to in quotation marks, on one line.`,
  ],
  [
    /at the same column|item without -/,
    said`This line begins in another column than those that it belongs to; indent the keys of a group, and the hyphens of a list, alike, and put a space behind each hyphen.`,
  ],
  [
    /^Invalid escape/,
    said`A backslash in double quotes begins another sign, and this is none; write \\\\ for a backslash.`,
  ],
  [/cannot start with/, said`A text that begins with this sign has to stand in quotation marks.`],
  [
    /^Comments must be/,
    said`A comment begins here; put a space before its #, or the text that it belongs to in quotation marks.`,
  ],
  [
    /^Block scalar header|^Not a YAML token/,
    said`A text behind | or > stands on the lines below it; put it there, or in quotation marks without that sign.`,
  ],
  [/by map values/, said`This key has no colon; add one with a space behind it.`],
  [/^Unexpected /, said`This does not fit what stands before it; is a bracket or a quotation mark too many?`],
];
