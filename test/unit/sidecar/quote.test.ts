import assert from "node:assert/strict";
import { fromFirstDifference } from "../../../src/core/sidecar/quote";

describe("two versions of a passage in a list", () => {
  const start = "We reaffirm that the parties to the treaty";
  const cases: readonly (readonly [string, string, string, readonly [string, string]])[] = [
    ["differ early", "We shall.", "We will.", ["We shall.", "We will."]],
    [
      "differ late",
      `${start} must not act.`,
      `${start} may act.`,
      ["…to the treaty must not act.", "…to the treaty may act."],
    ],
    [
      "end earlier",
      `${start} must not act.`,
      start,
      ["…parties to the treaty must not act.", "…parties to the treaty"],
    ],
    ["stand on other lines", `${start}\nact.`, `${start} act.`, [`${start} act.`, `${start} act.`]],
    ["are empty", "", "x", ["", "x"]],
  ];
  for (const [title, old, now, shown] of cases)
    it(`show where they differ when they ${title}`, () =>
      assert.deepEqual(fromFirstDifference(old, now), shown));
});
