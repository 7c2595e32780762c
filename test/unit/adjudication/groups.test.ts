import assert from "node:assert/strict";
import { type CoderPassage, groupsOf } from "../../../src/core/adjudication/groups";

function passage(
  coder: string,
  code: string,
  ...ranges: readonly (readonly [number, number])[]
): CoderPassage {
  return {
    id: `${coder}${ranges[0]?.[0]}`,
    coder,
    code,
    ranges: ranges.map(([start, end]) => ({ start, end })),
  };
}

/** Each group as its versions, with a mark for one on which all agree. */
function grouped(passages: readonly CoderPassage[], coders: readonly string[] = ["ana", "ben"]) {
  return groupsOf(passages, coders).map(
    ({ versions, isUnanimous }) =>
      `${isUnanimous ? "= " : ""}${versions.map((one) => `${one.code} ${one.coders.join("+")}`).join(", ")}`,
  );
}

describe("what is to be decided between coders", () => {
  const cases: readonly (readonly [
    title: string,
    passages: readonly CoderPassage[],
    expected: readonly string[],
  ])[] = [
    ["nothing", [], []],
    ["the same by both", [passage("ana", "a", [0, 9]), passage("ben", "a", [0, 9])], ["= a ana+ben"]],
    ["another code", [passage("ana", "a", [0, 9]), passage("ben", "b", [0, 9])], ["a ana, b ben"]],
    ["other ends", [passage("ana", "a", [0, 9]), passage("ben", "a", [2, 12])], ["a ana, a ben"]],
    ["one who marked nothing", [passage("ben", "a", [0, 9])], ["a ben"]],
    [
      "two codes of one coder on the same words",
      [passage("ana", "a", [0, 9]), passage("ana", "b", [0, 9]), passage("ben", "a", [0, 9])],
      ["a ana+ben, b ana"],
    ],
    [
      "neighbours that hardly touch",
      [passage("ana", "a", [0, 10]), passage("ben", "a", [8, 20])],
      ["a ana", "a ben"],
    ],
    [
      "one long passage and two short ones in it",
      [passage("ana", "a", [0, 30]), passage("ben", "b", [0, 5]), passage("ben", "c", [20, 25])],
      ["a ana, b ben, c ben"],
    ],
    [
      "passages of several pieces",
      [
        passage("ana", "a", [0, 5], [10, 15]),
        passage("ben", "a", [0, 5], [10, 15]),
        passage("ben", "b", [6, 9]),
      ],
      ["= a ana+ben", "b ben"],
    ],
  ];
  for (const [title, passages, expected] of cases)
    it(`is grouped by words: ${title}`, () => {
      assert.deepEqual(grouped(passages), expected);
      assert.deepEqual(grouped([...passages].reverse()), expected, "whatever comes first");
    });

  it("asks for all coders who read the text before they count as agreed", () => {
    const same = [passage("ana", "a", [0, 9]), passage("ben", "a", [0, 9])];
    assert.deepEqual(grouped(same, ["ana", "ben", "cem"]), ["a ana+ben"]);
  });
});
