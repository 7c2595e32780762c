import { lineSplices, type Splice } from "./splice";

/**
 * Splices that take an act back in a text that has moved on: `before` and `after` are the text around the act, `now` is what it
 * has become since. What others changed in other lines stays. Undefined where they changed the very lines that the act changed,
 * so that nobody can say what to keep. Sorted, without overlap. Cost: as `lineSplices`, twice.
 */
export function takingBack(before: string, after: string, now: string): readonly Splice[] | undefined {
  const [own, others] = [lineSplices(after, before), lineSplices(after, now)];
  if (own.some((one) => others.some((other) => overlap(one, other)))) return undefined;
  return own.map(({ start, end, text }) => {
    const above = others.filter((other) => other.end <= start);
    const shift = above.reduce((sum, other) => sum + other.text.length - (other.end - other.start), 0);
    return { start: start + shift, end: end + shift, text };
  });
}

/** Whether two splices of one text change the same lines. Neighbours do not, but two insertions at one place do. */
function overlap(a: Splice, b: Splice): boolean {
  const isInside = ({ start }: Splice, other: Splice) => other.start <= start && start <= other.end;
  if (a.start === a.end) return isInside(a, b);
  if (b.start === b.end) return isInside(b, a);
  return a.start < b.end && b.start < a.end;
}
