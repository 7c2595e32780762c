import type { Span } from "../sidecar/model";
import { type CanonicalText, canonicalText } from "../text/canonical";
import { CodePointMap } from "../text/codePoints";
import { type FoldedText, foldText } from "../text/fold";
import { snapToGraphemes } from "../text/graphemes";
import { possibleBlobIds } from "./base";
import type { TextRange } from "./model";
import { WordIndex } from "./wordIndex";

/**
 * A text with what anchoring needs of it, each made once and only when asked for. All work is done on its canonical form, so
 * that the answer is the same for every checkout of it; `inFile` gives the places in the text as it is.
 */
export class SearchableText {
  /** As it is in the file. */
  readonly raw: string;
  readonly #canonical: CanonicalText;
  #points: CodePointMap | undefined;
  #rawPoints: CodePointMap | undefined;
  #fold: FoldedText | undefined;
  #index: WordIndex | undefined;
  #blobIds: readonly string[] | undefined;

  constructor(raw: string) {
    this.raw = raw;
    this.#canonical = canonicalText(raw);
  }

  /** In canonical form. */
  get text(): string {
    return this.#canonical.text;
  }

  get points(): CodePointMap {
    this.#points ??= this.text === this.raw ? this.#pointsInFile : new CodePointMap(this.text);
    return this.#points;
  }

  /** As of `possibleBlobIds`. */
  get blobIds(): readonly string[] {
    this.#blobIds ??= possibleBlobIds(this.raw);
    return this.#blobIds;
  }

  get fold(): FoldedText {
    this.#fold ??= foldText(this.text);
    return this.#fold;
  }

  get folded(): string {
    return this.fold.folded;
  }

  get index(): WordIndex {
    this.#index ??= new WordIndex(this.folded);
    return this.#index;
  }

  /** Where a span, which counts code points of the text as it is, lies in the canonical text. */
  atSpan([start, end]: Span): TextRange {
    const { fromRaw } = this.#canonical;
    return {
      start: fromRaw(this.#pointsInFile.toOffset(start)),
      end: fromRaw(this.#pointsInFile.toOffset(end)),
    };
  }

  /** A range of the folded text in the canonical text, without white space at its ends. */
  unfolded(start: number, end: number): TextRange {
    const words = this.folded.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    const to = Math.max(from, start + words.trimEnd().length);
    return { start: this.fold.toRaw(from), end: this.fold.toRawEnd(to) };
  }

  /** A range of the canonical text in the text as it is, widened to whole characters. */
  inFile({ start, end }: TextRange): TextRange {
    const { toRaw, toRawEnd } = this.#canonical;
    return snapToGraphemes(this.raw, toRaw(start), toRawEnd(end));
  }

  get #pointsInFile(): CodePointMap {
    this.#rawPoints ??= new CodePointMap(this.raw);
    return this.#rawPoints;
  }
}
