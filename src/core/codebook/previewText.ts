/** What a refactoring of codes would change, as a text that a person reads before it happens. */

import { shorten } from "../sidecar/quote";
import { lineSplices } from "../yaml/splice";
import { linesOf } from "../yaml/textLines";

export interface RefactoringShown {
  /** What is asked, as a sentence without its full stop. */
  readonly title: string;
  /** The codebook's text before and after; undefined when it stays as it is. */
  readonly codebook: { readonly name: string; readonly before: string; readonly after: string } | undefined;
  /** Files that change, with what changes in them. */
  readonly sidecars: readonly ShownSidecar[];
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
export function previewText({ title, codebook, sidecars }: RefactoringShown): string {
  const blocks = [
    [`${title}.`, `Nothing is changed yet. ${countsSentence({ codebook, sidecars })}`],
    ...(codebook === undefined ? [] : [[codebook.name, ...changedLines(codebook.before, codebook.after)]]),
    ...sidecars.map(({ name, recoded }) => [
      `${name}: ${counted(recoded.length, "annotation")}`,
      ...recoded.map((use) => `  ${useLine(use)}`),
    ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** How much changes, in a sentence. */
export function countsSentence({
  codebook,
  sidecars,
}: Pick<RefactoringShown, "codebook" | "sidecars">): string {
  const uses = sidecars.reduce((sum, { recoded }) => sum + recoded.length, 0);
  const inFiles = `${counted(uses, "annotation")} in ${counted(sidecars.length, "file")}`;
  if (uses === 0)
    return codebook === undefined ? "Nothing would change." : "Only the codebook changes, no annotation.";
  return codebook === undefined ? `It changes ${inFiles}.` : `It changes ${inFiles}, and the codebook.`;
}

/** “1 file”, “3 files”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function useLine({ line, quote, from, to }: ShownUse): string {
  const what = quote === null ? "the whole text" : `“${shorten(quote, 80)}”`;
  return `line ${line + 1}: ${from} → ${to ?? "no code"}   ${what}`;
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
