import assert from "node:assert/strict";
import { describe as describePassages } from "../../../src/core/anchor/describe";
import { resolveAnchors, resolveInSteps } from "../../../src/core/anchor/resolve";
import type { Annotation } from "../../../src/core/sidecar/model";

const unknownBase = "0".repeat(40);

/** Texts on which a search that goes back over its steps, or pairs all with all, takes minutes. */
const texts: readonly (readonly [name: string, base: string, today: string])[] = [
  ["one letter", "a".repeat(60_000), "a".repeat(59_990)],
  ["one word", "a ".repeat(60_000), `b ${"a ".repeat(59_990)}`],
  ["one sign", "[".repeat(60_000), `x${"[".repeat(60_000)}`],
  ["white space", `x${" ".repeat(100_000)}y`, `x${"\n".repeat(50_000)}y`],
  [
    "one line, again and again",
    "The Council remains seized.\n".repeat(20_000),
    "The Council remains seized.\n".repeat(19_000),
  ],
  ["marks upon marks", `e${"\u0301".repeat(50)}`.repeat(2000), `x${`e${"\u0301".repeat(50)}`.repeat(2000)}`],
  ["one long line, wrapped", numbers(60_000), numbers(60_000).replace(/(.{60,72}) /g, "$1\n")],
  ["one long line, all other words", numbers(60_000), numbers(60_000).replace(/\d/g, "x")],
  ["lone surrogates", "\ud842 and \udfb7 ".repeat(5000), "\ud842 and \udfb7 ".repeat(4990)],
];

function numbers(count: number): string {
  return Array.from({ length: count }, (_, index) => (index * 7919) % 5003).join(" ");
}

function annotations(text: string): readonly Annotation[] {
  const ranges = Array.from({ length: 12 }, (_, index) => {
    const start = Math.floor((text.length * (index + 0.4)) / 13);
    return { start, end: start + 40 };
  });
  return describePassages(text, ranges).map((segment, index) => ({
    id: `a${index}`,
    segments: [segment],
    base: unknownBase,
  }));
}

describe("anchoring in texts that nobody writes", () => {
  for (const [name, base, today] of texts)
    for (const hasBase of [true, false])
      it(`${hasBase ? "with" : "without"} the base text: ${name}`, () => {
        const all = annotations(base);
        const anchors = resolveAnchors(today, all, hasBase ? { base: () => base } : {});
        assert.equal(anchors.length, all.length);
        for (const { ranges } of anchors)
          for (const { start, end } of ranges) assert.ok(0 <= start && start < end && end <= today.length);
      });

  const segments: readonly Annotation["segments"][] = [
    [],
    [{ quote: "" }],
    [{ quote: "  \u00AD\u200B " }],
    [{ quote: "x", span: [-5, Number.MAX_SAFE_INTEGER] }],
    [{ quote: "x", span: [9, 2] }],
    [{ quote: "x", span: [Number.NaN, Number.NaN] }],
    [{ quote: "(.*)+$", before: "\\", after: "[" }],
    [{ quote: "y".repeat(100_000) }],
    [{ quote: "x" }, { quote: "x" }],
  ];
  for (const [index, segment] of segments.entries())
    it(`takes any segments, ${index + 1}`, () => {
      const [anchor] = resolveAnchors("x marks the spot", [{ id: "a", segments: segment }]);
      assert.equal(anchor?.id, "a");
    });
});

describe("anchoring in steps", () => {
  const base = numbers(2000);
  const all = annotations(base);

  it("can be left at any step, and gives no half of an answer", () => {
    const steps = resolveInSteps(`new ${base}`, all);
    const first = steps.next();
    assert.equal(first.done, false);
    assert.equal(first.value, undefined);
    assert.equal(steps.return([]).done, true);
  });

  it("takes at least one step for each annotation", () => {
    const steps = resolveInSteps(`new ${base}`, all);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    assert.ok(count >= all.length);
    assert.deepEqual(step.value, resolveAnchors(`new ${base}`, all));
  });
});
