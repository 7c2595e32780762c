/** Where annotations stand in today's text. The order of the ways is the promise: from proof to search, never to a guess. */

import type { Annotation, Segment } from "../sidecar/model";
import { CodePointMap } from "../text/codePoints";
import { foldString } from "../text/fold";
import { possibleBlobIds, sameBlob } from "./base";
import { contextFit } from "./context";
import { SearchableText } from "./foldedText";
import type { Found } from "./found";
import { BaseText } from "./fromBase";
import type { Anchor, Candidate, TextRange } from "./model";
import { occurrences } from "./occurrences";
import { type Expect, findBySelectors } from "./selectors";

export interface ResolveOptions {
  /** The text of a git blob by its id, undefined when it cannot be had. */
  readonly base?: (id: string) => string | undefined;
  /** Asked between annotations; what is left then is answered as lost. */
  readonly isCancelled?: () => boolean;
}

/**
 * One anchor for each annotation, in their order. First the text itself, if it is the one an annotation was made on; then the
 * base text, compared with today's; last quote and context. The same answer whatever the order of the annotations.
 */
export function resolveAnchors(
  text: string,
  annotations: readonly Annotation[],
  options: ResolveOptions = {},
): readonly Anchor[] {
  return [...resolveInSteps(text, annotations, options)];
}

/** The same, one annotation at a time, so that a host may see to its messages between two. */
export function* resolveInSteps(
  text: string,
  annotations: readonly Annotation[],
  { base, isCancelled = () => false }: ResolveOptions = {},
): Generator<Anchor> {
  const today = new SearchableText(text);
  const points = new CodePointMap(text);
  const ids = annotations.some((annotation) => annotation.base !== undefined) ? possibleBlobIds(text) : [];
  const bases = new Map<string, BaseText | undefined>();
  const expect = neighbourShift(today, points, annotations);
  for (const annotation of annotations) {
    if (isCancelled()) {
      yield { id: annotation.id, state: "lost", ranges: [], score: 0, candidates: [] };
      continue;
    }
    const { base: id } = annotation;
    const isUnchanged = id !== undefined && ids.some((one) => sameBlob(one, id));
    const compared = id === undefined || isUnchanged ? undefined : baseOf(id, base, bases, today);
    yield join(
      annotation,
      annotation.segments.map(
        (segment) =>
          compared?.find(segment) ??
          verified(today, points, segment, isUnchanged) ??
          findBySelectors(today, segment, expect),
      ),
    );
  }
}

function baseOf(
  id: string,
  base: ResolveOptions["base"],
  known: Map<string, BaseText | undefined>,
  today: SearchableText,
): BaseText | undefined {
  if (!known.has(id)) {
    const text = base?.(id);
    known.set(id, text === undefined ? undefined : new BaseText(text, today.raw));
  }
  return known.get(id);
}

/** The words at the very place that was written down: in the same text, or with both neighbours as they were. */
function verified(
  today: SearchableText,
  points: CodePointMap,
  segment: Segment,
  isUnchanged: boolean,
): Found | undefined {
  if (segment.span === undefined) return undefined;
  const start = points.toOffset(segment.span[0]);
  const end = points.toOffset(segment.span[1]);
  const quote = foldString(segment.quote).trim();
  if (foldString(today.raw.slice(start, end)).trim() !== quote || quote === "") return undefined;
  if (!isUnchanged) {
    const from = today.fold.fromRaw(start);
    const fit = contextFit(
      today.folded,
      from,
      from + quote.length,
      foldString(segment.before ?? ""),
      foldString(segment.after ?? ""),
    );
    if (Math.min(fit.before, fit.after) < 1) return undefined;
  }
  return { state: "exact", score: 1, range: { start, end } };
}

/**
 * How far annotations have shifted, learnt from those whose words and full context stand exactly once: the nearest of them
 * in the base text tells where another one should be.
 */
function neighbourShift(
  today: SearchableText,
  points: CodePointMap,
  annotations: readonly Annotation[],
): Expect {
  let shifts: readonly { readonly at: number; readonly shift: number }[] | undefined;
  const learn = () =>
    annotations
      .flatMap(({ segments }) => segments)
      .flatMap(({ quote, before = "", after = "", span }) => {
        const whole = foldString(before + quote + after).trim();
        const places = span === undefined || whole.length < 32 ? [] : occurrences(today.folded, whole);
        const [place] = places;
        if (span === undefined || place === undefined || places.length > 1) return [];
        const lead = foldString(`${before}|`).trimStart().length - 1;
        const now = points.toCodePoint(today.fold.toRaw(place + lead));
        return [{ at: span[0], shift: now - span[0] }];
      })
      .sort((a, b) => a.at - b.at);
  return (codePoint) => {
    shifts ??= learn();
    const below = shifts.filter(({ at }) => at <= codePoint).at(-1);
    const above = shifts.find(({ at }) => at > codePoint);
    // Only where both neighbours moved by the same distance has nothing been put in between.
    if (below === undefined || above === undefined || below.shift !== above.shift) return undefined;
    return today.fold.fromRaw(points.toOffset(codePoint + below.shift));
  };
}

/** Segments' answers as the annotation's: it is as certain as its least certain part, and lost parts make it lost. */
function join({ id }: Annotation, found: readonly Found[]): Anchor {
  const ranges: TextRange[] = [];
  const candidates: Candidate[] = [];
  let worst: Found["state"] = "exact";
  for (const one of found) {
    if (rank[one.state] > rank[worst]) worst = one.state;
    if (one.state === "ambiguous" || one.state === "lost") candidates.push(...(one.candidates ?? []));
    else ranges.push(one.range);
  }
  const score = found.length === 0 ? 0 : Math.min(...found.map((one) => one.score));
  const hasPlace = worst !== "ambiguous" && worst !== "lost" && inOrder(ranges);
  if (hasPlace) return { id, state: worst, ranges, score, candidates: [] };
  const state = worst === "ambiguous" ? "ambiguous" : "lost";
  return {
    id,
    state,
    ranges: [],
    score: state === "lost" ? 0 : score,
    candidates: found.length === 1 ? candidates : [],
  };
}

const rank: Readonly<Record<Found["state"], number>> = {
  exact: 0,
  moved: 1,
  approximate: 2,
  ambiguous: 3,
  lost: 4,
};

function inOrder(ranges: readonly TextRange[]): boolean {
  return ranges.every(
    (range, index) => (ranges[index - 1]?.end ?? 0) <= range.start && range.start < range.end,
  );
}
