/** What a refactoring of codes would change, as a text that a person reads before it happens. */

import { type Sentence, said, sentenceText } from "../sentence";
import { shorten } from "../sidecar/quote";
import { lineSplices } from "../yaml/splice";
import { linesOf } from "../yaml/textLines";

export interface RefactoringShown {
  /** What is asked, as a sentence without its full stop. */
  readonly title: string;
  /** The codebook's text before and after; undefined when it stays as it is. */
  readonly codebook: { readonly name: string; readonly before: string; readonly after: string } | undefined;
  /** Files that change, with what changes in them, as far as the reader sees it. */
  readonly sidecars: readonly ShownSidecar[];
  /**
   * Whether the reader codes blind, and the change reaches what other coders have with the code. Then the preview says so, the same
   * whether there is any or not.
   */
  readonly reachesUnseen?: boolean;
}

export interface ShownSidecar {
  readonly name: string;
  readonly recoded: readonly ShownUse[];
}

export interface ShownUse {
  /** From 0. */
  readonly line: number;
  /** Null for a code of the whole text. */
  readonly quote: string | null;
  readonly from: string;
  /** Null for a code that is taken away. */
  readonly to: string | null;
}

/** The text, with lines that go and come marked as in a comparison. Cost: linear, and `lineSplices` of the codebook. */
export function previewText(
  { title, codebook, sidecars, reachesUnseen = false }: RefactoringShown,
  say: (sentence: Sentence) => string = (sentence) => sentenceText(sentence),
): string {
  const counts = countsSentence({ codebook, sidecars, reachesUnseen });
  const blocks = [
    [
      `${title}.`,
      say(said`Nothing is changed yet. ${counts}`),
      ...(reachesUnseen ? [say(unseenSentence)] : []),
    ],
    ...(codebook === undefined ? [] : [[codebook.name, ...changedLines(codebook.before, codebook.after)]]),
    ...sidecars.map(({ name, recoded }) => [
      `${name}: ${say(annotationsOf(recoded.length))}`,
      ...recoded.map((use) => `  ${say(useLine(use))}`),
    ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const unseenSentence = said`You code blind: only what you see is counted and listed. Whatever other coders have with this code changes as well.`;

/** How much changes, in a sentence; of what the reader sees. */
export function countsSentence(shown: Omit<RefactoringShown, "title">, isDone = false): Sentence {
  const { codebook, sidecars, reachesUnseen = false } = shown;
  const uses = sidecars.reduce((sum, { recoded }) => sum + recoded.length, 0);
  const files = sidecars.length === 1 ? said`1 file` : said`${sidecars.length} files`;
  const what = said`${annotationsOf(uses)} in ${files}`;
  if (uses === 0 && codebook === undefined)
    return reachesUnseen ? said`Of what you see, nothing changes.` : said`Nothing would change.`;
  if (uses === 0 && reachesUnseen)
    return isDone
      ? said`Of what you see, only the codebook was changed.`
      : said`Of what you see, only the codebook changes.`;
  if (uses === 0)
    return isDone
      ? said`Only the codebook was changed, no annotation.`
      : said`Only the codebook changes, no annotation.`;
  if (isDone)
    return codebook === undefined ? said`Changed: ${what}.` : said`Changed: ${what}, and the codebook.`;
  return codebook === undefined ? said`It changes ${what}.` : said`It changes ${what}, and the codebook.`;
}

/** “1 annotation”, “5 annotations”. */
export function annotationsOf(count: number): Sentence {
  return count === 1 ? said`1 annotation` : said`${count} annotations`;
}

function useLine({ line, quote, from, to }: ShownUse): Sentence {
  const what = quote === null ? said`the whole text` : said`“${shorten(quote, 80)}”`;
  const after = to ?? said`no code`;
  return said`line ${line + 1}: ${from} → ${after}   ${what}`;
}

function changedLines(before: string, after: string): readonly string[] {
  return lineSplices(before, after).flatMap(({ start, end, text }) => [
    ...marked("-", before.slice(start, end)),
    ...marked("+", text),
  ]);
}

function marked(mark: string, text: string): readonly string[] {
  return linesOf(text).map((line) => `${mark} ${line.replace(/\r?\n$/, "")}`);
}
