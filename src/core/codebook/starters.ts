/** Codebooks to start from. Their texts are files of the extension, below `media/codebooks`. */

import { type Sentence, said } from "../sentence";
import { applySplices } from "../yaml/splice";
import { editCodebook } from "./edit";
import type { CodeLevel } from "./model";
import { readCodebook } from "./read";

export interface StarterCodebook {
  /** Name of the file in `media/codebooks`. */
  readonly file: string;
  /** As the file's own `title`, but for the empty one. */
  readonly title: Sentence;
  /** For whom it is, in a sentence. */
  readonly detail: Sentence;
}

/** Name of the starter without codes, which codes of one's own can be put into. */
export const emptyStarter = "empty.yaml";

/** In the order in which they are offered. */
export const starterCodebooks: readonly StarterCodebook[] = [
  {
    file: "speech-acts.yaml",
    title: said`Speech acts in diplomacy`,
    detail: said`What speakers do: claim, accuse, commit, demand, take a stance, declare.`,
  },
  {
    file: "arms-control.yaml",
    title: said`Arms-control claims`,
    detail: said`What texts say about compliance, capabilities, verification, obligations and doctrine.`,
  },
  {
    file: emptyStarter,
    title: said`Empty`,
    detail: said`No codes yet, and an example of one as a comment.`,
  },
];

/**
 * The text of a codebook with more codes, in their order, and those above them. What it has already, and what no codebook can hold,
 * is left out. Cost: some milliseconds a code.
 */
export function withCodes(
  codebook: string,
  codes: readonly { readonly level: CodeLevel; readonly code: string }[],
): string {
  return codes.reduce((text, one) => {
    const { value: splices } = editCodebook(text, [{ kind: "add", ...one, fields: {} }]);
    const after = splices === undefined ? text : applySplices(text, splices);
    return readCodebook(after).problems.some(({ severity }) => severity === "error") ? text : after;
  }, codebook);
}
