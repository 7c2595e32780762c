import { matchPassages } from "./matching";
import type { CodedPassage } from "./model";
import { pairPlace } from "./pairs";
import { sweep } from "./sweep";

/** Least shares of what two passages cover together that they have in common. */
export const shares = [1, 0.5, 0] as const;

export interface ReadText {
  /** In code points. */
  readonly length: number;
  /** What each coder marked, in the same order for all texts; undefined for one who did not read the text. */
  readonly readers: readonly (readonly CodedPassage[] | undefined)[];
}

/** How much of a text got one value. */
export interface ValueTally {
  /** Characters that each reader gave this value. */
  readonly by: readonly number[];
  /** Characters to which two readers both gave it, by their `pairPlace`. */
  readonly together: readonly number[];
}

/** What the readers of one text made of it, in numbers from which those of any of them can be added up. */
export interface TextTally {
  /** Who read the text: places among the coders, in order. All lists below are in the order of these. */
  readonly readers: readonly number[];
  /** By value: the codes on a stretch of text, in order, or "" for none. */
  readonly values: ReadonlyMap<string, ValueTally>;
  /** Passages that each reader marked. */
  readonly marked: readonly number[];
  /** Passages that two readers marked alike, by their `pairPlace`, for each of `shares`. */
  readonly matched: readonly (readonly number[])[];
}

/**
 * Counts what values the coders of one text gave its characters, and which passages they marked alike. Every character is a unit, and
 * every code on it a part of its value, so overlapping passages count as what they are. Cost: that of `sweep`, and of `matchPassages`
 * for every two readers.
 */
export function tallyText({ readers, length }: ReadText): TextTally {
  const places = readers.flatMap((own, place) => (own === undefined ? [] : [place]));
  const own = readers.flatMap((passages) => (passages === undefined ? [] : [passages]));
  return {
    readers: places,
    values: tallyValues(own, length),
    marked: own.map((passages) => passages.length),
    matched: own.flatMap((theirs, second) =>
      own.slice(0, second).map((ours) => matchPassages(ours, theirs, shares)),
    ),
  };
}

/** Where those of a text's readers who are among some coders stand in its lists. */
export function placesAmong(readers: readonly number[], coders: readonly number[]): readonly number[] {
  return readers.flatMap((coder, place) => (coders.includes(coder) ? [place] : []));
}

function tallyValues(
  readers: readonly (readonly CodedPassage[])[],
  length: number,
): ReadonlyMap<string, ValueTally> {
  const tally = new Map<string, { by: number[]; together: number[] }>();
  const pairs = pairPlace(0, readers.length);
  const none = () => ({ by: readers.map(() => 0), together: new Array<number>(pairs).fill(0) });
  sweep(readers, length, codesOn, (characters, values) => {
    for (const [reader, value] of values.entries()) {
      const entry = tally.get(value) ?? none();
      tally.set(value, entry);
      entry.by[reader] = (entry.by[reader] ?? 0) + characters;
      for (let other = 0; other < reader; other += 1)
        if (values[other] === value) {
          const pair = pairPlace(other, reader);
          entry.together[pair] = (entry.together[pair] ?? 0) + characters;
        }
    }
  });
  return tally;
}

/** The codes of passages as one value. */
function codesOn(passages: readonly CodedPassage[]): string {
  return [...new Set(passages.map(({ code }) => code))].sort().join("\n");
}
