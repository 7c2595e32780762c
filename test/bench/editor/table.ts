/** What the benchmark in the editor prints. */

import { percentile } from "./measure";

/** What was measured of one thing, in milliseconds. */
export type Rows = Map<string, readonly number[]>;

const goals: Readonly<Record<string, string>> = {
  "later text: annotations shown": "300 ms",
  "key of a code: mark shown": "p95 100 ms",
  "typing: letter shown": "p95 at most 8 ms more",
  "first text: its work in them": "none over 50 ms",
  "later text: its work in them": "none over 50 ms",
  "key of a code: its work in them": "none over 50 ms",
  "typing: its work in them": "none over 50 ms",
  "500 codes: list filtered": "50 ms",
  "10,000 uses: preview of a new name": "1 s",
  "10,000 uses: renamed": "1.5 s",
};

/** Figures with the extension, those without it beside them, and what is aimed at, as lines of text. */
export function table(withIt: Rows, without: Rows): string {
  const column = (text: string) => text.padStart(9);
  const figure = (value: number | undefined) =>
    column(value === undefined ? "–" : value.toFixed(value < 10 ? 1 : 0));
  const lines = ["", `${"ms".padEnd(38)}with: p50      p95      max  without: p50      p95      max  goal`];
  for (const [name, times] of withIt) {
    const others = without.get(name);
    const three = (values: readonly number[] | undefined) =>
      [0.5, 0.95, 1]
        .map((share) =>
          figure(values === undefined || values.length === 0 ? undefined : percentile(values, share)),
        )
        .join("");
    lines.push(`${name.padEnd(38)}${three(times)}     ${three(others)}  ${goals[name] ?? ""}`);
  }
  return lines.join("\n");
}
