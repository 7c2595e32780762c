import { type FoldedText, foldText } from "../text/fold";
import { snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "./model";
import { WordIndex } from "./wordIndex";

/** A text with what anchoring needs of it, each made once and only when asked for. */
export class SearchableText {
  readonly raw: string;
  #fold: FoldedText | undefined;
  #index: WordIndex | undefined;

  constructor(raw: string) {
    this.raw = raw;
  }

  get fold(): FoldedText {
    this.#fold ??= foldText(this.raw);
    return this.#fold;
  }

  get folded(): string {
    return this.fold.folded;
  }

  get index(): WordIndex {
    this.#index ??= new WordIndex(this.folded);
    return this.#index;
  }

  /** A range of the folded text in the text itself, on whole characters, without white space at its ends. */
  rawRange(start: number, end: number): TextRange {
    const trimmed = this.folded.slice(start, end);
    const from = start + (trimmed.length - trimmed.trimStart().length);
    const to = Math.max(from, start + trimmed.trimEnd().length);
    return snapToGraphemes(this.raw, this.fold.toRaw(from), this.fold.toRawEnd(to));
  }
}
