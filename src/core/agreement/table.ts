import { csvLine } from "../table/csv";
import type { AgreementRow, Estimate } from "./model";

const figures = ["observed", "alpha", "kappa", "exact", "half", "touching"] as const;

/**
 * Rows of agreement as a table for people, with what was counted and how, so that it can be published. `alone`: texts that only one
 * coder read, which do not count.
 */
export function agreementTable(rows: readonly AgreementRow[], alone: number): string {
  const [first] = rows;
  if (first === undefined) return "";
  const head = [
    "code",
    "coders",
    "passages",
    "observed",
    "alpha",
    "kappa",
    "F1 same place",
    "F1 half",
    "F1 any",
  ];
  const cells = rows.map((row) => [
    row.code ?? "(all codes)",
    row.coders.map(named).join(", "),
    row.passages.join(", "),
    ...figures.map((name) => shown(row[name], name === "alpha")),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...cells].map((line) => [...(line[column] ?? title)].length)),
  );
  const line = (of: readonly string[]) =>
    of
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length))
      .join("  ")
      .trimEnd();
  const reasons = new Set(rows.flatMap((row) => figures.flatMap((name) => whyNot(row[name]))));
  return `${[
    `${first.coders.map(named).join(", ")}: texts that at least two of them read: ${first.texts}; texts that one alone read, not counted: ${alone}.`,
    "",
    ...[head, ...cells].map(line),
    "",
    ...[...reasons].map((why) => `–: ${why}.`),
    ...explanation,
  ].join("\n")}\n`;
}

const explanation = [
  "Observed agreement, alpha (Krippendorff, nominal) and kappa (Cohen's for two coders, Fleiss' for more) count characters; the value",
  "of a character is the set of codes on it, and no code is a value too. F1 counts passages with the same code: at the same place; with",
  "at least half of what they cover together in common; with anything in common. Brackets: 95 % percentile interval from 1,000 resamples",
  "of the texts.",
];

/** The same as CSV, with the ends of every interval. */
export function agreementCsv(rows: readonly AgreementRow[]): string {
  const head = figures.flatMap((name) => [name, `${name}_low`, `${name}_high`]);
  return [
    csvLine(["code", "coders", "texts", "passages", ...head]),
    ...rows.map((row) =>
      csvLine([
        row.code ?? null,
        row.coders.map(named).join(" "),
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

/** A coder who has no name. */
function named(coder: string): string {
  return coder === "" ? "(no name)" : coder;
}

function shown(estimate: Estimate, withInterval: boolean): string {
  if (estimate.value === undefined) return "–";
  const value = estimate.value.toFixed(3);
  if (!withInterval || estimate.interval === undefined) return value;
  return `${value} [${estimate.interval.map((end) => end.toFixed(3)).join(", ")}]`;
}

function whyNot(estimate: Estimate): readonly string[] {
  return estimate.value === undefined ? [estimate.why] : [];
}
