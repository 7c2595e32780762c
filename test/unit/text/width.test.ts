import assert from "node:assert/strict";
import { columnsOf, padLeft, padRight } from "../../../src/core/text/width";

describe("columns of a line", () => {
  const cases: readonly (readonly [string, number])[] = [
    ["", 0],
    ["Treaty", 6],
    ["ДНЯО", 4],
    ["条约", 4],
    ["𠮷", 2],
    ["re\u0301union", 7],
    ["a\u200Db", 2],
    ["👍 ok", 5],
  ];
  for (const [line, columns] of cases)
    it(`“${line}” takes ${columns}`, () => assert.equal(columnsOf(line), columns));

  it("fill up to a width, on either side", () => {
    assert.equal(padLeft("条约", 6), "  条约");
    assert.equal(padRight("条约", 6), "条约  ");
    assert.equal(padRight("long", 2), "long");
  });
});
