/** A report on coded texts: who is mentioned with what, which codes stand where, how far coders agree, and how it was counted. */

import type { AgreementRow, Estimate } from "../agreement/model";
import { agreementCsv } from "../agreement/table";
import { coOccurrences } from "../statistics/coOccurrence";
import { type Crosstab, crosstab } from "../statistics/crosstab";
import { type Dimension, dimensionOf } from "../statistics/dimensions";
import type { CountedAnnotation } from "../statistics/model";
import { csvLine } from "../table/csv";
import { escapeHtml } from "../text/html";
import { type Cells, figure, page, paragraph, section, table } from "./html";
import type { BarChart, DrawBars, ReportedTexts } from "./model";
import { passagesOf } from "./passages";

/** More bars than these nobody reads; the table has the rest. */
const mostBars = 25;
const mostPairs = 15;

/** The page as HTML. Cost: that of counting, and of drawing the charts. */
export function reportHtml(reported: ReportedTexts, draw: DrawBars): string {
  const sections = [
    howCounted(reported),
    ...mentionSection(reported, draw),
    ...codeSections(reported, draw),
    ...agreementSection(reported.agreement),
    ...passagesOf(reported.annotations),
  ];
  return page(reported.title, sections);
}

function howCounted({ day, version, texts, annotations }: ReportedTexts): string {
  const length = texts.reduce((sum, one) => sum + one.length, 0);
  const coders = new Set(annotations.flatMap(({ coder }) => coder ?? []));
  const placed = annotations.filter(({ stretches }) => stretches.length > 0).length;
  const codes = new Set(annotations.flatMap(({ annotation }) => annotation.code ?? []));
  return [
    paragraph(
      `Made on ${day} with Glossator ${version} from ${count(texts.length, "text")} of ${count(length, "character")} together, with ${count(annotations.length, "annotation")} by ${count(coders.size, "coder")} in ${count(codes.size, "code")}.`,
    ),
    paragraph(
      `An annotation is counted once for each value it has. ${placed === annotations.length ? "The words of all are found in the texts as they stand." : `The words of ${annotations.length - placed} are not found with certainty in the texts as they stand; they are counted, but say nothing of what stands together or of agreement.`} Mentions are what the built-in glossary, and that of the folder, find in the texts. The tables hold all numbers of this page and can be kept as files.`,
    ),
  ].join("\n");
}

function mentionSection({ mentions }: ReportedTexts, draw: DrawBars): readonly string[] {
  const entities = mentions.entities();
  if (entities.length === 0) return [];
  const head = ["name", "kind", "mentions", "texts"];
  const rows = entities.map((one) => [one.name, one.kind, one.mentions, one.texts]);
  const most = entities.slice(0, mostBars);
  const pairs = mentions.pairs().slice(0, mostPairs);
  return [
    section(
      "Who and what is mentioned",
      charted("Mentions", "mentions.csv", [head, ...rows], draw, {
        labels: most.map(({ name }) => name),
        series: [{ name: "mentions", values: most.map((one) => one.mentions) }],
        direction: "down",
      }),
      ...(pairs.length === 0
        ? []
        : [
            table("Mentioned in the same paragraphs", [
              ["name", "and", "paragraphs"],
              ...pairs.map(({ names, paragraphs }) => [...names, paragraphs]),
            ]),
          ]),
    ),
  ];
}

function codeSections({ annotations }: ReportedTexts, draw: DrawBars): readonly string[] {
  const coded = annotations.filter(({ annotation }) => annotation.code !== undefined);
  if (coded.length === 0) return [];
  const by = (name: string) => crosstabOf(coded, "code", name);
  const years = crosstabOf(coded, "year", "code");
  const hasYears = coded.some(({ date = "" }) => date.length >= 4);
  const pairs = coOccurrences(coded, ({ annotation }) => annotation.code);
  return [
    section(
      "Codes",
      tabulated("Codes by coder", "codes-by-coder.csv", by("coder"), draw, "down"),
      ...(hasYears ? [tabulated("Codes by year", "codes-by-year.csv", years, draw, "across")] : []),
      ...(pairs.length === 0
        ? []
        : [
            table("Codes that one coder gave to the same words", [
              ["code", "other code", "together", "passages", "of the other"],
              ...pairs
                .slice(0, mostPairs)
                .map(({ codes, together, passages }) => [...codes, together, ...passages]),
            ]),
          ]),
      table("Codes by text", cellsOf(crosstabOf(coded, "text", "code"))),
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
  about: string,
  file: string,
  counts: Crosstab,
  draw: DrawBars,
  direction: BarChart["direction"],
): string {
  const labels = counts.rowLabels.slice(0, mostBars);
  return charted(about, file, cellsOf(counts), draw, {
    labels,
    series: counts.columnLabels.map((name, column) => ({
      name,
      values: labels.map((_, row) => counts.counts[row]?.[column] ?? 0),
    })),
    direction,
  });
}

function charted(about: string, file: string, cells: Cells, draw: DrawBars, chart: BarChart): string {
  const left = cells.length - 1 - chart.labels.length;
  const title = left > 0 && chart.labels.length === mostBars ? `${about}: the first ${mostBars}` : about;
  return figure(title, draw(chart), table(about, cells), { name: file, csv: cells.map(csvLine).join("") });
}

function cellsOf({ rows, rowLabels, columnLabels, counts, rowTotals }: Crosstab): Cells {
  return [
    [rows, ...columnLabels, "total"],
    ...rowLabels.map((label, row) => [label, ...(counts[row] ?? []), rowTotals[row] ?? 0]),
  ];
}

function agreementSection(rows: readonly AgreementRow[]): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const own = rows.filter(({ coders }) => coders.length === first.coders.length);
  return [
    section(
      "How far coders agree",
      paragraph(
        `${first.coders.map((coder) => coder || "nobody by name").join(", ")}, on ${count(first.texts, "text")} that at least two of them read. Alpha (Krippendorff, nominal) counts characters; the value of a character is the set of codes on it, and no code is a value too. F1 counts passages with the same code, at the same place or with at least half of what they cover together in common. Brackets: 95 % intervals from resampled texts.`,
      ),
      table("Agreement", [
        ["code", "passages", "observed", "alpha", "F1, same place", "F1, half in common"],
        ...own.map((row) => [
          row.code ?? "all codes",
          row.passages.join(", "),
          shown(row.observed),
          shown(row.alpha),
          shown(row.exact),
          shown(row.half),
        ]),
      ]),
      `<details><summary>The numbers</summary><pre>${escapeHtml(agreementCsv(rows))}</pre></details>`,
    ),
  ];
}

function shown(estimate: Estimate): string {
  if (estimate.value === undefined) return "–";
  const [low, high] = estimate.interval ?? [];
  const value = twoDigits(estimate.value);
  return low === undefined || high === undefined ? value : `${value} [${twoDigits(low)}, ${twoDigits(high)}]`;
}

/** Nothing is less than zero when it is rounded to it. */
function twoDigits(value: number): string {
  return value.toFixed(2).replace(/^-(0\.00)$/, "$1");
}

/** "1 text", "3 texts", "12,400 characters". */
function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
