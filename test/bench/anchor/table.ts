import type { Sample } from "./run";

/** Percentages of one group of samples. */
export interface Figures {
  readonly count: number;
  readonly found: number;
  readonly exact: number;
  readonly lost: number;
  readonly sloppy: number;
  readonly wrong: number;
  readonly orphans: number;
  readonly p50: number;
  readonly p95: number;
}

export function figuresOf(samples: readonly Sample[]): Figures {
  const mustFind = samples.filter(({ share }) => share >= 0.6);
  const mustOrphan = samples.filter(({ share }) => share <= 0.2);
  const costs = samples.map(({ cost }) => cost).sort((a, b) => a - b);
  const share = (part: readonly Sample[], verdicts: readonly string[]) =>
    part.length === 0
      ? Number.NaN
      : (100 * part.filter(({ verdict }) => verdicts.includes(verdict)).length) / part.length;
  return {
    count: samples.length,
    found: share(mustFind, ["exact", "near"]),
    exact: share(mustFind, ["exact"]),
    lost: share(mustFind, ["lost"]),
    sloppy: share(mustFind, ["sloppy"]),
    wrong: share(samples, ["wrong", "error"]),
    orphans: share(mustOrphan, ["orphan"]),
    p50: costs[Math.floor(costs.length * 0.5)] ?? Number.NaN,
    p95: costs[Math.floor(costs.length * 0.95)] ?? Number.NaN,
  };
}

const heads = ["anchorings", "found", "exact ends", "lost", "sloppy", "WRONG", "orphans", "ms p50", "ms p95"];

/** One row a matcher. */
export function summary(samples: readonly Sample[], isMarkdown: boolean): string {
  const rows = byKey(samples, ({ matcher }) => matcher).map(([name, own]) => {
    const { count, found, exact, lost, sloppy, wrong, orphans, p50, p95 } = figuresOf(own);
    const cells = [found, exact, lost, sloppy].map((value) => percent(value, 1));
    return [
      name,
      String(count),
      ...cells,
      percent(wrong, 2),
      percent(orphans, 1),
      p50.toFixed(3),
      p95.toFixed(3),
    ];
  });
  return format([["", ...heads], ...rows], isMarkdown);
}

/** One row a script: found (or reported, where all is gone) and wrong of what the script was about, for each matcher. */
export function perScript(samples: readonly Sample[], isMarkdown: boolean): string {
  const matchers = [...new Set(samples.map(({ matcher }) => matcher))];
  const rows = byKey(samples, ({ script }) => script.name).map(([name, own]) => [
    name,
    ...matchers.map((matcher) => {
      const part = own.filter((sample) => sample.matcher === matcher && sample.isTarget);
      const good = part.filter(({ verdict }) => ["exact", "near", "orphan", "either"].includes(verdict));
      const wrong = part.filter(({ verdict }) => verdict === "wrong" || verdict === "error");
      return `${percent((100 * good.length) / part.length, 1)} / ${percent((100 * wrong.length) / part.length, 1)}`;
    }),
  ]);
  return format([["good / wrong %", ...matchers], ...rows], isMarkdown);
}

function byKey(
  samples: readonly Sample[],
  key: (sample: Sample) => string,
): readonly (readonly [string, Sample[]])[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const group = groups.get(key(sample));
    if (group === undefined) groups.set(key(sample), [sample]);
    else group.push(sample);
  }
  return [...groups];
}

function percent(value: number, digits: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(digits);
}

/** Columns of text, or a Markdown table; the first row holds the heads. */
export function format(rows: readonly (readonly string[])[], isMarkdown: boolean): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  if (!isMarkdown) return lines.map((cells) => cells.join("  ")).join("\n");
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  lines.splice(1, 0, rule);
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
