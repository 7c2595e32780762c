import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Annotation } from "../../../src/core/sidecar/model";
import { coOccurrences } from "../../../src/core/statistics/coOccurrence";
import { crosstab, noValue } from "../../../src/core/statistics/crosstab";
import { dimensionNames, dimensionOf } from "../../../src/core/statistics/dimensions";
import type { CountedAnnotation } from "../../../src/core/statistics/model";

function counted(
  code: string | undefined,
  fields: Partial<Annotation> = {},
  about: Partial<CountedAnnotation> = {},
): CountedAnnotation {
  return {
    text: "a.txt",
    date: undefined,
    coder: "ana",
    state: "exact",
    stretches: [],
    annotation: { id: "x", segments: [{ quote: "x" }], ...(code === undefined ? {} : { code }), ...fields },
    ...about,
  };
}

/** Rows of a table as `label: counts; total`. */
function tableOf(annotations: readonly CountedAnnotation[], rows: string, columns: string, level?: number) {
  const [down, across] = [dimensionOf(rows, level), dimensionOf(columns, level)];
  assert.ok(down !== undefined && across !== undefined);
  const table = crosstab(annotations, down, across);
  return [
    table.columnLabels.join(" "),
    ...table.rowLabels.map(
      (label, row) => `${label}: ${table.counts[row]?.join(" ")}; ${table.rowTotals[row]}`,
    ),
    `${table.columnTotals.join(" ")}; ${table.total}`,
  ];
}

describe("statistics: tables", () => {
  const work = [
    counted("demand"),
    counted(
      "claim/fact",
      { attributes: { stance: "critical", tags: ["x", "y"] } },
      { coder: "ben", date: "2026-03-05" },
    ),
    counted("claim/threat", { mentions: ["npt", "npt", "iaea"] }, { date: "2025" }),
    counted(undefined, { note: "?" }, { coder: undefined, date: "2026-11" }),
  ];
  for (const [rows, columns, expected] of [
    ["coder", "year", ["2025 2026 –", "ana: 1 0 1; 2", "ben: 0 1 0; 1", "–: 0 1 0; 1", "1 2 1; 4"]],
    ["month", "coder", ["ana ben –", "2026-03: 0 1 0; 1", "2026-11: 0 0 1; 1", "–: 2 0 0; 2", "2 1 1; 4"]],
    ["entity", "text", ["a.txt", "iaea: 1; 1", "npt: 1; 1", "–: 3; 3", "4; 4"]],
    ["attribute stance", "state", ["exact", "critical: 1; 1", "–: 3; 3", "4; 4"]],
    ["attribute tags", "origin", ["human", "x: 1; 1", "y: 1; 1", "–: 3; 3", "4; 4"]],
    ["attribute toString", "origin", ["human", "–: 4; 4", "4; 4"]],
  ] as const)
    it(`count by ${rows} and ${columns}`, () => assert.deepEqual(tableOf(work, rows, columns), expected));

  it("know the years of dates from the largest part to the smallest, and of no others", () => {
    const dates = [
      "2022",
      "2022-12",
      "2022-12-05",
      "2022-13-45",
      "5 December 2022",
      "12/05/2022",
      "20221205",
      "",
    ];
    const valuesOf = (name: string) =>
      dates.map(
        (date) =>
          dimensionOf(name)
            ?.valuesOf(counted("x", {}, { date }))
            .join() ?? "",
      );
    assert.deepEqual(valuesOf("year"), ["2022", "2022", "2022", "2022", "", "", "", ""]);
    assert.deepEqual(valuesOf("month"), ["", "2022-12", "2022-12", "", "", "", "", ""]);
  });

  it("count codes by their upper levels, the most frequent first", () => {
    assert.deepEqual(tableOf(work, "code", "origin", 1), [
      "human",
      "claim: 2; 2",
      "demand: 1; 1",
      `${noValue}: 1; 1`,
      "4; 4",
    ]);
  });

  it("know no dimension that is not listed", () => {
    for (const name of ["", "colour", "constructor", "attribute"]) assert.equal(dimensionOf(name), undefined);
    assert.ok(dimensionNames.includes("code"));
  });

  it("are empty without annotations", () => assert.deepEqual(tableOf([], "code", "coder"), ["", "; 0"]));
});

describe("statistics: codes that stand together", () => {
  const at = (
    code: string,
    stretches: readonly (readonly [number, number])[],
    about: Partial<CountedAnnotation> = {},
  ) => counted(code, {}, { stretches: stretches.map(([start, end]) => ({ start, end })), ...about });

  it("are those that one coder gave to passages with common words", () => {
    const pairs = coOccurrences(
      [
        at("b", [[0, 10]]),
        at("a", [[5, 8]]),
        at("a", [[9, 20]]),
        at("a", [[10, 12]]),
        // Touching is nothing in common; nor are the words between two pieces.
        at("c", [
          [20, 30],
          [40, 50],
        ]),
        at("d", [[30, 40]]),
        // Others' work, and other texts.
        at("e", [[0, 10]], { coder: "ben" }),
        at("f", [[0, 10]], { text: "b.txt" }),
        at("g", []),
      ],
      ({ annotation }) => annotation.code,
    );
    assert.deepEqual(pairs, [{ codes: ["a", "b"], together: 2, passages: [3, 1] }]);
  });

  it("come in order of how often they do", () => {
    const pairs = coOccurrences(
      [at("z", [[0, 9]]), at("y", [[0, 9]]), at("x", [[0, 1]]), at("x", [[2, 3]])],
      ({ annotation }) => annotation.code,
    );
    assert.deepEqual(
      pairs.map(({ codes, together }) => [codes.join(" "), together]),
      [
        ["x y", 2],
        ["x z", 2],
        ["y z", 1],
      ],
    );
  });
});
