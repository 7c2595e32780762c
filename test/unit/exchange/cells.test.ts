import assert from "node:assert/strict";
import fc from "fast-check";
import { attributeCell, attributeOf, repliesCell, repliesOf } from "../../../src/core/exchange/cells";
import type { Reply } from "../../../src/core/sidecar/model";

describe("cells of tables", () => {
  it("bring back replies of one line or several, with who said them", () => {
    const texts = fc.constantFrom("Yes.", "Note: see p. 3", ": odd", "Two\nlines: of it", "Blank\n\nbetween");
    const replies = fc.array(fc.record({ text: texts, by: fc.constantFrom(undefined, "ana", "Жан Б.") }));
    fc.assert(
      fc.property(replies, (given) => {
        const numbered = given.map(({ text, by }, at): Reply => {
          const own = { id: `r${at + 1}`, text };
          return by === undefined ? own : { ...own, by };
        });
        assert.deepEqual(repliesOf(repliesCell(numbered)), numbered);
      }),
    );
  });

  const values = [
    7,
    -2.5,
    true,
    false,
    "critical",
    "a; b",
    "7 a",
    ["a"],
    ["a", "b c"],
    ["x;y", "z"],
  ] as const;
  for (const value of values)
    it(`bring back the attribute ${JSON.stringify(value)}`, () =>
      assert.deepEqual(attributeOf(String(attributeCell(value))), value));
});
