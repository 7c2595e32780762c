/** Which codes stand on the same words. */

import type { CountedAnnotation, Stretch } from "./model";

export interface CodePair {
  /** Two codes, in alphabetical order. */
  readonly codes: readonly [string, string];
  /** Pairs of passages, one of each code, that share words; both of one coder. */
  readonly together: number;
  /** How many passages each code has. */
  readonly passages: readonly [number, number];
}

interface Passage {
  readonly code: string;
  readonly stretches: readonly Stretch[];
  readonly start: number;
  readonly end: number;
}

/**
 * Codes that one coder gave to overlapping passages of a text, the most frequent first. What two coders gave to the same words says
 * how far they agree, not what comes along with what, and does not count. Cost: n log n, and the passages that overlap.
 */
export function coOccurrences(
  annotations: readonly CountedAnnotation[],
  codeOf: (one: CountedAnnotation) => string | undefined,
): readonly CodePair[] {
  const groups = new Map<string, Passage[]>();
  const passages = new Map<string, number>();
  for (const one of annotations) {
    const code = codeOf(one);
    if (code === undefined) continue;
    passages.set(code, (passages.get(code) ?? 0) + 1);
    const { stretches } = one;
    if (stretches.length === 0) continue;
    const key = JSON.stringify([one.text, one.coder]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const start = Math.min(...stretches.map((stretch) => stretch.start));
    group.push({ code, stretches, start, end: Math.max(...stretches.map((stretch) => stretch.end)) });
  }
  const together = new Map<string, number>();
  for (const group of groups.values()) countPairs(group, together);
  return [...together]
    .map(([key, count]): CodePair => {
      const codes = JSON.parse(key) as [string, string];
      return {
        codes,
        together: count,
        passages: [passages.get(codes[0]) ?? 0, passages.get(codes[1]) ?? 0],
      };
    })
    .sort((a, b) => b.together - a.together || (a.codes.join("\n") < b.codes.join("\n") ? -1 : 1));
}

function countPairs(group: Passage[], together: Map<string, number>): void {
  group.sort((a, b) => a.start - b.start);
  let open: Passage[] = [];
  for (const passage of group) {
    open = open.filter(({ end }) => end > passage.start);
    for (const other of open) {
      if (other.code === passage.code || !shareWords(other.stretches, passage.stretches)) continue;
      const key = JSON.stringify([other.code, passage.code].sort());
      together.set(key, (together.get(key) ?? 0) + 1);
    }
    open.push(passage);
  }
}

function shareWords(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));
}
