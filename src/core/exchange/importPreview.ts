/** What an import would do, as a text that a person reads before it happens. */

import { annotationsOf } from "../codebook/previewText";
import { type Sentence, said, sentenceText } from "../sentence";
import { quoteOf, shorten } from "../sidecar/quote";
import { LineIndex } from "../text/lines";
import type { Addition } from "./addition";
import type { PlacedPassage } from "./arrivals";

/** A sidecar that gets something new. */
export interface ShownAddition {
  readonly name: string;
  /** The text that its annotations stand in. */
  readonly text: string;
  readonly addition: Addition;
  /** Whether only its size is shown, because the reader codes that text blind. */
  readonly isHidden: boolean;
}

/** A codebook that gets codes, and which. */
export interface ShownCodes {
  readonly name: string;
  readonly codes: readonly string[];
}

export interface ImportShown {
  /** Name of the file that is imported. */
  readonly file: string;
  readonly additions: readonly ShownAddition[];
  readonly codebooks?: readonly ShownCodes[];
  /** What could not be read, or has no text here, with the reason and the remedy. */
  readonly faults: readonly Sentence[];
}

type Say = (sentence: Sentence) => string;

/** The text: what comes in all, what is left out and why, then file by file. Cost: linear. */
export function importPreview(shown: ImportShown, say: Say = (sentence) => sentenceText(sentence)): string {
  const { file, additions, codebooks = [], faults } = shown;
  const counts = additionSentences(additions);
  const blocks = [
    [
      say(said`Import of ${file}.`),
      say(said`Nothing is changed yet. ${counts[0]}`),
      ...counts.slice(1).map(say),
    ],
    ...(faults.length === 0 ? [] : [[say(said`Left out:`), ...faults.map((fault) => `  ${say(fault)}`)]]),
    ...codebooks.map((one) => [say(newCodesSentence(one)), ...one.codes.map((code) => `+ ${code}`)]),
    ...additions.map((one) => linesFor(one, say)),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** How much comes, how much is there already, and how much of it is not found: the first sentence always, the others if need be. */
export function additionSentences(
  additions: readonly Pick<ShownAddition, "addition">[],
): readonly Sentence[] {
  const sum = (count: (addition: Addition) => number) =>
    additions.reduce((all, { addition }) => all + count(addition), 0);
  const codes = sum((one) => one.codes.length);
  const there = sum((one) => one.there);
  const unplaced = sum(({ added }) => added.filter(({ ranges }) => ranges.length === 0).length);
  const files = additions.filter(({ addition }) => addition.changes.length > 0).length;
  const where = files === 1 ? said`1 file` : said`${files} files`;
  return [
    said`New: ${annotationsOf(sum((one) => one.added.length))} in ${where}.`,
    ...(codes === 0 ? [] : [said`New codes of whole texts: ${codes}.`]),
    ...(there === 0 ? [] : [said`There already, and left as they are: ${there}.`]),
    ...(unplaced === 0
      ? []
      : [
          said`Words not found for certain: ${unplaced}. These annotations are kept with their words, and listed among those that need attention; “Re-attach Annotation” puts them where they belong.`,
        ]),
  ];
}

/** How many codes a codebook gets. */
export function newCodesSentence({ name, codes }: ShownCodes): Sentence {
  return said`New codes in ${name}: ${codes.length}.`;
}

function linesFor({ name, text, addition, isHidden }: ShownAddition, say: Say): readonly string[] {
  const { added, codes, changes } = addition;
  if (changes.length === 0) return [];
  const head = `${name}: ${say(annotationsOf(added.length))}`;
  if (isHidden)
    return [head, `  ${say(said`You code this text blind: what other coders say of it is not shown.`)}`];
  const lines = new LineIndex(text);
  return [
    head,
    ...codes.map((code) => `+ ${say(said`the whole text`)}: ${code}`),
    ...added.map((one) => lineFor(one, lines, say)),
  ];
}

function lineFor({ annotation, state, ranges: [first] }: PlacedPassage, lines: LineIndex, say: Say): string {
  const code = annotation.code ?? say(said`no code`);
  const what = say(said`“${shorten(quoteOf(annotation), 80)}”`);
  if (first !== undefined)
    return `+ ${say(said`line ${lines.positionAt(first.start).line + 1}: ${code}   ${what}`)}`;
  return `! ${code}   ${what}   ${say(whyUnplaced[state])}`;
}

const whyUnplaced: Readonly<Record<PlacedPassage["state"], Sentence>> = {
  exact: said``,
  moved: said``,
  approximate: said`(only similar words are in the text)`,
  ambiguous: said`(these words are in the text at several places)`,
  lost: said`(these words are not in the text)`,
};
