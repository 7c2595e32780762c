import type { Coefficient } from "./coefficients";
import { type CountedTexts, countTexts, type Figures, figureNames } from "./figures";
import { addedUp, type Interval, Resampling } from "./interval";
import type { AgreementRow, AttributeAgreement, CodedText, Estimate } from "./model";
import {
  attributesIn,
  countNumbers,
  type NumberedAttribute,
  type NumberedText,
  numberedText,
} from "./numbers";
import { pairsOf } from "./pairs";
import { type ReadText, type TextTally, tallyText } from "./tally";

/** What is counted of all codes together, or of one. */
interface Subject {
  readonly code: string | undefined;
  /** Of each text that two coders read. */
  readonly tallies: readonly TextTally[];
  /** Attributes of the code whose values are numbers, with what each of these texts has of them. */
  readonly attributes: readonly (readonly [NumberedAttribute, readonly NumberedText[]])[];
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
  const subjects: readonly Subject[] = [
    { code: undefined, tallies: read.map(tallyText), attributes: [] },
    ...[...codes].sort().map((code) => codeSubject(read, code)),
  ];
  const all = [...coders.keys()];
  const groups = all.length > 2 ? [all, ...pairsOf(all)] : [all];
  const resampling = new Resampling();
  return groups.flatMap((group) => rowsOf(subjects, group, coders, resampling));
}

function codeSubject(read: readonly ReadText[], code: string): Subject {
  const texts = read.map((text) => withCode(text, code));
  return {
    code,
    tallies: texts.map(tallyText),
    attributes: attributesIn(texts).map(
      (attribute) => [attribute, texts.map((text) => numberedText(text, attribute))] as const,
    ),
  };
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
  return subjects.flatMap(({ code, tallies, attributes }): readonly AgreementRow[] => {
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
        attributes: attributes.flatMap(([attribute, texts]) =>
          attributeRow(attribute, texts, group, resampling),
        ),
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
  const estimate = (name: keyof Figures) => estimateOf(all[name], intervals[figureNames.indexOf(name)]);
  return {
    observed: estimate("observed"),
    alpha: estimate("alpha"),
    kappa: estimate("kappa"),
    exact: estimate("exact"),
    half: estimate("half"),
    touching: estimate("touching"),
  };
}

/** None where the coders gave no number in the texts that two of them read. */
function attributeRow(
  { name, measure }: NumberedAttribute,
  texts: readonly NumberedText[],
  group: readonly number[],
  resampling: Resampling,
): readonly AttributeAgreement[] {
  const { counts, size, passages, characters, alpha } = countNumbers(texts, group, measure);
  if (passages.every((numbered) => numbered === 0)) return [];
  const [interval] = resampling.intervals(counts, size, (sum) => [numberOf(alpha(sum))]);
  return [{ name, measure, passages, characters, alpha: estimateOf(alpha(addedUp(counts, size)), interval) }];
}

function estimateOf(value: Coefficient, interval: Interval | undefined): Estimate {
  return typeof value === "number" ? { value, interval } : { value: undefined, why: value.why };
}

function numberOf(value: Coefficient): number | undefined {
  return typeof value === "number" ? value : undefined;
}
