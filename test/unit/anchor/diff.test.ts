import assert from "node:assert/strict";
import fc from "fast-check";
import { compareTexts } from "../../../src/core/anchor/diff";
import { commonRuns } from "../../../src/core/anchor/patience";
import { foldString } from "../../../src/core/text/fold";
import { propertyRuns } from "../propertyRuns";

const numRuns = propertyRuns(200);

const words = fc.constantFrom(
  "the",
  "NPT",
  "treaty",
  "Treaty",
  "peace",
  "мир",
  "國",
  "é",
  "e\u0301",
  "1995",
  ",",
  ".",
  "–",
);
const spaces = fc.constantFrom(" ", " ", " ", "\n", "\r\n", "\n\n", "");
const texts = fc
  .array(fc.tuple(words, spaces), { maxLength: 60 })
  .map((parts) => parts.map(([word, space]) => word + space).join(""));

describe("comparing two texts", () => {
  it("pairs only equal words, in order, in both texts", () => {
    fc.assert(
      fc.property(texts, texts, (base, today) => {
        let [lastA, lastB] = [0, 0];
        for (const { from, to, likeness } of compareTexts(base, today).stayed) {
          assert.ok(lastA <= from.start && from.start < from.end && from.end <= base.length);
          assert.ok(lastB <= to.start && to.start < to.end && to.end <= today.length);
          [lastA, lastB] = [from.end, to.end];
          const [old, now] = [base.slice(from.start, from.end), today.slice(to.start, to.end)];
          if (likeness === 1) assert.equal(foldString(old).toLowerCase(), foldString(now).toLowerCase());
        }
      }),
      { numRuns },
    );
  });

  it("covers an unchanged text with one piece", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = compareTexts(text, text).stayed;
        assert.ok(pieces.length <= 1);
        assert.equal(foldString(text.slice(0, pieces[0]?.from.start ?? text.length)).trim(), "");
      }),
      { numRuns },
    );
  });

  const cuts = [
    { base: "A one.\n\nB two.\n\nA one.\n\nC", today: "A one.\n\nC", cut: "B two.\n\nA one.\n\n" },
    { base: "Yes. No. Yes. Maybe.", today: "Yes. Maybe.", cut: "No. Yes. " },
  ];
  for (const { base, today, cut } of cuts)
    it(`takes ${JSON.stringify(cut)} out whole`, () => {
      const [first, second] = compareTexts(base, today).stayed;
      assert.equal(base.slice(first?.from.end, second?.from.start), cut);
    });
});

describe("finding what two sequences have in common", () => {
  it("never crosses and never pairs what differs", () => {
    const ids = fc.array(fc.nat(30), { maxLength: 40 });
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        let [endA, endB] = [0, 0];
        for (const run of commonRuns(Int32Array.from(a), Int32Array.from(b), () => 1)) {
          assert.ok(run.a >= endA && run.b >= endB);
          assert.deepEqual(a.slice(run.a, run.a + run.length), b.slice(run.b, run.b + run.length));
          [endA, endB] = [run.a + run.length, run.b + run.length];
        }
      }),
      { numRuns },
    );
  });

  it("keeps the heavier of two runs that cross", () => {
    const runs = commonRuns(Int32Array.of(1, 2, 3, 9), Int32Array.of(9, 1, 2, 3), () => 1);
    assert.deepEqual(runs, [{ a: 0, b: 1, length: 3 }]);
  });
});
