import { countFirst } from "../sorted";
import { compareStretches } from "./diff";
import { type Image, imageOf, type Texts, visible } from "./image";
import type { TextRange } from "./model";
import { gapsBetween, type Piece } from "./piece";

/** Share of a passage, and of the words around it, that new text at its old place has to have. */
const likeEnough = 0.6;
/** Letters around a passage that are compared with it. */
const around = 80;
/** Stretches longer than this are replaced text, in which something like the passage stands by chance. */
const longest = 20_000;

/**
 * What stands today where a passage stood that is found whole elsewhere, if that is the passage with other words in it: it may have
 * been copied and then mended, or moved and then written anew, and the texts do not tell which. Undefined for none.
 * `stayed`: pieces that did not move; `moved`: where those that did stand today, in order. Cost: that of comparing two stretches of 20,000
 * letters at most; nothing where the place has closed.
 */
export function heirOf(
  texts: Texts,
  range: TextRange,
  stayed: readonly Piece[],
  moved: readonly TextRange[],
): Image | undefined {
  const before =
    stayed[countFirst(stayed.length, (index) => (stayed[index]?.from.end ?? 0) <= range.start) - 1];
  const behind = stayed[countFirst(stayed.length, (index) => (stayed[index]?.from.start ?? 0) < range.end)];
  const put = { start: before?.to.end ?? 0, end: behind?.to.start ?? texts.today.length };
  const own = {
    start: Math.max(before?.from.end ?? 0, range.start - around),
    end: Math.min(behind?.from.start ?? texts.base.length, range.end + around),
  };
  const size = Math.max(put.end - put.start, own.end - own.start);
  if (
    size > longest ||
    visible(texts.today.slice(put.start, put.end)) < likeEnough * visibleIn(texts.base, range)
  )
    return undefined;
  const inside = moved
    .filter(({ start, end }) => start < put.end && end > put.start)
    .map(({ start, end }) => ({ start: start - put.start, end: end - put.start }));
  const fresh = gapsBetween(inside, put.end - put.start).map(({ start, end }) => ({
    start: start + put.start,
    end: end + put.start,
  }));
  const pieces = compareStretches(texts.base, texts.today, [own], fresh);
  const image = imageOf(texts, range, pieces);
  const whole = imageOf(texts, own, pieces);
  const isLike = (one: Image | undefined, from: TextRange) =>
    one !== undefined && one.kept >= likeEnough * visibleIn(texts.base, from);
  return isLike(image, range) && isLike(whole, own) ? image : undefined;
}

function visibleIn(text: string, { start, end }: TextRange): number {
  return visible(text.slice(start, end));
}
