/** How well the words around a place agree with those that were written down. */

/** Compared on each side at most; more is for human readers. */
const compared = 32;

/** Agreement of each side from 0 to 1, counted from the quote outwards: what touches it tells places apart. */
export interface ContextFit {
  readonly before: number;
  readonly after: number;
}

/** All texts folded; `start` and `end` enclose the quote. A context that was not written down agrees with nothing. */
export function contextFit(
  text: string,
  start: number,
  end: number,
  before: string,
  after: string,
): ContextFit {
  return { before: sideFit(text, start, before, -1), after: sideFit(text, end, after, 1) };
}

/** Both sides as one number from 0 to 1. */
export function contextScore({ before, after }: ContextFit): number {
  return (before + after) / 2;
}

function sideFit(text: string, edge: number, context: string, direction: 1 | -1): number {
  const most = Math.min(compared, context.length);
  if (most === 0) return 0;
  let same = 0;
  while (same < most) {
    const inText = direction === 1 ? edge + same : edge - 1 - same;
    const inContext = direction === 1 ? same : context.length - 1 - same;
    if (text.charCodeAt(inText) !== context.charCodeAt(inContext)) break;
    same += 1;
  }
  return same / most;
}
