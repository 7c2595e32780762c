import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { IncomingItem } from "../../../src/core/exchange/model";
import { codesByCodebook, definitionsLeft, type IncomingCodes } from "../../../src/core/exchange/newCodes";

function passage(text: string, code: string): IncomingItem {
  const annotation = { id: "", code, segments: [{ quote: "words" }] };
  return { kind: "passage", text, coder: undefined, annotation, positions: [undefined] };
}

const file: IncomingCodes = {
  codes: [
    { code: "claim", definition: "Says so." },
    { code: "claim/fact", definition: "Can be checked." },
    { code: "threat", definition: "Says what will follow." },
    { code: "spare", definition: "Is given nowhere." },
    { code: "genre" },
  ],
  items: [
    passage("a.txt", "claim/fact"),
    passage("b.txt", "threat"),
    { kind: "document", text: "b.txt", coder: undefined, facts: { codes: ["genre"] } },
    passage("gone.txt", "claim"),
  ],
};

describe("the codes of a file, by the codebooks that govern its texts", () => {
  type Shares = Readonly<Record<string, readonly string[]>>;
  const table: readonly (readonly [Readonly<Record<string, string | undefined>>, Shares, left: number])[] = [
    [{ "a.txt": "one", "b.txt": "one" }, { one: ["claim", "claim/fact", "threat", "spare", "genre"] }, 0],
    // What no text here uses goes to each.
    [
      { "a.txt": "one", "b.txt": "two" },
      { one: ["claim", "claim/fact", "spare"], two: ["threat", "spare", "genre"] },
      0,
    ],
    [
      { "a.txt": undefined, "b.txt": "two" },
      { undefined: ["claim", "claim/fact", "spare"], two: ["threat", "spare", "genre"] },
      2,
    ],
    [{}, { otherwise: ["claim", "claim/fact", "threat", "spare", "genre"] }, 0],
  ];
  for (const [governing, expected, left] of table)
    it(`where ${JSON.stringify(governing)} governs them`, () => {
      const shares = codesByCodebook(file, new Map(Object.entries(governing)), "otherwise");
      const names = [...shares].map(([codebook, { codes = [] }]) => [
        codebook,
        codes.map(({ code }) => code),
      ]);
      assert.deepEqual(Object.fromEntries(names), expected);
      assert.equal(definitionsLeft(shares), left);
    });

  it("are left where there is no codebook at all", () => {
    assert.equal(definitionsLeft(codesByCodebook(file, new Map(), undefined)), 4);
  });
});
