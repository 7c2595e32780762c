import type { Segment } from "../sidecar/model";
import type { TextRange } from "./model";
import type { KnownWords } from "./neighbours";
import { passageText, sameRun } from "./passage";
import type { SearchableText } from "./searchableText";

/** Letters at an end that may be the same by chance, where what was written down goes on otherwise. */
const byChance = 12;

/**
 * What a segment found in today's text tells about the words there: as far as all that was written down of it stands there, these
 * are the words of the base around it. Undefined where that is not more than the quote. `range` is in the canonical text.
 */
export function knownWords(
  today: SearchableText,
  segment: Segment,
  range: TextRange,
): KnownWords | undefined {
  const written = passageText(segment);
  if (written === undefined || segment.span === undefined) return undefined;
  const { text, quote } = written;
  const start = today.fold.fromRaw(range.start);
  const run = sameRun(today.folded, start, written);
  const from = Math.min(quote.start, run.start === 0 ? 0 : run.start + byChance);
  const to = Math.max(quote.end, run.end === text.length ? run.end : run.end - byChance);
  const words = today.unfolded(start + from - quote.start, start + to - quote.start);
  const [first, quoted, end] = [words.start, range.start, words.end].map((at) =>
    today.points.toCodePoint(at),
  );
  if (first === undefined || quoted === undefined || end === undefined) return undefined;
  return { base: segment.span[0] - (quoted - first), today: first, end };
}
