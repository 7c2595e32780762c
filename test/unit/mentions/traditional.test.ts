import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { simplifiedUnit } from "../../../src/core/mentions/text/traditional";

describe("traditional Chinese characters", () => {
  const table: readonly (readonly [one: string, simplified: string | undefined])[] = [
    ["國", "国"],
    ["條", "条"],
    ["軟", "软"],
    ["国", undefined],
    ["日", undefined],
    ["a", undefined],
  ];
  for (const [one, simplified] of table)
    it(`${one} is read as ${simplified ?? "itself"}`, () =>
      assert.equal(simplifiedUnit(one.charCodeAt(0)), simplified?.charCodeAt(0)));
});
