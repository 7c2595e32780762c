import type { Found } from "./found";
import type { Anchor, AnchorState, Candidate, TextRange } from "./model";

/**
 * Segments' answers as the annotation's: it is as certain as its least certain part, and lost parts make it lost. `inFile` turns
 * ranges of the canonical text into those of the text as it is.
 */
export function joinSegments(
  id: string,
  found: readonly Found[],
  inFile: (range: TextRange) => TextRange,
): Anchor {
  const ranges: TextRange[] = [];
  const candidates: Candidate[] = [];
  let worst: AnchorState = found.length === 0 ? "lost" : "exact";
  for (const one of found) {
    if (rank[one.state] > rank[worst]) worst = one.state;
    if (one.state === "ambiguous" || one.state === "lost")
      for (const { ranges, score } of one.candidates ?? [])
        candidates.push({ ranges: ranges.map(inFile), score });
    else ranges.push(inFile(one.range));
  }
  const score = found.length === 0 ? 0 : Math.min(...found.map((one) => one.score));
  if (worst !== "ambiguous" && worst !== "lost" && inOrder(ranges))
    return { id, state: worst, ranges, score, candidates: [] };
  const state = worst === "ambiguous" ? "ambiguous" : "lost";
  return {
    id,
    state,
    ranges: [],
    score: state === "lost" ? 0 : score,
    // Places of one part say nothing about where the others are.
    candidates: found.length === 1 ? candidates : [],
  };
}

const rank: Readonly<Record<AnchorState, number>> = {
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
