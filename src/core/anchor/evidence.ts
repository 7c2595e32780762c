/** What speaks for a place all together, and when it is enough. */

import type { Support } from "./neighbours";
import { isBorder, type Passage } from "./passage";
import type { Place } from "./places";

/** A place with what all evidence together says. */
export interface Rated {
  readonly place: Place;
  readonly support: Support;
  /** Agreement of the words around; undefined where none were written down. */
  readonly around: number | undefined;
  readonly score: number;
}

/** By how much the best place has to lead. */
export const margin = 0.2;
/** Agreement of one side that shows the place; of both together that does not leave a doubt. */
const goodSide = 0.75;
const surelyAround = 0.88;
const surelySide = 0.95;
/** Agreement of one side that shows another sentence. */
const otherSide = 0.3;
/** Letters of a quote that do not stand elsewhere by chance; of one that may; of a block that was moved. */
const tellingLetters = 36;
const fewLetters = 12;
/** Letters of a quote that, where it stands once in a text and at its place, is the same. */
const rareLetters = 8;
const blockLetters = 24;

const exactWorth = 0.4;
const wholeWorth = 0.3;
/** Neighbours say otherwise, and what stands around it is not a block that was moved. */
const lookalikeCost = 0.6;
const supportWorth: Readonly<Record<Support, number>> = {
  other: -1,
  sure: 0.6,
  same: 0.4,
  near: 0.15,
  far: 0,
  unknown: 0.15,
};

/** Places by all evidence, the best first; equals in the order of the text. */
export function ratePlaces(places: readonly Place[], supportOf: (place: Place) => Support): readonly Rated[] {
  return places
    .map((place): Rated => {
      const support = supportOf(place);
      const around = meanOf(place.before, place.after);
      const isLookalike = support === "far" && !place.isWholeBlock;
      const score =
        (around ?? 0) +
        supportWorth[support] +
        (place.isWholeSoFar ? wholeWorth : 0) +
        (place.share === 1 ? exactWorth : (place.share - 1) / 2) -
        (isLookalike ? lookalikeCost : 0);
      return { place, support, around, score };
    })
    .sort((a, b) => b.score - a.score || a.place.start - b.place.start);
}

function meanOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : (a + b) / 2;
}

/** The one place that is the passage's own; undefined when there is a doubt. */
export function ownPlace(rated: readonly Rated[], passage: Passage): Rated | undefined {
  const [best, second] = rated;
  if (best === undefined) return undefined;
  const exact = rated.filter(({ place }) => place.share === 1);
  const isAlone = exact.length === 1;
  const isTwin = second?.place.isWholeSoFar === true && best.support !== "sure";
  const leads = second === undefined || (best.score - second.score >= margin && !isTwin);
  if (leads && isGoodEnough(best, passage, isAlone)) return best;
  const moved = movedBlock(exact, best, passage);
  if (moved !== undefined) return moved;
  // Where it stood the words around have closed up, and all of it stands elsewhere: it was moved.
  const [only] = exact;
  const wasTakenOut =
    best.place.share < 0.3 && Math.min(best.place.before ?? 0, best.place.after ?? 0) >= 0.6;
  const isMoved = only !== undefined && isAlone && only.place.isWholeBlock;
  return wasTakenOut && isMoved && quoteLetters(passage) >= tellingLetters ? only : undefined;
}

/** The one place where a sentence with the quote stands, if what leads is another sentence that begins or ends with the same words. */
function movedBlock(exact: readonly Rated[], best: Rated, passage: Passage): Rated | undefined {
  const [block, other] = exact.filter(
    ({ place, support }) => place.isWholeBlock && place.sameLetters >= blockLetters && support !== "other",
  );
  const isAnother = best.place.share === 1 && ownSide(best.place, passage) < otherSide;
  return other === undefined && isAnother && !passage.isRepeated ? block : undefined;
}

/** Whether a place that leads is the passage's own. */
function isGoodEnough(rated: Rated, passage: Passage, isAlone: boolean): boolean {
  const { place, support, around } = rated;
  const letters = quoteLetters(passage);
  if (place.share < 1) return isLikeness(rated, passage);
  if (support === "other") return false;
  if (around === undefined) return isAlone && (letters >= fewLetters || support !== "far");
  if (place.isWhole) return true;
  if (place.hasOtherNames && support !== "sure" && support !== "same") return false;
  const { least, most } = sidesOf(place);
  // A short quote stands in many sentences: the words around it have to speak for it on both sides.
  const isShort = letters < fewLetters;
  switch (support) {
    case "sure":
      return isAlone || around >= 0.3;
    case "same":
      if (isAlone && letters >= rareLetters) return true;
      if (isShort) return (least >= 0.5 || ownSide(place, passage) >= surelySide) && around >= 0.4;
      return isAlone || around >= 0.15;
    case "near":
      if (isAlone && letters >= 2 * fewLetters) return true;
      if (passage.isRepeated) return least >= 0.8;
      return least >= (isShort ? 0.5 : 0) && around >= 0.5;
    case "unknown":
      if (isAlone && letters >= tellingLetters) return true;
      if (passage.isRepeated) return least >= surelyAround;
      return least >= (isShort ? 0.5 : 0) && (most >= goodSide || around >= 0.5);
    case "far":
      return place.isWholeBlock && !passage.isRepeated && place.sameLetters >= blockLetters;
  }
}

/** Whether a place where not all of the words stand is the passage's own. */
function isLikeness({ place, support }: Rated, passage: Passage): boolean {
  const { share } = place;
  const { least, most } = sidesOf(place);
  if (share < 0.5 || place.hasOtherNames) return false;
  switch (support) {
    case "sure":
    case "same":
      return least >= 0.5 || most >= 0.7 || share >= 0.7;
    case "near":
      return (
        least >= 0.6 ||
        most >= 0.7 ||
        (share >= 0.75 && most >= 0.4 && quoteLetters(passage) >= tellingLetters)
      );
    case "unknown":
      return !passage.isRepeated && (least >= 0.6 || (most >= goodSide && share >= 0.6));
    case "far":
    case "other":
      return false;
  }
}

/** Whether a place that is not certain is shown as a choice, and not only as a suggestion. */
export function isWorthShowing({ place, support, around }: Rated, passage: Passage): boolean {
  if (around === undefined || around >= 0.5) return true;
  const isSupported = support === "sure" || support === "same";
  return place.share === 1 && (isSupported || quoteLetters(passage) >= tellingLetters);
}

function sidesOf({ before = 0, after = 0 }: Place): { readonly least: number; readonly most: number } {
  return { least: Math.min(before, after), most: Math.max(before, after) };
}

/**
 * Agreement of the words that are of one sentence with the quote. At the border of a sentence those on the other side say nothing:
 * where the sentence was taken out, the next one may begin with the same word.
 */
function ownSide(place: Place, { text, quote }: Passage): number {
  const { before = 0, after = 0 } = place;
  const begins = isBorder(text, quote.start);
  const ends = isBorder(text, quote.end) || isBorder(text, quote.end + 2);
  if (begins === ends) return Math.min(before, after) >= 0.1 ? Math.max(before, after) : 0;
  return begins ? after : before;
}

function quoteLetters({ quote }: Passage): number {
  return quote.end - quote.start;
}
