import { type Sentence, said, sentenceText, type Translate } from "../sentence";
import { alignedLines } from "../table/aligned";
import { csvLine } from "../table/csv";
import type { AgreementRow, Estimate } from "./model";

const figures = ["observed", "alpha", "kappa", "exact", "half", "touching"] as const;

const titles: readonly Sentence[] = [
  said`code`,
  said`passages`,
  said`observed`,
  said`alpha`,
  said`kappa`,
  said`F1 same`,
  said`F1 half`,
  said`F1 any`,
];

/** What was counted and how, a line each. */
const explanation: readonly Sentence[] = [
  said`Observed agreement, alpha (Krippendorff’s, nominal) and kappa (Cohen’s for two coders, Fleiss’ for more) count characters.`,
  said`The value of a character is the set of codes on it, and no code is a value too.`,
  said`F1 counts passages with the same code: at the same place; with at least half of what they cover together in common; with anything in common.`,
  said`Brackets hold the 95 % percentile interval of alpha from 1,000 resamples of the texts.`,
];

/**
 * Rows of agreement as a table for people, with what was counted and how, so that it can be published; in English without
 * `translate`. `alone`: texts that only one coder read, which do not count.
 */
export function agreementTable(rows: readonly AgreementRow[], alone: number, translate?: Translate): string {
  const [first] = rows;
  if (first === undefined) return "";
  const say = (sentence: Sentence) => sentenceText(sentence, translate);
  const named = (coder: string) => (coder === "" ? say(said`(no name)`) : coder);
  const [head = "", ...lines] = alignedLines([
    titles.map(say),
    ...rows.map((row) => [
      row.code ?? say(said`(all codes)`),
      row.passages.join(", "),
      ...figures.map((name) => shown(row[name], name === "alpha")),
    ]),
  ]);
  const who = (row: AgreementRow) => row.coders.map(named).join(", ");
  const isOneGroup = rows.every((row) => who(row) === who(first));
  const reasons = new Set(rows.flatMap((row) => figures.flatMap((name) => whyNot(row[name], say))));
  return `${[
    say(said`Coders: ${who(first)}`),
    say(
      said`Texts that at least two of them read: ${first.texts}. Texts that one alone read, not counted: ${alone}.`,
    ),
    "",
    head,
    ...rows.flatMap((row, at) => [
      ...(isOneGroup || row.code !== undefined ? [] : ["", who(row)]),
      lines[at] ?? "",
    ]),
    "",
    ...reasons,
    ...explanation.map(say),
  ].join("\n")}\n`;
}

/** The same as CSV, with the ends of every interval. */
export function agreementCsv(rows: readonly AgreementRow[]): string {
  const head = figures.flatMap((name) => [name, `${name}_low`, `${name}_high`]);
  return [
    csvLine(["code", "coders", "texts", "passages", ...head]),
    ...rows.map((row) =>
      csvLine([
        row.code ?? null,
        row.coders.join(" "),
        row.texts,
        row.passages.join(" "),
        ...figures.flatMap((name): readonly (number | null)[] => {
          const estimate = row[name];
          if (estimate.value === undefined) return [null, null, null];
          const [low, high] = estimate.interval ?? [null, null];
          return [estimate.value, low, high];
        }),
      ]),
    ),
  ].join("");
}

function shown(estimate: Estimate, withInterval: boolean): string {
  if (estimate.value === undefined) return "–";
  const value = estimate.value.toFixed(3);
  if (!withInterval || estimate.interval === undefined) return value;
  return `${value} [${estimate.interval.map((end) => end.toFixed(3)).join(", ")}]`;
}

function whyNot(estimate: Estimate, say: (sentence: Sentence) => string): readonly string[] {
  return estimate.value === undefined ? [`–: ${say(estimate.why)}`] : [];
}
