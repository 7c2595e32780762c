import type { Coefficient } from "./coefficients";
import { type CountedTexts, countTexts, type Figures, figureNames } from "./figures";
import { addedUp, Resampling } from "./interval";
import type { AgreementRow, CodedText, Estimate } from "./model";
import { pairsOf } from "./pairs";
import { type ReadText, type TextTally, tallyText } from "./tally";

/** What is counted of all codes together, or of one. */
interface Subject {
  readonly code: string | undefined;
  /** Of each text that two coders read. */
  readonly tallies: readonly TextTally[];
}

/**
 * How far coders agree: first on all codes together, then on each code, in order; for all coders and, where there are more than two,
 * for each pair. Only texts that at least two of them read count. Empty when there is none. Cost: each text is gone
 * through once for each code, whatever the number of pairs; then a thousand times its counts (`figures.ts`) for each row.
 */
export function agreementOf(texts: readonly CodedText[]): readonly AgreementRow[] {
  const coders = [...new Set(texts.flatMap((text) => [...text.coders.keys()]))].sort();
  const read = texts
    .filter((text) => text.coders.size > 1)
    .map(({ length, coders: work }): ReadText => ({ length, readers: coders.map((one) => work.get(one)) }));
  const codes = new Set(
    read.flatMap(({ readers }) => readers.flatMap((own = []) => own.map(({ code }) => code))),
  );
  // Counted once, whatever the number of pairs.
  const subjects = [undefined, ...[...codes].sort()].map((code): Subject => {
    const only = code === undefined ? read : read.map((text) => withCode(text, code));
    return { code, tallies: only.map(tallyText) };
  });
  const all = [...coders.keys()];
  const groups = all.length > 2 ? [all, ...pairsOf(all)] : [all];
  const resampling = new Resampling();
  return groups.flatMap((group) => rowsOf(subjects, group, coders, resampling));
}

function withCode({ length, readers }: ReadText, code: string): ReadText {
  return { length, readers: readers.map((own) => own?.filter((passage) => passage.code === code)) };
}

function rowsOf(
  subjects: readonly Subject[],
  group: readonly number[],
  coders: readonly string[],
  resampling: Resampling,
): readonly AgreementRow[] {
  return subjects.flatMap(({ code, tallies }): readonly AgreementRow[] => {
    const counted = countTexts(tallies, group);
    const { counts, passages } = counted;
    const isUnused = code !== undefined && passages.every((marked) => marked === 0);
    if (counts.length === 0 || isUnused) return [];
    return [
      {
        code,
        coders: group.flatMap((place) => coders[place] ?? []),
        texts: counts.length,
        passages,
        ...estimated(counted, resampling),
      },
    ];
  });
}

/** Each figure over all texts, with its interval. */
function estimated(
  { counts, size, figures }: CountedTexts,
  resampling: Resampling,
): Record<keyof Figures, Estimate> {
  const all = figures(addedUp(counts, size));
  const intervals = resampling.intervals(counts, size, (sum) => {
    const drawn = figures(sum);
    return figureNames.map((name) => numberOf(drawn[name]));
  });
  const estimate = (name: keyof Figures): Estimate => {
    const value = all[name];
    if (typeof value !== "number") return { value: undefined, why: value.why };
    return { value, interval: intervals[figureNames.indexOf(name)] };
  };
  return {
    observed: estimate("observed"),
    alpha: estimate("alpha"),
    kappa: estimate("kappa"),
    exact: estimate("exact"),
    half: estimate("half"),
    touching: estimate("touching"),
  };
}

function numberOf(value: Coefficient): number | undefined {
  return typeof value === "number" ? value : undefined;
}
