import type { CodedPassage } from "./model";

/** How much of a text got one value. */
export interface ValueTally {
  /** Characters that each coder gave this value, by the coder's place. */
  readonly by: readonly number[];
  /** Characters, each as often as two coders gave it the value, one and the other way round. */
  readonly together: number;
}

/** By value: the codes on a stretch of text, in order, or "" for none. */
export type Tally = ReadonlyMap<string, ValueTally>;

export interface ReadText {
  /** In code points. */
  readonly length: number;
  /** What each coder marked, in the same order for all texts; undefined for one who did not read the text. */
  readonly readers: readonly (readonly CodedPassage[] | undefined)[];
}

/**
 * Counts what values the coders of one text gave its characters. Every character is a unit, and every code on it a part of its
 * value, so overlapping passages count as what they are. Fewer than two readers make no unit. Cost: n log n in the passages, whatever
 * the text's length.
 */
export function tallyText({ readers, length }: ReadText): Tally {
  const coders = readers.flatMap((passages, place) => (passages === undefined ? [] : [{ passages, place }]));
  const tally = new Map<string, { by: number[]; together: number }>();
  if (coders.length < 2) return tally;
  const values = coders.map(() => "");
  const active = coders.map(() => new Map<string, number>());
  const add = (characters: number) => {
    if (characters <= 0) return;
    for (const [index, value] of values.entries()) {
      const entry = tally.get(value) ?? { by: readers.map(() => 0), together: 0 };
      const place = coders[index]?.place ?? 0;
      entry.by[place] = (entry.by[place] ?? 0) + characters;
      let others = -1;
      for (const other of values) if (other === value) others += 1;
      entry.together += characters * others;
      tally.set(value, entry);
    }
  };
  let at = 0;
  for (const { position, index, code, change } of borders(coders.map(({ passages }) => passages))) {
    const here = Math.min(position, length);
    add(here - at);
    at = Math.max(at, here);
    const codes = active[index] ?? new Map<string, number>();
    codes.set(code, (codes.get(code) ?? 0) + change);
    if (codes.get(code) === 0) codes.delete(code);
    values[index] = [...codes.keys()].sort().join("\n");
  }
  add(length - at);
  return tally;
}

interface Border {
  readonly position: number;
  /** Whose passage it is, as a place in the list of lists. */
  readonly index: number;
  readonly code: string;
  readonly change: 1 | -1;
}

function borders(passages: readonly (readonly CodedPassage[])[]): readonly Border[] {
  return passages
    .flatMap((own, index) =>
      own.flatMap(({ code, stretches }) =>
        stretches.flatMap(({ start, end }): readonly Border[] => [
          { position: start, index, code, change: 1 },
          { position: end, index, code, change: -1 },
        ]),
      ),
    )
    .sort((a, b) => a.position - b.position);
}
