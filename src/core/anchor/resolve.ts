/** Where annotations stand in today's text. The order of the ways is the promise: from proof to search, never to a guess. */

import type { Annotation, Segment } from "../sidecar/model";
import { allSteps, type Steps } from "../steps";
import { sameBlob } from "./base";
import type { Found } from "./found";
import { BaseText } from "./fromBase";
import { joinSegments } from "./joinSegments";
import { knownWords } from "./knownWords";
import type { Anchor, TextRange } from "./model";
import { type KnownPlace, type KnownWords, Neighbours } from "./neighbours";
import { SearchableText } from "./searchableText";
import { certainOf, choosePlace, type Search, searchSegment } from "./selectors";
import { verified } from "./verified";

export interface ResolveOptions {
  /** The text of a git blob by its id, undefined when it cannot be had. */
  readonly base?: (id: string) => string | undefined;
}

/**
 * One anchor for each annotation, in their order. First the text itself, if it is the one an annotation was made on; then the
 * base text, compared with today's; last quote, context, and where other annotations of the same base went. The same answer
 * whatever the order of the annotations. Whoever looks for several lists of annotations in one text makes it searchable once.
 */
export function resolveAnchors(
  text: string | SearchableText,
  annotations: readonly Annotation[],
  options: ResolveOptions = {},
): readonly Anchor[] {
  return allSteps(resolveInSteps(text, annotations, options));
}

/**
 * The same in small steps, so that a host may see to its messages between two of them, or stop. Stopping loses nothing: no
 * anchor is known before all are.
 */
export function* resolveInSteps(
  text: string | SearchableText,
  annotations: readonly Annotation[],
  { base }: ResolveOptions = {},
): Steps<readonly Anchor[]> {
  const today = typeof text === "string" ? new SearchableText(text) : text;
  const resolver = new Resolver(today, base);
  const first: Answer[][] = [];
  for (const annotation of annotations) {
    first.push(annotation.segments.map((segment) => resolver.known(annotation, segment)));
    yield;
  }
  let answers: readonly (readonly Answer[])[] = first;
  // What one round decides helps its neighbours in the next. All of a round know the same, so order does not matter.
  for (let round = 0; round < mostRounds && resolver.learn(annotations, answers); round += 1) {
    const next: Answer[][] = [];
    for (const [index, annotation] of annotations.entries()) {
      next.push((answers[index] ?? []).map((answer) => resolver.choose(annotation, answer)));
      yield;
    }
    answers = next;
  }
  return annotations.map(({ id }, index) =>
    joinSegments(
      id,
      (answers[index] ?? []).map(({ found }) => found ?? { state: "lost", score: 0 }),
      resolver.inFile,
    ),
  );
}

const mostRounds = 4;

/** What is known of a segment: its place, and while that is not certain all places it may be at. */
interface Answer {
  readonly found?: Found;
  readonly search?: Search;
}

class Resolver {
  readonly #today: SearchableText;
  readonly #unchanged = new Map<string, boolean>();
  readonly #base: ResolveOptions["base"];
  readonly #bases = new Map<string, BaseText | undefined>();
  /** By the base that spans count in. */
  readonly #neighbours = new Map<string, Neighbours>();
  #learnt = -1;

  constructor(today: SearchableText, base: ResolveOptions["base"]) {
    this.#today = today;
    this.#base = base;
  }

  /** A range of the search in the text as it is. */
  readonly inFile = (range: TextRange): TextRange => this.#today.inFile(range);

  known({ base: id }: Annotation, segment: Segment): Answer {
    const isUnchanged = id !== undefined && this.#isUnchanged(id);
    const found =
      (id === undefined || isUnchanged ? undefined : this.#baseOf(id)?.find(segment)) ??
      verified(this.#today, segment, isUnchanged);
    if (found !== undefined) return { found };
    const search = searchSegment(this.#today, segment);
    const certain = certainOf(this.#today, search);
    return certain === undefined ? { search } : { found: certain };
  }

  /** Takes what is found for certain as known places, apart for each base. False when nothing is left to decide. */
  learn(annotations: readonly Annotation[], answers: readonly (readonly Answer[])[]): boolean {
    const known = new Map<string, { readonly places: KnownPlace[]; readonly words: KnownWords[] }>();
    for (const [index, { base = "", segments }] of annotations.entries())
      for (const [at, segment] of segments.entries()) {
        const { span } = segment;
        const found = answers[index]?.[at]?.found;
        if (span === undefined || found === undefined || !isCertain(found)) continue;
        const { places, words } = known.get(base) ?? { places: [], words: [] };
        known.set(base, { places, words });
        const own = knownWords(this.#today, segment, found.range);
        if (own !== undefined) words.push(own);
        places.push(
          { base: span[0], today: this.#today.points.toCodePoint(found.range.start) },
          { base: span[1], today: this.#today.points.toCodePoint(found.range.end) },
        );
      }
    let count = 0;
    for (const [base, { places, words }] of known) {
      this.#neighbours.set(base, new Neighbours(places, words));
      count += places.length;
    }
    const isNew = count !== this.#learnt;
    this.#learnt = count;
    return isNew && answers.some((one) => one.some(({ search }) => search !== undefined));
  }

  choose({ base = "" }: Annotation, { found, search }: Answer): Answer {
    if (search === undefined) return found === undefined ? {} : { found };
    const neighbours = this.#neighbours.get(base) ?? new Neighbours([]);
    const chosen = choosePlace(this.#today, search, neighbours);
    return isCertain(chosen) ? { found: chosen } : { found: chosen, search };
  }

  /** Whether the text is that of a base. Hashing a text costs more than comparing it with the base, where that can be had. */
  #isUnchanged(id: string): boolean {
    const known = this.#unchanged.get(id);
    if (known !== undefined) return known;
    const base = this.#base?.(id);
    const isUnchanged =
      base === undefined
        ? this.#today.blobIds.some((one) => sameBlob(one, id))
        : withoutReturns(base) === withoutReturns(this.#today.raw);
    this.#unchanged.set(id, isUnchanged);
    return isUnchanged;
  }

  #baseOf(id: string): BaseText | undefined {
    if (!this.#bases.has(id)) {
      const text = this.#base?.(id);
      this.#bases.set(
        id,
        text === undefined ? undefined : new BaseText(new SearchableText(text), this.#today),
      );
    }
    return this.#bases.get(id);
  }
}

function withoutReturns(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function isCertain(found: Found): found is Extract<Found, { readonly range: TextRange }> {
  return found.state === "exact" || found.state === "moved";
}
