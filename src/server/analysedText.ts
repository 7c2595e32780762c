import { type AnalysedPart, joined } from "../core/mentions/editedText";
import type { TextAnalysis } from "../core/mentions/model";
import type { LineIndex } from "../core/text/lines";
import type { Rope } from "../core/text/rope";

/** A policy text of the folder, open or not, with what was found in it. */
export interface AnalysedText {
  readonly uri: string;
  readonly text: string;
  readonly index: LineIndex;
  readonly analysis: TextAnalysis;
}

/** An open text of one version. What is whole is put together when somebody asks, because an edit changes little of it. */
export class OpenText implements AnalysedText {
  readonly uri: string;
  readonly rope: Rope;
  readonly parts: readonly AnalysedPart[];
  #analysis: TextAnalysis | undefined;

  constructor(uri: string, rope: Rope, parts: readonly AnalysedPart[]) {
    this.uri = uri;
    this.rope = rope;
    this.parts = parts;
  }

  get text(): string {
    return this.rope.text;
  }

  get index(): LineIndex {
    return this.rope.index;
  }

  get analysis(): TextAnalysis {
    this.#analysis ??= joined(this.parts);
    return this.#analysis;
  }
}

/**
 * What follows from each part of a text alone, with the offset at which the part begins. Found out once for a part that an edit
 * leaves as it is; `work` gets a part's text and what was found in it, with offsets from its start on.
 */
export function eachPart<T>(
  work: (text: string, found: TextAnalysis) => T,
): (open: Pick<OpenText, "rope" | "parts">) => readonly { readonly start: number; readonly value: T }[] {
  const known = new WeakMap<TextAnalysis, { readonly value: T }>();
  return ({ rope, parts }) =>
    parts.map(({ start, length, found }) => {
      const made = known.get(found) ?? { value: work(rope.slice(start, start + length), found) };
      known.set(found, made);
      return { start, value: made.value };
    });
}
