/**
 * Finds a passage by its words and the words around it, without the text it was made on.
 *
 * A place counts only with evidence beyond the words themselves: the words around it, its length, or its distance from
 * annotations that were found for certain. Between places that are about as good nobody chooses.
 */

import type { Segment } from "../sidecar/model";
import type { CodePointMap } from "../text/codePoints";
import type { Found } from "./found";
import type { Candidate } from "./model";
import type { Neighbours, Support } from "./neighbours";
import { type Passage, passageOf } from "./passage";
import { exactPlaces, likelyPlaces, type Place } from "./places";
import type { SearchableText } from "./searchableText";

/** By how much the best place has to lead. */
const margin = 0.2;
/** Agreement of one side that shows the place; of both together that do not leave a doubt. */
const goodSide = 0.75;
const surelyAround = 0.88;
/** Letters of a quote that do not stand elsewhere by chance; of one that is worth showing when it stands there alone. */
const tellingLetters = 36;
const showingLetters = 12;
const mostCandidates = 9;

/** A passage with the places it may be at. */
export interface Search {
  readonly segment: Segment;
  readonly passage: Passage | undefined;
  readonly places: readonly Place[];
}

/** A place with what all evidence together says. */
interface Rated {
  readonly place: Place;
  readonly support: Support;
  /** Agreement of the words around; undefined where none were written down. */
  readonly around: number | undefined;
  readonly score: number;
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
export function certainOf(today: SearchableText, { passage, places }: Search): Found | undefined {
  const [best, second] = rate(places, () => "unknown");
  if (passage === undefined || best === undefined || !best.place.isWhole) return undefined;
  const leads = second === undefined || best.score - second.score >= margin;
  const isMore = passage.text.length >= 16 + passage.quote.end - passage.quote.start;
  return leads && isMore ? moved(today, best.place) : undefined;
}

/** The answer for one segment, with what its neighbours say. */
export function choosePlace(
  today: SearchableText,
  points: CodePointMap,
  { segment, passage, places }: Search,
  neighbours: Neighbours,
): Found {
  if (passage === undefined) return { state: "lost", score: 0 };
  const { span } = segment;
  const supportOf = ({ start }: Place): Support => {
    if (span === undefined) return "unknown";
    const point = points.toCodePoint(today.fold.toRaw(start));
    return point === span[0] ? "same" : neighbours.support(span[0], point);
  };
  const rated = rate(places, supportOf);
  const [best, second] = rated;
  if (best === undefined) return { state: "lost", score: 0 };
  const leads = second === undefined || best.score - second.score >= margin;
  const letters = passage.quote.end - passage.quote.start;
  const isAlone = rated.filter(({ place }) => place.share === 1).length === 1;
  if (leads && isGoodEnough(best, passage, isAlone)) {
    if (best.place.share === 1) return moved(today, best.place);
    const range = today.rawRange(best.place.start, best.place.end);
    return { state: "approximate", score: best.place.share, range };
  }
  const shown = rated.filter(({ place }) => place.share >= 0.5);
  const candidates = candidatesOf(today, shown);
  const rivals = shown.filter(({ score }) => best.score - score < margin);
  const isOpen = rivals.length > 0 && best.place.share >= 0.5 && isWorthShowing(best, letters);
  if (!isOpen) return { state: "lost", score: 0, candidates };
  return { state: "ambiguous", score: best.place.share, candidates: candidatesOf(today, rivals) };
}

/** Places by all evidence, the best first. */
function rate(places: readonly Place[], supportOf: (place: Place) => Support): readonly Rated[] {
  return places
    .map((place): Rated => {
      const support = supportOf(place);
      const around = meanOf(place.before, place.after);
      const score =
        (around ?? 0) +
        supportWorth[support] +
        (place.isWholeSoFar ? 0.3 : 0) +
        (place.share === 1 ? exactWorth : (place.share - 1) / 2);
      return { place, support, around, score };
    })
    .sort((a, b) => b.score - a.score || a.place.start - b.place.start);
}

const exactWorth = 0.4;
const supportWorth: Readonly<Record<Support, number>> = { same: 0.4, near: 0.15, far: 0, unknown: 0.15 };

function meanOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : (a + b) / 2;
}

/** Whether a place that leads is the passage's own. */
function isGoodEnough(rated: Rated, passage: Passage, isAlone: boolean): boolean {
  const { place, support, around } = rated;
  const letters = passage.quote.end - passage.quote.start;
  if (place.share < 1) return isLikeness(rated, passage);
  if (around === undefined) return isAlone && (letters >= showingLetters || support !== "far");
  if (place.isWhole || (isAlone && letters >= tellingLetters)) return true;
  const { before = 0, after = 0 } = place;
  const least = Math.min(before, after);
  const most = Math.max(before, after);
  switch (support) {
    case "same":
      return around >= (letters >= 8 ? 0.15 : 0.4);
    case "near":
      return passage.isRepeated ? least >= 0.8 : around >= 0.4;
    case "unknown":
      return passage.isRepeated ? least >= surelyAround : most >= goodSide || around >= 0.5;
    case "far":
      return !passage.isRepeated && (least >= surelyAround || (most >= goodSide && letters >= 24));
  }
}

/** Whether a place where not all of the words stand is the passage's own. */
function isLikeness({ place, support }: Rated, passage: Passage): boolean {
  const { before = 0, after = 0, share } = place;
  const least = Math.min(before, after);
  const most = Math.max(before, after);
  const letters = passage.quote.end - passage.quote.start;
  if (share < 0.5) return false;
  switch (support) {
    case "same":
      return least >= 0.5 || most >= 0.7 || share >= 0.7;
    case "near":
      return least >= 0.6 || most >= 0.7 || (share >= 0.75 && letters >= tellingLetters);
    case "unknown":
      return !passage.isRepeated && (least >= 0.6 || (most >= goodSide && share >= 0.6));
    case "far":
      return !passage.isRepeated && least >= 0.7 && share >= 0.7 && letters >= tellingLetters;
  }
}

/** Whether a place that is not certain is shown as a choice, and not only as a suggestion. */
function isWorthShowing({ place, support, around }: Rated, letters: number): boolean {
  if (around === undefined || around >= 0.5) return true;
  return place.share === 1 && (support === "same" || letters >= tellingLetters);
}

function moved(today: SearchableText, { start, end }: Place): Found {
  return { state: "moved", score: 1, range: today.rawRange(start, end) };
}

function candidatesOf(today: SearchableText, rated: readonly Rated[]): readonly Candidate[] {
  return rated.slice(0, mostCandidates).map(({ place: { start, end, share } }) => ({
    ranges: [today.rawRange(start, end)],
    score: share,
  }));
}
