/** A report on coded texts: who is mentioned with what, which codes stand where, how far coders agree, and how it was counted. */

import type { AgreementRow, Estimate } from "../agreement/model";
import { agreementCsv } from "../agreement/table";
import { type Sentence, said, sentenceText } from "../sentence";
import { coOccurrences } from "../statistics/coOccurrence";
import { type Crosstab, crosstab } from "../statistics/crosstab";
import { type Dimension, dimensionOf } from "../statistics/dimensions";
import type { CountedEntity } from "../statistics/mentionCounts";
import type { CountedAnnotation } from "../statistics/model";
import { csvLine } from "../table/csv";
import { escapeHtml } from "../text/html";
import { type Cells, figure, page, paragraph, section, table } from "./html";
import { counted, english, type ReportLanguage } from "./language";
import type { BarChart, DrawBars, ReportedTexts } from "./model";
import { passagesOf } from "./passages";

/** More bars than these nobody reads; the table has the rest. */
const mostBars = 25;
/** Characters of a name that charts have room for. */
const longestShortName = 35;
const mostPairs = 15;

/** How a page is made. */
export interface ReportPage {
  readonly draw: DrawBars;
  /** English when left out. */
  readonly language?: ReportLanguage;
  /** Whether numbers can be kept as files: the page has to be in a program that lets links of that kind do it. */
  readonly hasFiles?: boolean;
}

type Making = Required<ReportPage>;

/** Cells whose words are those of the report, not of the texts, are sentences. */
type Row = readonly (string | number | Sentence)[];

/** The page as HTML. Cost: that of counting, and of drawing the charts. */
export function reportHtml(
  reported: ReportedTexts,
  { draw, language = english, hasFiles = true }: ReportPage,
): string {
  const making = { draw, language, hasFiles };
  const sections = [
    howCounted(reported, making),
    ...mentionSection(reported, making),
    ...codeSections(reported, making),
    ...agreementSection(reported.agreement, language),
    ...passagesOf(reported.annotations, language),
  ];
  return page(reported.title, language.locale, sections);
}

function howCounted(
  { day, version, texts, annotations }: ReportedTexts,
  { language, hasFiles }: Making,
): string {
  const { say } = language;
  const length = texts.reduce((sum, one) => sum + one.length, 0);
  const coders = new Set(annotations.flatMap(({ coder }) => coder ?? []));
  const placed = annotations.filter(({ stretches }) => stretches.length > 0).length;
  const codes = new Set(annotations.flatMap(({ annotation }) => annotation.code ?? []));
  const ofTexts = counted(texts.length, "text", language);
  const ofCharacters = counted(length, "character", language);
  const ofAnnotations = counted(annotations.length, "annotation", language);
  const ofCodes = counted(codes.size, "code", language);
  const made =
    coders.size === 0
      ? said`Made on ${day} with Glossator ${version} from ${ofTexts} of ${ofCharacters} together, with ${ofAnnotations} in ${ofCodes}.`
      : said`Made on ${day} with Glossator ${version} from ${ofTexts} of ${ofCharacters} together, with ${ofAnnotations} by ${counted(coders.size, "coder", language)} in ${ofCodes}.`;
  const found =
    placed === annotations.length
      ? said`The words of all are found in the texts as they stand.`
      : said`The words of ${annotations.length - placed} are not found with certainty in the texts as they stand; they are counted, but say nothing of what stands together or of agreement.`;
  const how = [
    said`An annotation is counted once for each value it has.`,
    found,
    said`Mentions are what the built-in glossary, and that of the folder, find in the texts.`,
    ...(hasFiles ? [said`The tables hold all numbers of this page and can be kept as files.`] : []),
  ];
  return [paragraph(say(made)), paragraph(how.map(say).join(" "))].join("\n");
}

const kinds = {
  treaty: said`treaty`,
  actor: said`actor`,
  event: said`event`,
  concept: said`concept`,
  acronym: said`acronym`,
} as const;

function mentionSection({ mentions }: ReportedTexts, making: Making): readonly string[] {
  const { entities, pairs } = mentions;
  if (entities.length === 0) return [];
  const { say } = making.language;
  const head = [said`name`, said`kind`, said`mentions`, said`texts`];
  const rows = entities.map((one) => [one.name, kinds[one.kind], one.mentions, one.texts]);
  const most = entities.slice(0, mostBars);
  return [
    section(
      say(said`Who and what is mentioned`),
      charted(said`Mentions`, "mentions.csv", [head, ...rows], making, {
        labels: most.map(labelOf),
        series: [{ name: say(said`mentions`), values: most.map((one) => one.mentions) }],
        direction: "down",
      }),
      ...tableOfAny(
        said`Mentioned in the same paragraphs`,
        [said`name`, said`and`, said`paragraphs`],
        pairs.slice(0, mostPairs).map(({ names, paragraphs }) => [...names, paragraphs]),
        making.language,
      ),
    ),
  ];
}

/** A name for a chart, where long ones are cut: two treaties may begin alike, "Convention on the Prohibition of …". */
function labelOf({ name, acronym }: CountedEntity): string {
  return acronym === undefined || name.length <= longestShortName ? name : `${acronym}: ${name}`;
}

