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

const attributeTitles: readonly Sentence[] = [
  said`code`,
  said`attribute`,
  said`compared by`,
  said`passages`,
  said`characters`,
  said`alpha`,
];

const measures = { ordinal: said`order`, interval: said`distance` } as const;

/** What was counted and how, a line each. */
const explanation: readonly Sentence[] = [
  said`Observed agreement, alpha (Krippendorff’s, nominal) and kappa (Cohen’s for two coders, Fleiss’ for more) count characters.`,
  said`The value of a character is the set of codes on it, and no code is a value too.`,
  said`F1 counts passages with the same code: at the same place; with at least half of what they cover together in common; with anything in common.`,
  said`Brackets hold the 95 % percentile interval of alpha from 1,000 resamples of the texts.`,
];

/** The same of attributes. */
const attributeExplanation = said`Alpha of an attribute (Krippendorff’s) compares the numbers that coders gave to the same characters under the same code: those of a scale by their order (ordinal), others by their distance (interval).`;

/**
 * Rows of agreement as a table for people, with what was counted and how, so that it can be published; in English without
 * `translate`. `alone`: texts that only one coder read, which do not count.
 */
export function agreementTable(rows: readonly AgreementRow[], alone: number, translate?: Translate): string {
  const [first] = rows;
  if (first === undefined) return "";
  const say = (sentence: Sentence) => sentenceText(sentence, translate);
  const named = (coder: string) => (coder === "" ? say(said`(no name)`) : coder);
  const who = ({ coders }: AgreementRow) => coders.map(named).join(", ");
  const cells = rows.map(
    (row): Line => ({
      row,
      cells: [
        row.code ?? say(said`(all codes)`),
        row.passages.join(", "),
        ...figures.map((name) => shown(row[name], name === "alpha")),
      ],
    }),
  );
  const ofAttributes = attributesIn(rows, say);
  const reasons = new Set(
    rows.flatMap((row) => [
      ...figures.flatMap((name) => whyNot(row[name], say)),
      ...row.attributes.flatMap(({ alpha }) => whyNot(alpha, say)),
    ]),
  );
  return `${[
    say(said`Coders: ${who(first)}`),
    say(
      said`Texts that at least two of them read: ${first.texts}. Texts that one alone read, not counted: ${alone}.`,
    ),
    "",
    ...grouped(titles.map(say), cells, who),
    "",
    ...(ofAttributes.length === 0 ? [] : [...grouped(attributeTitles.map(say), ofAttributes, who), ""]),
    ...reasons,
    ...[...explanation, ...(ofAttributes.length === 0 ? [] : [attributeExplanation])].map(say),
  ].join("\n")}\n`;
}

interface Line {
  readonly row: AgreementRow;
  readonly cells: readonly (string | number)[];
}

/** Lines of a table, those of each group of coders below its names where there are several groups. */
function grouped(
  titles: readonly string[],
  lines: readonly Line[],
  who: (row: AgreementRow) => string,
): readonly string[] {
  const [head = "", ...aligned] = alignedLines([titles, ...lines.map(({ cells }) => cells)]);
  const names = lines.map(({ row }) => who(row));
  const isOneGroup = new Set(names).size === 1;
  return [
    head,
    ...names.flatMap((name, at) => [
      ...(isOneGroup || name === names[at - 1] ? [] : ["", name]),
      aligned[at] ?? "",
    ]),
  ];
}

function attributesIn(rows: readonly AgreementRow[], say: (sentence: Sentence) => string): readonly Line[] {
  return rows.flatMap((row) =>
    row.attributes.map(({ name, measure, passages, characters, alpha }) => ({
      row,
      cells: [
        row.code ?? "",
        name,
        say(measures[measure]),
        passages.join(", "),
        characters,
        shown(alpha, true),
      ],
    })),
  );
}

/** The same as CSV, with the ends of every interval; attributes last, with nothing but alpha. */
export function agreementCsv(rows: readonly AgreementRow[]): string {
  const head = figures.flatMap((name) => [name, `${name}_low`, `${name}_high`]);
  const start = ({ code, coders, texts }: AgreementRow): readonly (string | number | null)[] => [
    code ?? null,
    coders.join(" "),
    texts,
  ];
  return [
    csvLine(["code", "coders", "texts", "passages", ...head, "attribute", "measure", "characters"]),
    ...rows.map((row) =>
      csvLine([
        ...start(row),
        row.passages.join(" "),
        ...figures.flatMap((name) => withEnds(row[name])),
        null,
        null,
        null,
      ]),
    ),
    ...rows.flatMap((row) =>
      row.attributes.map(({ name, measure, passages, characters, alpha }) =>
        csvLine([
          ...start(row),
          passages.join(" "),
          ...figures.flatMap((figure): readonly (number | null)[] =>
            figure === "alpha" ? withEnds(alpha) : [null, null, null],
          ),
          name,
          measure,
          characters,
        ]),
      ),
    ),
  ].join("");
}

function withEnds(estimate: Estimate): readonly (number | null)[] {
  if (estimate.value === undefined) return [null, null, null];
  const [low, high] = estimate.interval ?? [null, null];
  return [estimate.value, low, high];
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
