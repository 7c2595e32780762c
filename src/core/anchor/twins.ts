import type { Segment } from "../sidecar/model";
import { countFirst } from "../sorted";
import type { TextRange } from "./model";
import { occurrences } from "./occurrences";
import { passageText, sameRun } from "./passage";
import type { SearchableText } from "./searchableText";

/** Letters beside the words that tell one place from another. */
const telling = 16;

/**
 * Other places that are as good as the one where a passage was found to have moved: in what is new in the text (outside of `known`,
 * sorted ranges that are known to have stood in the base) the same words between the same letters. Somebody moved the passage and
 * copied it, and nobody can say which is which. Cost: that of looking for the words once.
 */
export function twinsOf(
  today: SearchableText,
  segment: Segment,
  moved: TextRange,
  known: readonly TextRange[],
): readonly TextRange[] {
  const written = passageText(segment);
  if (written === undefined) return [];
  const { folded, fold } = today;
  const { text, quote } = written;
  const own = fold.fromRaw(moved.start);
  const { start, end } = sameRun(folded, own, written);
  const [first, last] = [Math.max(start, quote.start - telling), Math.min(end, quote.end + telling)];
  return occurrences(folded, text, quote).flatMap((at) => {
    if (at === own) return [];
    const run = sameRun(folded, at, written);
    const place = today.unfolded(at, at + quote.end - quote.start);
    return run.start <= first && run.end >= last && !touches(known, place) ? [place] : [];
  });
}

function touches(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  const first = ranges[countFirst(ranges.length, (index) => (ranges[index]?.end ?? 0) <= start)];
  return first !== undefined && first.start < end;
}
