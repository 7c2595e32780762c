/** Codebooks to start from. Their texts are files of the extension, below `media/codebooks`. */

export interface StarterCodebook {
  /** Name of the file in `media/codebooks`. */
  readonly file: string;
  /** As the file's own `title`, but for the empty one. */
  readonly title: string;
  /** For whom it is, in a sentence. */
  readonly detail: string;
}

/** In the order in which they are offered. */
export const starterCodebooks: readonly StarterCodebook[] = [
  {
    file: "speech-acts.yaml",
    title: "Speech acts in diplomacy",
    detail: "What speakers do: claim, accuse, commit, demand, take a stance, declare.",
  },
  {
    file: "arms-control.yaml",
    title: "Arms-control claims",
    detail: "What texts say about compliance, capabilities, verification, obligations and doctrine.",
  },
  {
    file: "empty.yaml",
    title: "Empty",
    detail: "No codes yet, and an example of one as a comment.",
  },
];
