import assert from "node:assert/strict";
import fc from "fast-check";
import { type Departure, nextStop, type Stop, sameRanges } from "../../../src/core/coding/walk";
import { propertyRuns } from "../propertyRuns";

const runs = propertyRuns(300);

/** Nested, identical and discontinuous annotations. */
const stops: readonly Stop[] = [
  { id: "inner", ranges: [{ start: 12, end: 15 }] },
  { id: "outer", ranges: [{ start: 10, end: 20 }] },
  { id: "same-b", ranges: [{ start: 12, end: 15 }] },
  {
    id: "parts",
    ranges: [
      { start: 30, end: 32 },
      { start: 40, end: 42 },
    ],
  },
  { id: "between", ranges: [{ start: 35, end: 37 }] },
];
const order = ["outer", "inner", "same-b", "parts", "between"];

const from = (start: number, end = start): Departure => ({ range: { start, end } });
const at = (id: string): Departure => {
  const stop = stops.find((one) => one.id === id);
  assert.ok(stop !== undefined);
  return { stop };
};

describe("the next annotation", () => {
  const cases: readonly (readonly [title: string, Departure, 1 | -1, string])[] = [
    ["from the start of the text", from(0), 1, "outer"],
    ["from the start of an annotation", from(10), 1, "outer"],
    ["from inside", from(11), 1, "inner"],
    ["from a selection", from(12, 15), 1, "parts"],
    ["behind the last one", from(50), 1, "outer"],
    ["backwards from the end", from(50), -1, "between"],
    ["backwards from inside", from(13), -1, "between"],
    ["backwards from behind", from(21), -1, "same-b"],
    ["backwards before the first one", from(5), -1, "between"],
    ["from an annotation to one inside it", at("outer"), 1, "inner"],
    ["to an identical one", at("inner"), 1, "same-b"],
    ["back to it", at("same-b"), -1, "inner"],
    ["around the end", at("between"), 1, "outer"],
    ["around the start", at("outer"), -1, "between"],
  ];
  for (const [title, departure, direction, expected] of cases)
    it(title, () => assert.equal(nextStop(stops, departure, direction)?.id, expected));

  it("is none without annotations", () => assert.equal(nextStop([], from(3), 1), undefined));

  it("is the same one when there is only one", () => {
    const [only] = stops;
    assert.ok(only !== undefined);
    for (const direction of [1, -1] as const) assert.equal(nextStop([only], { stop: only }, direction), only);
  });

  it("is ahead of an annotation that is not among those asked for", () => {
    const others = stops.filter(({ id }) => id !== "inner");
    assert.equal(nextStop(others, at("inner"), 1)?.id, "same-b");
    assert.equal(nextStop(others, at("inner"), -1)?.id, "outer");
  });

  it("visits all of them once around, forwards and backwards", () => {
    for (const direction of [1, -1] as const) {
      const seen: string[] = [];
      let departure: Departure = from(direction === 1 ? 0 : 100);
      for (let count = 0; count < stops.length; count += 1) {
        const stop = nextStop(stops, departure, direction);
        assert.ok(stop !== undefined);
        seen.push(stop.id);
        departure = { stop };
      }
      assert.deepEqual(seen, direction === 1 ? order : [...order].reverse());
    }
  });

  it("goes back where it came from, whatever the annotations", () => {
    const stop = fc
      .tuple(fc.nat(20), fc.nat(5), fc.string({ minLength: 1, maxLength: 3 }))
      .map(([start, length, id]) => ({ id, ranges: [{ start, end: start + length }] }));
    fc.assert(
      fc.property(
        fc.uniqueArray(stop, { selector: ({ id }) => id, minLength: 1 }),
        fc.nat(99),
        (all, pick) => {
          const here = all[pick % all.length];
          assert.ok(here !== undefined);
          const there = nextStop(all, { stop: here }, 1);
          assert.ok(there !== undefined);
          assert.equal(nextStop(all, { stop: there }, -1), here);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe("the same words", () => {
  const one = [{ start: 1, end: 2 }];
  it("are the same ranges, all of them", () => {
    assert.ok(sameRanges(one, [{ start: 1, end: 2 }]));
    assert.ok(!sameRanges(one, [...one, { start: 4, end: 5 }]));
    assert.ok(!sameRanges(one, [{ start: 1, end: 3 }]));
  });
});
