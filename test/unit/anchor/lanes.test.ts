import assert from "node:assert/strict";
import fc from "fast-check";
import { lanesOf } from "../../../src/core/anchor/lanes";

const spans = (...pairs: readonly (readonly [start: number, end: number])[]) =>
  pairs.map(([start, end]) => ({ start, end }));

describe("lanes of annotations that overlap", () => {
  const cases: readonly (readonly [string, ReturnType<typeof spans>, readonly number[]])[] = [
    ["none", spans(), []],
    ["side by side", spans([0, 5], [5, 9]), [0, 0]],
    ["one in another, whichever comes first", spans([3, 5], [0, 9]), [1, 0]],
    ["three within each other", spans([0, 9], [2, 8], [3, 4]), [0, 1, 2]],
    ["crossing", spans([0, 5], [3, 8], [6, 9]), [0, 1, 0]],
    ["the same words twice", spans([0, 5], [0, 5]), [0, 1]],
  ];
  for (const [title, ranges, lanes] of cases)
    it(`are ${lanes.join(", ") || "none"}: ${title}`, () => assert.deepEqual(lanesOf(ranges), lanes));

  it("are never shared by two that overlap, and no more than overlap anywhere", () => {
    const range = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 25 }), (ranges) => {
        const lanes = lanesOf(ranges);
        for (const [i, a] of ranges.entries())
          for (const [j, b] of ranges.entries())
            if (i < j && a.start < b.end && b.start < a.end) assert.notEqual(lanes[i], lanes[j]);
        const depth = (at: number) => ranges.filter(({ start, end }) => start <= at && at < end).length;
        assert.equal(
          Math.max(0, ...lanes.map((lane) => lane + 1)),
          Math.max(0, ...ranges.map(({ start }) => depth(start))),
        );
      }),
    );
  });
});
