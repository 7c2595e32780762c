/**
 * Finds a passage by its words and the words around it, without the text it was made on.
 *
 * A place counts only with evidence beyond the words themselves: the words around it, its length, or its distance from
 * annotations that were found for certain. Between places that are about as good nobody chooses.
 */

import type { Segment } from "../sidecar/model";
import { isWorthShowing, margin, ownPlace, type Rated, ratePlaces } from "./evidence";
import type { Found } from "./found";
import type { Candidate } from "./model";
import type { Neighbours, Support } from "./neighbours";
import { type Passage, passageOf } from "./passage";
import { exactPlaces, likelyPlaces, type Place } from "./places";
import type { SearchableText } from "./searchableText";

const mostCandidates = 9;
/** Letters that have to be written down beside the quote before a place with all of them leaves no doubt. */
const leastContext = 16;

/** A passage with the places it may be at. */
export interface Search {
  readonly segment: Segment;
  readonly passage: Passage | undefined;
  readonly places: readonly Place[];
}

/** Looks for all places of a segment. Cost: linear in the text, times a small number. */
export function searchSegment(today: SearchableText, segment: Segment): Search {
  const passage = passageOf(segment, today.index);
  if (passage === undefined) return { segment, passage, places: [] };
  const exact = exactPlaces(today, passage);
  if (exact.some(({ isWhole }) => isWhole)) return { segment, passage, places: exact };
  const known = new Set(exact.map(({ start, end }) => `${start} ${end}`));
  const likely = likelyPlaces(today, passage).filter(({ start, end }) => !known.has(`${start} ${end}`));
  return { segment, passage, places: [...exact, ...likely] };
}

/** The answer where all that was written down stands at one place only. */
export function certainOf(today: SearchableText, { segment, passage, places }: Search): Found | undefined {
  const [best, second] = ratePlaces(places, () => "unknown");
  if (passage === undefined || best === undefined || !best.place.isWhole) return undefined;
  const leads = second === undefined || best.score - second.score >= margin;
  const isMore = passage.text.length >= leastContext + passage.quote.end - passage.quote.start;
  return leads && isMore ? asWritten(today, segment, best.place) : undefined;
}

/** The answer for one segment, with what its neighbours say. */
export function choosePlace(
  today: SearchableText,
  { segment, passage, places }: Search,
  neighbours: Neighbours,
): Found {
  if (passage === undefined) return { state: "lost", score: 0 };
  const { span } = segment;
  const supportOf = ({ start, end }: Place): Support => {
    if (span === undefined) return "unknown";
    const place = today.unfolded(start, end);
    const { points } = today;
    const said = neighbours.support(span, [points.toCodePoint(place.start), points.toCodePoint(place.end)]);
    // As far from the start of the text as it was is like as far from one neighbour.
    const isThere = place.start === today.atSpan(span).start;
    return isThere && said !== "other" && said !== "sure" ? "same" : said;
  };
  const rated = ratePlaces(places, supportOf);
  const own = ownPlace(rated, passage);
  if (own !== undefined && own.place.share === 1) return asWritten(today, segment, own.place);
  if (own !== undefined) {
    const { start, end, share } = own.place;
    return { state: "approximate", score: share, range: today.unfolded(start, end) };
  }
  return undecided(today, rated, passage);
}

/** `ambiguous` with the places that are about as good as the best one; `lost` with suggestions when that is not good. */
function undecided(today: SearchableText, rated: readonly Rated[], passage: Passage): Found {
  const [best] = rated;
  const shown = rated.filter(({ place }) => place.share >= 0.5);
  const isOpen = best !== undefined && best.place.share >= 0.5 && isWorthShowing(best, passage);
  if (!isOpen) return { state: "lost", score: 0, candidates: candidatesOf(today, shown) };
  const rivals = shown.filter(({ score }) => best.score - score < margin);
  return { state: "ambiguous", score: best.place.share, candidates: candidatesOf(today, rivals) };
}

/** The words as they were written down: `exact` at their very place, `moved` elsewhere. */
function asWritten(today: SearchableText, { span }: Segment, { start, end }: Place): Found {
  const range = today.unfolded(start, end);
  const isThere = span !== undefined && today.atSpan(span).start === range.start;
  return { state: isThere ? "exact" : "moved", score: 1, range };
}

function candidatesOf(today: SearchableText, rated: readonly Rated[]): readonly Candidate[] {
  return rated.slice(0, mostCandidates).map(({ place: { start, end, share } }) => ({
    ranges: [today.unfolded(start, end)],
    score: share,
  }));
}
