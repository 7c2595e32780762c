import { type FoldedText, foldText } from "../text/fold";
import { snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "./model";
import { type Tokens, TokenTable } from "./tokens";

/** A text with what anchoring needs of it, each made once and only when asked for. */
export class SearchableText {
  readonly raw: string;
  readonly #table: TokenTable;
  #fold: FoldedText | undefined;
  #tokens: Tokens | undefined;

  constructor(raw: string, table: TokenTable = new TokenTable()) {
    this.raw = raw;
    this.#table = table;
  }

  get fold(): FoldedText {
    this.#fold ??= foldText(this.raw);
    return this.#fold;
  }

  get folded(): string {
    return this.fold.folded;
  }

  get tokens(): Tokens {
    this.#tokens ??= this.#table.tokenise(this.folded);
    return this.#tokens;
  }

  /** The same table, so that tokens of the two texts can be compared. */
  another(raw: string): SearchableText {
    return new SearchableText(raw, this.#table);
  }

  /** A range of the folded text in the text itself, on whole characters, without white space at its ends. */
  rawRange(start: number, end: number): TextRange {
    const trimmed = this.folded.slice(start, end);
    const from = start + (trimmed.length - trimmed.trimStart().length);
    const to = Math.max(from, start + trimmed.trimEnd().length);
    return snapToGraphemes(this.raw, this.fold.toRaw(from), this.fold.toRawEnd(to));
  }
}