function codeSections({ annotations }: ReportedTexts, making: Making): readonly string[] {
  const { language } = making;
  const coded = annotations.filter(({ annotation }) => annotation.code !== undefined);
  if (coded.length === 0) return [];
  const by = (name: string) => crosstabOf(coded, "code", name);
  const years = crosstabOf(coded, "year", "code");
  const hasYears = coded.some(({ date = "" }) => date.length >= 4);
  const pairs = coOccurrences(coded, ({ annotation }) => annotation.code);
  return [
    section(
      language.say(said`Codes`),
      tabulated(said`Codes by coder`, "codes-by-coder.csv", by("coder"), making, "down"),
      ...(hasYears ? [tabulated(said`Codes by year`, "codes-by-year.csv", years, making, "across")] : []),
      ...tableOfAny(
        said`Codes that one coder gave to the same words`,
        [said`code`, said`other code`, said`together`, said`passages`, said`of the other`],
        pairs.slice(0, mostPairs).map(({ codes, together, passages }) => [...codes, together, ...passages]),
        language,
      ),
      tableOf(said`Codes by text`, cellsOf(crosstabOf(coded, "text", "code")), language),
    ),
  ];
}

function crosstabOf(annotations: readonly CountedAnnotation[], rows: string, columns: string): Crosstab {
  return crosstab(annotations, dimension(rows), dimension(columns));
}

function dimension(name: string): Dimension {
  const found = dimensionOf(name);
  if (found === undefined) throw new RangeError(`No dimension ${name}.`);
  return found;
}

/** A crosstab as bars, one for each row. */
function tabulated(
  about: Sentence,
  file: string,
  counts: Crosstab,
  making: Making,
  direction: BarChart["direction"],
): string {
  const labels = counts.rowLabels.slice(0, mostBars);
  return charted(about, file, cellsOf(counts), making, {
    labels,
    series: counts.columnLabels.map((name, column) => ({
      name,
      values: labels.map((_, row) => counts.counts[row]?.[column] ?? 0),
    })),
    direction,
  });
}

/** The file of a chart is for programs: English in every language. */
function charted(
  about: Sentence,
  file: string,
  rows: readonly Row[],
  { draw, language, hasFiles }: Making,
  chart: BarChart,
): string {
  const left = rows.length - 1 - chart.labels.length;
  const title = left > 0 && chart.labels.length === mostBars ? said`${about}: the first ${mostBars}` : about;
  const csv = inWords(rows, (sentence) => sentenceText(sentence))
    .map(csvLine)
    .join("");
  return figure(language.say(title), draw(chart), {
    title: language.say(theNumbers),
    table: tableOf(about, rows, language),
    ...(hasFiles ? { file: { name: file, csv } } : {}),
  });
}

const theNumbers = said`The numbers`;

function tableOf(caption: Sentence, rows: readonly Row[], { say }: ReportLanguage): string {
  return table(say(caption), inWords(rows, say));
}

/** None where there is nothing below the head. */
function tableOfAny(
  caption: Sentence,
  head: Row,
  rows: readonly Row[],
  language: ReportLanguage,
): readonly string[] {
  return rows.length === 0 ? [] : [tableOf(caption, [head, ...rows], language)];
}

function inWords(rows: readonly Row[], say: ReportLanguage["say"]): Cells {
  return rows.map((row) => row.map((cell) => (typeof cell === "object" ? say(cell) : cell)));
}

const dimensionWords: Readonly<Record<string, Sentence>> = {
  code: said`code`,
  text: said`text`,
  year: said`year`,
};

function cellsOf({ rows, rowLabels, columnLabels, counts, rowTotals }: Crosstab): readonly Row[] {
  return [
    [dimensionWords[rows] ?? rows, ...columnLabels, said`total`],
    ...rowLabels.map((label, row) => [label, ...(counts[row] ?? []), rowTotals[row] ?? 0]),
  ];
}

function agreementSection(rows: readonly AgreementRow[], language: ReportLanguage): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { say } = language;
  const own = rows.filter(({ coders }) => coders.length === first.coders.length);
  const coders = first.coders.map((coder) => coder || say(said`nobody by name`)).join(", ");
  const how = said`${coders}, on ${counted(first.texts, "text", language)} that at least two of them read. Alpha (Krippendorff, nominal) counts characters; the value of a character is the set of codes on it, and no code is a value too. F1 counts passages with the same code, at the same place or with at least half of what they cover together in common. Brackets: 95 % intervals from resampled texts.`;
  return [
    section(
      say(said`How far coders agree`),
      paragraph(say(how)),
      codeAgreement(own, language),
      ...attributeAgreement(own, language),
      `<details><summary>${escapeHtml(say(theNumbers))}</summary><pre>${escapeHtml(agreementCsv(rows))}</pre></details>`,
    ),
  ];
}

function codeAgreement(rows: readonly AgreementRow[], language: ReportLanguage): string {
  const head = [
    said`code`,
    said`passages`,
    said`observed`,
    said`alpha`,
    said`F1, same place`,
    said`F1, half in common`,
  ];
  const cells = rows.map(({ code, passages, observed, alpha, exact, half }) => [
    code ?? said`all codes`,
    passages.join(", "),
    ...[observed, alpha, exact, half].map(shown),
  ]);
  return tableOf(said`Agreement`, [head, ...cells], language);
}

function attributeAgreement(rows: readonly AgreementRow[], language: ReportLanguage): readonly string[] {
  return tableOfAny(
    said`Agreement on attributes: scales by order, numbers by distance`,
    [said`code`, said`attribute`, said`passages`, said`alpha`],
    rows.flatMap(({ code = "", attributes }) =>
      attributes.map(({ name, passages, alpha }) => [code, name, passages.join(", "), shown(alpha)]),
    ),
    language,
  );
}

function shown(estimate: Estimate): string {
  if (estimate.value === undefined) return "–";
  const [low, high] = estimate.interval ?? [];
  const value = twoDigits(estimate.value);
  return low === undefined || high === undefined
    ? value
    : `${value} [${twoDigits(low)},\u00a0${twoDigits(high)}]`;
}

/** Nothing is less than zero when it is rounded to it. */
function twoDigits(value: number): string {
  return value.toFixed(2).replace(/^-(0\.00)$/, "$1");
}
