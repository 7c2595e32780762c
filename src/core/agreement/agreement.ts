import type { Coefficient } from "./coefficients";
import { countText, type Figures, figureNames, figuresOf } from "./figures";
import { addedUp, Resampling } from "./interval";
import type { AgreementRow, CodedPassage, CodedText, Estimate } from "./model";
import { pairsOf } from "./pairs";
import type { ReadText } from "./tally";

/**
 * How far coders agree: first on all codes together, then on each code, in order; for all coders and, where there are more than two,
 * for each pair. Only texts that at least two of them read count. Empty when there is none. Cost: a thousand times what is counted in
 * the texts (`figures.ts`), for each row.
 */
export function agreementOf(texts: readonly CodedText[]): readonly AgreementRow[] {
  const coders = [...new Set(texts.flatMap((text) => [...text.coders.keys()]))].sort();
  const groups = coders.length > 2 ? [coders, ...pairsOf(coders)] : [coders];
  const resampling = new Resampling();
  return groups.flatMap((group) => rowsOf(texts, group, resampling));
}

function rowsOf(
  texts: readonly CodedText[],
  coders: readonly string[],
  resampling: Resampling,
): readonly AgreementRow[] {
  const read = texts
    .map(({ length, coders: work }): ReadText => ({ length, readers: coders.map((one) => work.get(one)) }))
    .filter(({ readers }) => readers.filter((one) => one !== undefined).length > 1);
  if (read.length === 0) return [];
  const codes = new Set(
    read.flatMap(({ readers }) => readers.flatMap((own = []) => own.map(({ code }) => code))),
  );
  const only = (code: string) =>
    read.map(({ length, readers }) => ({ length, readers: readers.map((own) => withCode(own, code)) }));
  return [
    rowOf(undefined, coders, read, resampling),
    ...[...codes].sort().map((code) => rowOf(code, coders, only(code), resampling)),
  ];
}

function rowOf(
  code: string | undefined,
  coders: readonly string[],
  texts: readonly ReadText[],
  resampling: Resampling,
): AgreementRow {
  return {
    code,
    coders,
    texts: texts.length,
    passages: coders.map((_, place) =>
      texts.reduce((sum, { readers }) => sum + (readers[place]?.length ?? 0), 0),
    ),
    ...estimated(texts, coders.length, resampling),
  };
}

/** Each figure over all texts, with its interval. */
function estimated(
  texts: readonly ReadText[],
  coders: number,
  resampling: Resampling,
): Record<keyof Figures, Estimate> {
  const { counts, values, size } = countText(texts, coders);
  const figures = figuresOf(texts, coders, values);
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

function withCode(
  passages: readonly CodedPassage[] | undefined,
  code: string,
): readonly CodedPassage[] | undefined {
  return passages?.filter((passage) => passage.code === code);
}
