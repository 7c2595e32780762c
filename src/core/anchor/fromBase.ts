/**
 * Finds a passage through the text it was made on: that text is compared with today's word by word, so what happened to the
 * passage is known and not guessed. Words that were moved are looked for only where today's text has something new.
 */

import type { Segment } from "../sidecar/model";
import { CodePointMap } from "../text/codePoints";
import { foldString } from "../text/fold";
import { contextFit, contextScore } from "./context";
import { alignTokens } from "./diff";
import type { SearchableText } from "./foldedText";
import type { Found } from "./found";
import { occurrences } from "./occurrences";
import { tokenAt } from "./tokens";

/** Below this share of its words a passage is gone, whatever stands in its place. */
const leastKept = 0.5;
/** A quote this long is not repeated by chance. */
const tellingLength = 40;

/** What is left of a passage: today's first and last of its tokens, its tokens in the base, and how it cuts their ends. */
interface Kept {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly cut: { readonly head: number; readonly tail: number };
}

/** A base text compared with today's. */
export class BaseText {
  readonly #base: SearchableText;
  readonly #today: SearchableText;
  readonly #points: CodePointMap;
  #map: Int32Array | undefined;
  #isNew: Uint8Array | undefined;

  constructor(base: string, today: SearchableText) {
    this.#base = today.another(base);
    this.#today = today;
    this.#points = new CodePointMap(base);
  }

  /** Where a segment of an annotation made on this text stands today; undefined when the base does not hold its words. */
  find(segment: Segment): Found | undefined {
    const range = this.#inBase(segment);
    if (range === undefined) return undefined;
    const first = tokenAt(this.#base.tokens, range.start);
    const last = tokenAt(this.#base.tokens, range.end - 1);
    const { starts } = this.#base.tokens;
    const cut = { head: range.start - (starts[first] ?? 0), tail: (starts[last + 1] ?? 0) - range.end };
    const kept = { ...this.#keptShare(first, last), cut };
    if (kept.share === 1 && kept.isWhole) return this.#place(kept, "moved", 1);
    if (kept.share >= leastKept) return this.#place(kept, "approximate", kept.share);
    return this.#moved(segment) ?? { state: "lost", score: 0 };
  }

  /** Folded range of the segment in the base: at its span, or where its words with their context stand once. */
  #inBase(segment: Segment): { start: number; end: number } | undefined {
    const quote = foldString(segment.quote).trim();
    if (quote === "") return undefined;
    const { folded, fold } = this.#base;
    if (segment.span !== undefined) {
      const start = fold.fromRaw(this.#points.toOffset(segment.span[0]));
      const at = folded.startsWith(quote, start)
        ? start
        : folded.startsWith(quote, start + 1)
          ? start + 1
          : -1;
      if (at >= 0) return { start: at, end: at + quote.length };
    }
    const before = foldString(segment.before ?? "");
    const after = foldString(segment.after ?? "");
    const all = occurrences(folded, quote).map((start) => ({
      start,
      end: start + quote.length,
      fit: contextScore(contextFit(folded, start, start + quote.length, before, after)),
    }));
    const [best, second] = all.sort((a, b) => b.fit - a.fit);
    return best !== undefined && best.fit > 0.5 && best.fit - (second?.fit ?? 0) > 0.1 ? best : undefined;
  }

  /** Which of the base tokens `first` to `last` are still there, and between which of today's tokens. */
  #keptShare(first: number, last: number) {
    const map = this.#alignment();
    const { starts } = this.#base.tokens;
    let words = 0;
    let keptWords = 0;
    let from = -1;
    let to = -1;
    let isWhole = true;
    for (let token = first; token <= last; token += 1) {
      const length = (starts[token + 1] ?? 0) - (starts[token] ?? 0);
      const isSpace = this.#base.folded.charCodeAt(starts[token] ?? 0) === 32;
      const now = map[token] ?? -1;
      if (!isSpace) words += length;
      if (now < 0) {
        if (!isSpace) isWhole = false;
        continue;
      }
      if (isSpace) continue;
      keptWords += length;
      if (from < 0) from = now;
      else if (!this.#onlySpaces(to + 1, now)) isWhole = false;
      to = now;
    }
    return { share: words === 0 ? 0 : keptWords / words, from, to, isWhole, first, last };
  }

  #onlySpaces(from: number, to: number): boolean {
    const { starts } = this.#today.tokens;
    return this.#today.folded.slice(starts[from], starts[to]).trim() === "";
  }

  #place({ from, to, first, last, cut }: Kept, state: "moved" | "approximate", score: number): Found {
    const { starts } = this.#today.tokens;
    const start = state === "moved" ? from : this.#edge(first, from, -1);
    const end = state === "moved" ? to : this.#edge(last, to, 1);
    // A passage may begin or end inside a word ("disarm" of "disarmament"): where that word is kept, so is the cut.
    const map = this.#alignment();
    const head = map[first] === start ? cut.head : 0;
    const tail = map[last] === end ? cut.tail : 0;
    return {
      state,
      score,
      range: this.#today.rawRange((starts[start] ?? 0) + head, (starts[end + 1] ?? 0) - tail),
    };
  }

  /**
   * Today's token for a border of the passage whose own word changed: as many new tokens outwards as old ones were replaced,
   * but never over a token that belongs to the surroundings.
   */
  #edge(baseToken: number, kept: number, direction: 1 | -1): number {
    const map = this.#alignment();
    let steps = 0;
    for (let token = baseToken; (map[token] ?? kept) !== kept && steps < 64; token -= direction) steps += 1;
    let edge = kept;
    while (steps > 0 && this.#newTokens()[edge + direction] === 1) {
      edge += direction;
      steps -= 1;
    }
    return edge;
  }

  #moved(segment: Segment): Found | undefined {
    const quote = foldString(segment.quote).trim();
    const before = foldString(segment.before ?? "");
    const after = foldString(segment.after ?? "");
    const { folded, tokens } = this.#today;
    const places = occurrences(folded, quote)
      .map((start) => ({ start, end: start + quote.length }))
      .filter(({ start, end }) => this.#isInserted(tokenAt(tokens, start), tokenAt(tokens, end - 1)))
      .map((place) => ({
        ...place,
        fit: contextScore(contextFit(folded, place.start, place.end, before, after)),
      }))
      .filter(({ fit }) => quote.length >= tellingLength || fit >= 0.3)
      .sort((a, b) => b.fit - a.fit);
    const [best, second] = places;
    if (best === undefined) return undefined;
    if (second !== undefined && best.fit - second.fit < 0.2) {
      const candidates = places.map(({ start, end, fit }) => ({
        ranges: [this.#today.rawRange(start, end)],
        score: fit,
      }));
      return { state: "ambiguous", score: best.fit, candidates };
    }
    return { state: "moved", score: 1, range: this.#today.rawRange(best.start, best.end) };
  }

  #isInserted(first: number, last: number): boolean {
    const isNew = this.#newTokens();
    for (let token = first; token <= last; token += 1) if (isNew[token] === 0) return false;
    return true;
  }

  #alignment(): Int32Array {
    this.#map ??= alignTokens(this.#base.tokens.ids, this.#today.tokens.ids);
    return this.#map;
  }

  /** 1 for each of today's tokens that has no counterpart in the base. */
  #newTokens(): Uint8Array {
    if (this.#isNew === undefined) {
      this.#isNew = new Uint8Array(this.#today.tokens.ids.length).fill(1);
      for (const token of this.#alignment()) if (token >= 0) this.#isNew[token] = 0;
    }
    return this.#isNew;
  }
}
