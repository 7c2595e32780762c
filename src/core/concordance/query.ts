import { errorAt, type Result } from "../problem";
import { type Sentence, said } from "../sentence";
import type { PatternNode } from "./pattern/model";
import { parsePattern } from "./pattern/parse";
import { mostSteps, type Program, programOf } from "./pattern/program";
import { setOf, wordsNode } from "./pattern/signs";

/** What is looked for in texts. */
export interface KeywordQuery {
  /** A phrase, in which `*` stands for any letters; or a regular expression. */
  readonly words: string;
  readonly isRegex?: boolean;
  /** Only where neither end cuts a word. */
  readonly isWholeWord?: boolean;
  /** Capital and small letters are different. */
  readonly isCaseSensitive?: boolean;
}

/** A query made ready for any number of texts. */
export interface Keyword {
  readonly program: Program;
  readonly isCaseless: boolean;
}

/**
 * The query as something that can be looked for; undefined, with the reason, when it is empty, cannot be read, or is too large.
 * Offsets of problems are UTF-16 in `words`. Quotation marks, dashes, hyphens and white space match whatever form of theirs
 * the text has.
 */
export function readKeyword({
  words,
  isRegex = false,
  isWholeWord = false,
  isCaseSensitive = false,
}: KeywordQuery): Result<Keyword | undefined> {
  const isCaseless = !isCaseSensitive;
  const fault = (kind: string, sentence: Sentence): Result<undefined> => ({
    value: undefined,
    problems: [errorAt(`concordance.${kind}`, sentence, { start: 0, end: words.length })],
  });
  if (words.trim() === "")
    return fault("empty", said`Say what to look for: a word, or several words in a row.`);
  const { value: node, problems } = isRegex
    ? parsePattern(words.normalize("NFC"), isCaseless)
    : { value: phraseNode(words, isCaseless), problems: [] };
  if (node === undefined) return { value: undefined, problems };
  const program = programOf(isWholeWord ? wholeWord(node) : node);
  if (program === undefined)
    return fault(
      "too-large",
      said`This is too much for one search (more than ${mostSteps} steps). Look for less.`,
    );
  return { value: { program, isCaseless }, problems: [] };
}

/** Words in a row. */
function phraseNode(words: string, isCaseless: boolean): PatternNode {
  const pieces = words.trim().split("*");
  const parts = pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : [anyLetters]),
    wordsNode(piece, isCaseless),
  ]);
  return { kind: "sequence", parts };
}

const anyLetters: PatternNode = {
  kind: "repeat",
  node: { kind: "set", test: setOf("[\\p{L}\\p{M}\\p{N}]", true) },
  min: 0,
  max: Number.POSITIVE_INFINITY,
  isLazy: false,
};

function wholeWord(node: PatternNode): PatternNode {
  return {
    kind: "sequence",
    parts: [{ kind: "place", assertion: "nameStart" }, node, { kind: "place", assertion: "nameEnd" }],
  };
}
