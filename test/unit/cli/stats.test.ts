import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { glossator } from "./inMemory";

const record = (id: string, code: string, quote: string) =>
  `  - id: "${id}"\n    code: "${code}"\n    quote: "${quote}"\n`;
const files = {
  "d/a.txt": "one two three four",
  "d/a.txt.ana.ann.yaml": `format: "glossator/1"\ndocument:\n  date: "2025-01-02"\nannotations:\n${record("r1", "claim/fact", "one two")}${record("r2", "demand", "two three")}`,
  "d/a.txt.ben.ann.yaml": `format: "glossator/1"\nannotations:\n${record("r3", "demand", "four")}`,
};

describe("stats", () => {
  for (const [args, expected] of [
    [
      [],
      [
        "code        ana  ben  total",
        "demand        1    1      2",
        "claim/fact    1    0      1",
        "total         2    1      3",
      ],
    ],
    [
      ["--level", "1", "--columns", "year"],
      ["code    2025  total", "demand     2      2", "claim      1      1", "total      3      3"],
    ],
    [
      ["--together"],
      [
        "code        other code  together  passages  of the other",
        "claim/fact  demand             1         1             2",
      ],
    ],
    [
      ["--format", "csv", "--rows", "coder", "--columns", "state"],
      ["coder,moved,total\r", "ana,2,2\r", "ben,1,1\r", "total,3,3\r"],
    ],
  ] as const)
    it(["counts", ...args].join(" "), async () => {
      const { code, out, err } = await glossator(["stats", "d", ...args], files);
      assert.deepEqual([code, err, out.split("\n").slice(0, -1)], [0, "", expected]);
    });

  it("prints data for programs", async () => {
    const { out } = await glossator(["stats", "d", "--format", "json"], files);
    const table = JSON.parse(out) as { readonly rowLabels: unknown; readonly counts: unknown };
    assert.deepEqual(
      [table.rowLabels, table.counts],
      [
        ["demand", "claim/fact"],
        [
          [1, 1],
          [1, 0],
        ],
      ],
    );
  });

  it("says what it can count by", async () => {
    const { code, err } = await glossator(["stats", "d", "--rows", "colour"], files);
    assert.equal(code, 2);
    assert.match(err, /code, coder, text, year, month, entity, state, origin, attribute NAME/);
  });

  it("finds nothing to count where nothing is annotated, and says where a sidecar is broken", async () => {
    assert.equal((await glossator(["stats", "d/a.txt"], { "d/a.txt": "one" })).code, 1);
    const broken = await glossator(["stats", "d"], { ...files, "d/a.txt.ben.ann.yaml": "format: [" });
    assert.equal(broken.code, 1);
    assert.match(broken.err, /d\/a\.txt\.ben\.ann\.yaml:\d+:\d+: /);
  });
});

describe("report", () => {
  it("prints a page of the mentions and codes of texts", async () => {
    const { code, out, err } = await glossator(["report", "d", "--title", "Talks"], {
      ...files,
      "d/b.txt": "The IAEA and Iran met.",
    });
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^<!doctype html>/);
    for (const words of [
      "<h1>Talks</h1>",
      "International Atomic Energy Agency",
      "claim/fact",
      "one two",
      "ana, ben, on 1 text",
    ])
      assert.ok(out.includes(words), words);
  });
});
