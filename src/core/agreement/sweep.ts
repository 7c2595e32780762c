import type { Stretch } from "./model";

/** As much of a passage as matters to where it lies. */
interface Lying {
  readonly stretches: readonly Stretch[];
}

interface Border<P> {
  readonly position: number;
  /** Whose passage it is, as a place in the list of lists. */
  readonly reader: number;
  readonly passage: P;
  readonly change: 1 | -1;
}

/**
 * Goes over a text from border to border of the passages of several readers, and tells `see` how many characters lie between two, and
 * what `valueFor` makes of each reader's passages on them; the list of values is only good until the next. Cost: n log n in the
 * passages, whatever the text's length in characters.
 */
export function sweep<P extends Lying, V>(
  readers: readonly (readonly P[])[],
  length: number,
  valueFor: (passages: readonly P[]) => V,
  see: (characters: number, values: readonly V[]) => void,
): void {
  const lying = readers.map(() => new Map<P, number>());
  const values = readers.map(() => valueFor([]));
  let at = 0;
  const seeUntil = (position: number) => {
    const here = Math.min(position, length);
    if (here <= at) return;
    see(here - at, values);
    at = here;
  };
  for (const { position, reader, passage, change } of bordersOf(readers)) {
    seeUntil(position);
    const own = lying[reader] ?? new Map<P, number>();
    // Stretches of one passage may overlap.
    const times = (own.get(passage) ?? 0) + change;
    if (times === 0) own.delete(passage);
    else own.set(passage, times);
    values[reader] = valueFor([...own.keys()]);
  }
  seeUntil(length);
}

function bordersOf<P extends Lying>(readers: readonly (readonly P[])[]): readonly Border<P>[] {
  return readers
    .flatMap((own, reader) =>
      own.flatMap((passage) =>
        passage.stretches.flatMap(({ start, end }): readonly Border<P>[] => [
          { position: start, reader, passage, change: 1 },
          { position: end, reader, passage, change: -1 },
        ]),
      ),
    )
    .sort((a, b) => a.position - b.position);
}
